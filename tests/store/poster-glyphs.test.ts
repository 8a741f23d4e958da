import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openContent } from '../../src/store/open.ts';
import { type ContentFolder, soundContent } from '../support/content.ts';
import { SESSION, STATION, STORY } from '../support/sound-files.ts';

function opened({ folder }: ContentFolder) {
	const cache = mkdtempSync(join(tmpdir(), 'cache-'));
	onTestFinished(() => rmSync(cache, { recursive: true, force: true }));
	return openContent({ folder, cache, now: '2026-11-24 09:00' });
}

test('a title with a character that posters cannot show is refused at its line', async () => {
	const content = await soundContent();
	const title = /^title: (.+)$/m.exec(content.text(STORY))![1]!;
	const { issues } = await opened(content.withEdit(STORY, title, `${title}䶮`));
	expect(issues).toEqual([
		{
			code: 'glyph-missing',
			level: 'error',
			file: STORY,
			line: 2,
			field: '标题',
			message: '海报的字体里没有“䶮”（U+4DAE），画出来会是方框，请换一种写法',
		},
	]);
});

test('a selector of a form needs no shape', async () => {
	const content = await soundContent();
	const title = /^title: (.+)$/m.exec(content.text(STORY))![1]!;
	content.withEdit(STORY, title, `${title}☔\ufe0f葛\u{e0101}城`);
	const told = (await opened(content)).issues.map(({ message }) => message).join();
	expect(told).not.toMatch(/FE0F|E0101/);
});

test('such a character where no poster shows it is accepted', async () => {
	const content = await soundContent();
	content.withFile(STORY, `${content.text(STORY)}\n䶮家院子里。\n`);
	expect((await opened(content)).issues).toEqual([]);
});

test('in the name of a village it is told of every entry whose poster shows it', async () => {
	const content = await soundContent();
	const village = /^village: (.+)$/m.exec(content.text(STATION))![1]!;
	const { issues } = await opened(content.withEdit(STATION, `village: ${village}`, 'village: 䶮村'));
	expect(issues.map(({ code, field, file }) => [code, field, file])).toContainEqual([
		'glyph-missing',
		'海报',
		SESSION,
	]);
});
