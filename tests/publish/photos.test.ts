import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Photo, photoFiles } from '../../src/platform/photo.ts';
import { placePhotos } from '../../src/publish/render/photos.ts';

let root: string;
let folder: string;
let outDir: string;
beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'photos-'));
	folder = join(root, 'cache');
	outDir = join(root, 'dist');
	for (const one of [folder, outDir]) mkdirSync(one);
	for (const photo of [SHOWN, HIDDEN]) {
		for (const name of photoFiles(photo)) writeFileSync(join(folder, name), `bytes of ${name}`);
		writeFileSync(join(folder, `${photo.hash}.json`), '{}');
	}
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const photoNamed = (hash: string): Photo => ({
	hash,
	width: 960,
	height: 640,
	widths: [960, 480],
	jpegWidth: 960,
});
const SHOWN = photoNamed('aaaaaaaaaaaa');
const HIDDEN = photoNamed('bbbbbbbbbbbb');
const placed = () => readdirSync(join(outDir, 'photos')).sort();

test('exactly the copies of the given photos are brought to the site', async () => {
	expect(await placePhotos({ folder, photos: [SHOWN, SHOWN], outDir })).toBe(5);
	expect(placed()).toEqual(photoFiles(SHOWN).sort());
	for (const name of placed())
		expect(readFileSync(join(outDir, 'photos', name), 'utf8')).toBe(`bytes of ${name}`);
});

test('without a list, the copies that pages and feeds name are brought to the site', async () => {
	mkdirSync(join(outDir, 'stories'));
	writeFileSync(join(outDir, 'stories', 'index.html'), '<img src="/base/photos/aaaaaaaaaaaa-960.jpg">');
	writeFileSync(join(outDir, 'feed.json'), '{"image":"https://example.org/photos/bbbbbbbbbbbb-960.jpg"}');
	expect(await placePhotos({ folder, outDir })).toBe(2);
	expect(placed()).toEqual(['aaaaaaaaaaaa-960.jpg', 'bbbbbbbbbbbb-960.jpg']);
});

test('words that only look like a copy do not stop a build', async () => {
	writeFileSync(join(outDir, 'index.html'), '<p>cccccccccccc-960.jpg</p>');
	expect(await placePhotos({ folder, outDir })).toBe(0);
	expect(existsSync(join(outDir, 'photos'))).toBe(false);
});

test('a photo that was withdrawn goes, and what is not a copy stays', async () => {
	await placePhotos({ folder, photos: [SHOWN, HIDDEN], outDir });
	writeFileSync(join(outDir, 'photos', 'index.html'), '');
	await placePhotos({ folder, photos: [SHOWN], outDir });
	expect(placed()).toEqual([...photoFiles(SHOWN), 'index.html'].sort());
	expect(existsSync(join(folder, 'bbbbbbbbbbbb-960.jpg'))).toBe(true);
});

test('a copy that broke off half-way is replaced, a whole one is left alone', async () => {
	await placePhotos({ folder, photos: [SHOWN], outDir });
	const [whole, broken] = ['aaaaaaaaaaaa-480.avif', 'aaaaaaaaaaaa-480.webp'].map((name) =>
		join(outDir, 'photos', name)
	) as [string, string];
	const before = statSync(whole).ino;
	rmSync(broken);
	writeFileSync(broken, 'by');
	await placePhotos({ folder, photos: [SHOWN], outDir });
	expect(statSync(whole).ino).toBe(before);
	expect(readFileSync(broken, 'utf8')).toBe('bytes of aaaaaaaaaaaa-480.webp');
});

test('a given photo whose copy is lost stops the build', async () => {
	rmSync(join(folder, 'aaaaaaaaaaaa-480.avif'));
	await expect(placePhotos({ folder, photos: [SHOWN], outDir })).rejects.toThrow('aaaaaaaaaaaa-480.avif');
});
