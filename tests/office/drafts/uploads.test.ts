import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cleanPhoto } from '../../../src/office/drafts/photo-upload.ts';
import { type Person, type TestOffice, testOffice } from '../../support/office.ts';
import { photoWithPlace, STORY, save, storyText } from '../../support/office-story.ts';

let office: TestOffice;
let writer: Person;
let ending: () => Promise<void>;
beforeAll(async () => {
	office = await testOffice({ until: (close) => (ending = close) });
	writer = await office.person('writer');
}, 120_000);
afterAll(() => ending());

const flat = (width: number, height: number) =>
	sharp({ create: { width, height, channels: 3, background: '#345' } });
const heic = Buffer.concat([
	Buffer.from([0, 0, 0, 24]),
	Buffer.from('ftypheic\0\0\0\0mif1heic'),
	Buffer.alloc(64),
]);
const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');

test('a sideways photo with its place becomes an upright one that tells nothing', async () => {
	const dirty = await photoWithPlace();
	expect((await sharp(dirty).metadata()).exif).toBeDefined();
	const clean = await cleanPhoto('a.jpg', dirty);
	const { width, height, exif, xmp, iptc, orientation } = await sharp(clean).metadata();
	expect({ width, height, exif, xmp, iptc, orientation }).toEqual({ width: 1200, height: 1600 });
});

test('a large photo is fitted within 2400 pixels, a long one keeps its width, a small one is not enlarged', async () => {
	const large = await cleanPhoto('a.jpg', await flat(4000, 3000).jpeg().toBuffer());
	expect(await sharp(large).metadata()).toMatchObject({ width: 2400, height: 1800 });
	const long = await cleanPhoto('a.png', await flat(750, 9000).png().toBuffer());
	expect(await sharp(long).metadata()).toMatchObject({ width: 750, height: 9000 });
	const small = await cleanPhoto('a.png', await flat(300, 200).png().toBuffer());
	expect(await sharp(small).metadata()).toMatchObject({ width: 300, height: 200, format: 'png' });
});

test('what is no photo, or lies about itself, is refused by name and in Chinese', async () => {
	const jpeg = await flat(600, 400).jpeg().toBuffer();
	const refused: [string, Buffer, string][] = [
		['现场.jpg', heic, 'photo-heic'],
		['现场.jpg', svg, 'photo-svg'],
		['现场.png', jpeg, 'photo-name-lies'],
		['现场.jpg', Buffer.from('<!doctype html><script>alert(1)</script>'), 'photo-text'],
		['现场.jpg', Buffer.from('%PDF-1.7 …'), 'photo-pdf'],
		['现场.jpg', jpeg.subarray(0, jpeg.length >> 1), 'photo-damaged'],
		['现场.jpg', Buffer.alloc(0), 'photo-empty'],
		['现场.jpg', Buffer.alloc(21 * 1024 ** 2, 1), 'photo-too-heavy'],
	];
	for (const [name, bytes, code] of refused) {
		const { status, body } = await save(writer, { text: storyText(), pictures: { [name]: bytes } });
		expect({ status, code: body['code'] }, code).toEqual({ status: 422, code });
		expect(body['error']).toContain(`“${name}”`);
	}
	for (const name of [
		'x.svg',
		'x.heic',
		'../x.jpg',
		'.x.jpg',
		'a/b.jpg',
		'x.jpg.html',
		'x%00.jpg',
		'a\u202eb.jpg',
	])
		expect((await save(writer, { text: storyText(), pictures: { [name]: jpeg } })).status, name).toBe(422);
	expect((await writer.decap('unpublishedEntries')).body).toEqual([]);
});

test('nowhere in the repository is a place to be found, and a name that is taken never covers another picture', async () => {
	const first = await photoWithPlace();
	const saved = await save(writer, { text: storyText(), pictures: { 'yuanba.jpg': first } });
	expect(saved.status).toBe(200);
	const base = (saved.body['ids'] as Record<string, string>)[STORY.path]!;
	const next = storyText({ body: '第二稿。' });
	expect(
		await save(writer, { text: next, base, pictures: { 'yuanba.jpg': await photoWithPlace('#123456') } })
	).toMatchObject({
		status: 409,
		body: { code: 'picture-exists', error: expect.stringContaining('没有覆盖') },
	});
	// The same picture sent again after a lost answer is no other picture.
	expect((await save(writer, { text: next, base, pictures: { 'yuanba.jpg': first } })).status).toBe(200);
	const objects = execFileSync('git', ['cat-file', '--batch-all-objects', '--batch'], {
		cwd: join(office.folder, 'content.git'),
		maxBuffer: 1 << 28,
	});
	for (const trace of ['PhoneMaker', 'Exif\0\0']) expect(objects.includes(trace), trace).toBe(false);
	expect(first.includes('PhoneMaker')).toBe(true);
	expect(readFileSync(join(office.folder, 'content.git/HEAD'), 'utf8')).toContain('main');
});

