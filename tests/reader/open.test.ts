import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { openContent } from '../../src/reader/open.ts';
import { soundContent, TODAY } from '../support/content.ts';
import { PICTURE, STORY } from '../support/sound-files.ts';

const open = (folder: string) =>
	openContent({ folder, cache: join(folder, '.cache'), now: `${TODAY} 10:00` });

test('a sound folder opens with its entries, texts and photos', async () => {
	const { folder } = await soundContent();
	const opened = await open(folder);
	expect(opened.issues).toEqual([]);
	expect(opened.entries).toHaveLength(10);
	expect(opened.texts.get('plan')?.parts[0]?.title).toBe('工作方案');
	expect(opened.bodies.get(STORY)).toContain('菜是邻居们一早摘的。');
	expect(opened.photos.get(PICTURE)).toMatchObject({ width: 480, height: 360 });
});

test('a broken photo is a warning that names photo and story, and the rest goes on', async () => {
	const content = (await soundContent()).withFile(PICTURE, 'no picture');
	const opened = await open(content.folder);
	expect(opened.issues).toEqual([
		expect.objectContaining({
			severity: 'warning',
			file: STORY,
			line: 11,
			field: `题图 · 图片（${PICTURE}）`,
		}),
	]);
	expect(opened.photos.size).toBe(0);
	expect(opened.entries).toHaveLength(10);
});

test('a long picture that nobody could read is a reminder, and is shown', async () => {
	const strip = await sharp({ create: { width: 200, height: 4000, channels: 3, background: '#fff' } })
		.png()
		.toBuffer();
	const opened = await open((await soundContent()).withFile(PICTURE, strip).folder);
	expect(opened.issues).toEqual([
		expect.objectContaining({ code: 'photo-illegible', severity: 'warning', file: STORY, line: 11 }),
	]);
	expect(opened.photos.get(PICTURE)).toMatchObject({ width: 200, height: 4000 });
});

test('a photo that is shown twice is taken in once', async () => {
	const content = (await soundContent()).withEdit(
		STORY,
		'byline:',
		`photos:\n  - src: yuanba.jpg\n    alt: 老人们在院坝里\nbyline:`
	);
	const opened = await open(content.folder);
	expect([...opened.photos.keys()]).toEqual([PICTURE]);
});

test('a photo whose name the text spells in another form of the same characters is shown', async () => {
	const content = await soundContent();
	const spelled = 'nǚ.jpg'.normalize('NFD');
	content.withFile(PICTURE.replace('yuanba.jpg', spelled), readFileSync(join(content.folder, PICTURE)));
	content.withEdit(STORY, 'src: yuanba.jpg', `src: ${spelled.normalize('NFC')}`);
	const { issues, photos } = await open(content.folder);
	expect(issues).toEqual([]);
	expect(photos.get(PICTURE.replace('yuanba.jpg', spelled.normalize('NFC')))).toMatchObject({ width: 480 });
});
