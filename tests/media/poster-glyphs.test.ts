import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { posterOf, posterTexts } from '../../src/domain/posters/poster.ts';
import type { Poster } from '../../src/domain/posters/poster-words.ts';
import { drawablePoster, leftOut } from '../../src/media/posters/glyphs.ts';
import { missingGlyphs } from '../../src/media/typefaces/song.ts';
import { openContent } from '../../src/reader/open.ts';
import { type ContentFolder, soundContent } from '../support/content.ts';
import { entry, holdingsOf } from '../support/entries.ts';
import { SESSION, STATION, STORY } from '../support/sound-files.ts';

/** In no list of characters that names may be registered with. */
const UNDRAWN = '𰻝';

function opened({ folder }: ContentFolder) {
	const cache = mkdtempSync(join(tmpdir(), 'cache-'));
	onTestFinished(() => rmSync(cache, { recursive: true, force: true }));
	return openContent({ folder, cache, now: '2026-11-24 09:00' });
}

/** The poster of a dish with this title. */
function posterTitled(title: string): Poster {
	const dish = entry('menu', 'x', { title });
	return posterOf(holdingsOf([dish]), dish, undefined);
}

describe('every character that a name may be registered with', () => {
	// 通用规范汉字表 of 2013, as Unicode's database has it (kTGH).
	const list = readFileSync('tests/fixtures/standard-characters.txt', 'utf8').replaceAll('\n', '');

	test('can be drawn on a poster', () => {
		expect(new Set(list).size).toBe(8105);
		expect(missingGlyphs(list)).toEqual([]);
	});

	test('passes the check without a reminder, in a title and in the name of a village', async () => {
		const content = await soundContent();
		const title = /^title: (.+)$/m.exec(content.text(STORY))![1]!;
		const village = /^village: (.+)$/m.exec(content.text(STATION))![1]!;
		content.withEdit(STORY, title, `${title}𬭩䲟𬒗`);
		content.withEdit(STATION, `village: ${village}`, 'village: 𬇙头村');
		expect((await opened(content)).issues).toEqual([]);
	});
});

describe('a letter that the typeface lacks', () => {
	test('is a reminder at its line, and no error', async () => {
		const content = await soundContent();
		const title = /^title: (.+)$/m.exec(content.text(STORY))![1]!;
		const { issues } = await opened(content.withEdit(STORY, title, `${title}${UNDRAWN}`));
		expect(issues).toEqual([
			{
				code: 'glyph-missing',
				severity: 'warning',
				file: STORY,
				line: 2,
				field: '标题',
				message: `海报的字体里没有“${UNDRAWN}”（U+30EDD），这张海报先不生成，网页照常发布`,
			},
		]);
	});

	test('is of no concern where no poster shows it', async () => {
		const content = await soundContent();
		content.withFile(STORY, `${content.text(STORY)}\n${UNDRAWN}家院子里。\n`);
		expect((await opened(content)).issues).toEqual([]);
	});

	test('in the name of a village is told of every entry whose poster shows it', async () => {
		const content = await soundContent();
		const village = /^village: (.+)$/m.exec(content.text(STATION))![1]!;
		const { issues } = await opened(
			content.withEdit(STATION, `village: ${village}`, `village: ${UNDRAWN}村`)
		);
		expect(issues.map(({ severity }) => severity)).not.toContain('error');
		expect(issues.map(({ code, field, file }) => [code, field, file])).toContainEqual([
			'glyph-missing',
			'海报',
			SESSION,
		]);
	});

	test('leaves this one poster out', () => {
		expect(drawablePoster(posterTitled(`${UNDRAWN}家院子`))).toBeUndefined();
		expect(leftOut(posterTitled(`${UNDRAWN}家院子🎉`))).toBe(
			`海报的字体里没有“${UNDRAWN}”（U+30EDD），这张海报先不生成，网页照常发布`
		);
	});
});

describe('what has no shape of its own or says nothing', () => {
	test.each([
		['a selector of a coloured sign', '晴\u2600\ufe0f天送凉茶', '晴\u2600天送凉茶'],
		['a selector of an ideographic variant', '葛\u{e0100}根宴', '葛根宴'],
		['a family joined of four', '👨\u200d👩\u200d👧\u200d👦亲子课', '亲子课'],
		['a hand in a colour of skin', '老年👍🏽手机课', '老年手机课'],
		['a flag of two letters', '🇨🇳升旗', '升旗'],
		['a digit on a key', '1\ufe0f\u20e3号院坝', '1号院坝'],
		['an emoji between blanks', '义剪 🎉 开张', '义剪 开张'],
		['a vowel with its marks apart', 'lu\u0308 语课', 'lü 语课'],
	])('%s is left off the poster, and the poster stays', (_, written, shown) => {
		const poster = drawablePoster(posterTitled(written))!;
		expect(poster.title.replaceAll('\u200b', '')).toBe(shown);
		expect(missingGlyphs(posterTexts(poster).join(''))).toEqual([]);
	});

	test('an invisible one is not even told, an emoji is a reminder', async () => {
		const content = await soundContent();
		const title = /^title: (.+)$/m.exec(content.text(STORY))![1]!;
		content.withEdit(STORY, title, `${title}\u2600\ufe0f🎉`);
		expect((await opened(content)).issues.map(({ severity, message }) => [severity, message])).toEqual([
			['warning', '海报的字体里没有“🎉”（U+1F389），海报上会略去它，网页上照常显示'],
		]);
	});

	test('a title of nothing else has no poster', () => {
		expect(drawablePoster(posterTitled('🎉🎉'))).toBeUndefined();
	});

	test('a poster that needs no change is not changed', () => {
		const poster = posterTitled('理发 上门');
		expect(drawablePoster(poster)).toEqual(poster);
	});
});