test('a picture whose name Windows cannot keep, or takes for another one, is refused with what to do', async () => {
	const where = { slug: '2026-11-24-san/index', path: 'content/stories/2026-11-24-san/index.md' };
	const jpeg = await flat(600, 400).jpeg().toBuffer();
	const device = await save(writer, { ...where, text: storyText(), pictures: { 'lpt2.jpg': jpeg } });
	expect(device).toMatchObject({
		status: 422,
		body: { code: 'name-refused', error: expect.stringContaining('“lpt2.jpg”是 Windows 留给设备的名字') },
	});
	const saved = await save(writer, { ...where, text: storyText(), pictures: { 'heying.jpg': jpeg } });
	expect(saved.status, JSON.stringify(saved.body)).toBe(200);
	const base = (saved.body['ids'] as Record<string, string>)[where.path]!;
	const next = { ...where, base, text: storyText({ body: '第二稿。' }) };
	expect(await save(writer, { ...next, pictures: { 'HeYing.jpg': jpeg } })).toMatchObject({
		status: 409,
		body: { code: 'picture-exists', error: expect.stringContaining('“heying.jpg”只差大小写') },
	});
	expect((await save(writer, { ...next, pictures: { 'heying-2.jpg': jpeg } })).status).toBe(200);
});

test('an entry cannot have the name of a device', async () => {
	const refused = await writer.decap('getEntry', { path: 'content/pages/aux.md' });
	expect(refused).toMatchObject({ status: 422, body: { code: 'name-refused' } });
});

test('an opened draft may be saved again, though it sends its pictures once more as they lie here', async () => {
	const where = { slug: '2026-11-24-er/index', path: 'content/stories/2026-11-24-er/index.md' };
	// One that is another picture each time it is encoded.
	const noise = { type: 'gaussian', mean: 120, sigma: 40 } as const;
	const busy = sharp({ create: { width: 400, height: 300, channels: 3, background: '#a32', noise } });
	const saved = await save(writer, {
		...where,
		text: storyText(),
		pictures: { 'yuanba.jpg': await busy.jpeg({ quality: 70 }).toBuffer() },
	});
	const base = (saved.body['ids'] as Record<string, string>)[where.path]!;
	const picture = `refs/heads/cms/stories/${where.slug}:content/stories/2026-11-24-er/yuanba.jpg`;
	const stored = () =>
		execFileSync('git', ['cat-file', 'blob', picture], {
			cwd: join(office.folder, 'content.git'),
			maxBuffer: 1 << 28,
		});
	const before = stored();
	const again = await save(writer, {
		...where,
		text: storyText({ body: '第二稿。' }),
		base,
		pictures: { 'yuanba.jpg': before },
	});
	expect(again.status, JSON.stringify(again.body)).toBe(200);
	expect(stored().equals(before)).toBe(true);
});

test('a JPEG is one under each of its endings, and a name with a sign of addresses is told why it is refused', async () => {
	const jpeg = await flat(600, 400).jpeg().toBuffer();
	for (const name of ['a.jfif', 'a.jpe', 'a.JPEG', 'a.Jpg'])
		expect((await sharp(await cleanPhoto(name, jpeg)).metadata()).format, name).toBe('jpeg');
	for (const [name, sign] of [
		['满意度98%.jpg', '%'],
		['合影#2.jpg', '#'],
	] as const) {
		const { status, body } = await save(writer, { text: storyText(), pictures: { [name]: jpeg } });
		expect({ status, code: body['code'] }).toEqual({ status: 422, code: 'picture-name' });
		expect(body['error']).toContain(`文件名里不能有“${sign}”`);
	}
});
