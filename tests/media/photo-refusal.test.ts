import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Sharp } from 'sharp';
import { beforeAll, expect, test } from 'vitest';
import { createPhotoIntake } from '../../src/media/photos/intake.ts';
import { photoFiles } from '../../src/platform/photo.ts';
import { DRAWING, photoDesk, plain, scene } from '../support/pictures.ts';

const { folder, put, refusal } = photoDesk();
const box = (...brands: string[]) => {
	const body = Buffer.from(`ftyp${brands[0]}\0\0\0\0${brands.slice(1).join('')}`, 'latin1');
	const size = Buffer.alloc(4);
	size.writeUInt32BE(body.length + 4);
	return Buffer.concat([size, body, Buffer.alloc(400, 7)]);
};
const half = async (image: Sharp, part = 0.5) => {
	const bytes = await image.toBuffer();
	return bytes.subarray(0, Math.floor(bytes.length * part));
};
/** A JPEG that says something else of its frame. */
const withFrame = async (at: number, value: number) => {
	const bytes = await scene(300, 200).jpeg().toBuffer();
	bytes[bytes.indexOf(Buffer.from([0xff, 0xc0])) + at] = value;
	return bytes;
};
type Case = [
	what: string,
	code: string,
	name: string,
	content: () => Buffer | string | Sharp | Promise<Buffer>,
];
const CASES: Case[] = [
	['an iPhone photo', 'photo-heic', 'iphone.jpg', () => box('heic', 'mif1', 'heic')],
	['a HEIF photo of another phone', 'photo-heic', 'phone.heif', () => box('mif1', 'mif1', 'heix')],
	['a video', 'photo-video', 'video.jpg', () => box('isom', 'mp42')],
	...[
		'RIFF\0\0\0\0AVI LIST',
		'\x1a\x45\xdf\xa3\x01\0',
		'FLV\x01\x05\0',
		'\x30\x26\xb2\x75\x8e\x66\xcf\x11',
		'\0\0\x01\xba!',
	].map(
		(bytes, at): Case => [
			`a film of another kind (${at + 1})`,
			'photo-video',
			`film-${at}.jpg`,
			() => Buffer.from(bytes, 'latin1'),
		]
	),
	...['PK\x03\x04\x14\0', 'Rar!\x1a\x07\0', '7z\xbc\xaf\x27\x1c', '\xd0\xcf\x11\xe0\xa1'].map(
		(bytes, at): Case => [
			`a file that holds others (${at + 1})`,
			'photo-packed',
			`packed-${at}.jpg`,
			() => Buffer.from(bytes, 'latin1'),
		]
	),
	['a drawing in SVG', 'photo-svg', 'drawing.jpg', () => DRAWING],
	['a PDF', 'photo-pdf', 'paper.png', () => '%PDF-1.7\n%\xe2\xe3\n'],
	['a TIFF', 'photo-raw', 'scan.jpg', () => scene(500, 400).tiff()],
	['a BMP', 'photo-bmp', 'old.bmp', () => Buffer.from('BM\x46\0\0\0\0\0\0\0\x36\0\0\0\x28\0\0\0', 'latin1')],
	['a web page', 'photo-text', 'page.jpg', () => '<!DOCTYPE html><html lang="zh"><svg></svg></html>'],
	['a text', 'photo-text', 'words.jpg', () => '今天天气很好'],
	['a file of 0 bytes', 'photo-empty', 'nothing.jpg', () => ''],
	['something unheard of', 'photo-unknown', 'thing.jpg', () => Buffer.from([1, 2, 3, 0, 0xff])],
	['half a JPEG', 'photo-damaged', 'half.jpg', () => half(scene(1500, 1000).jpeg())],
	['a JPEG without its last tenth', 'photo-damaged', 'most.jpg', () => half(scene(1500, 1000).jpeg(), 0.9)],
	[
		'half a progressive JPEG',
		'photo-damaged',
		'layers.jpg',
		() => half(scene(1500, 1000).jpeg({ progressive: true })),
	],
	['half a PNG', 'photo-damaged', 'half.png', () => half(scene(1500, 1000).png())],
	['half a WebP', 'photo-damaged', 'half.webp', () => half(scene(1500, 1000).webp())],
	['half an AVIF', 'photo-damaged', 'half.avif', () => half(scene(900, 600).avif({ effort: 0 }))],
	['half a GIF', 'photo-damaged', 'half.gif', () => half(scene(900, 600).gif())],
	[
		'the first bytes of a JPEG and no more',
		'photo-damaged',
		'start.jpg',
		() => Buffer.from([0xff, 0xd8, 0xff, 0xe0]),
	],
	['a picture of 61 million pixels', 'photo-too-large', 'wall.png', () => plain(10_000, 6_100, '#a32').png()],
	['a long picture of as many', 'photo-too-long', 'long.png', () => plain(1_500, 41_000, '#a32').png()],
	['a JPEG of twelve bits', 'photo-uncommon', 'twelve.jpg', () => withFrame(4, 12)],
	['a JPEG without loss', 'photo-uncommon', 'lossless.jpg', () => withFrame(1, 0xc3)],
	['a JPEG in steps', 'photo-uncommon', 'steps.jpg', () => withFrame(1, 0xc5)],
	['a file of more than 20 MB', 'photo-too-heavy', 'heavy.jpg', () => Buffer.alloc(20 * 1024 ** 2 + 1)],
];

const refused = new Map<string, ReturnType<typeof refusal>>();
// All at once, as a check of a folder asks: none may be given the reason of another.
beforeAll(async () => {
	const files = new Map<string, string>();
	for (const [what, , name, content] of CASES) files.set(what, await put(name, await content()));
	for (const [what, file] of files) refused.set(what, refusal(file));
});

test.each(CASES)('%s is refused as %s', async (what, code) => {
	expect((await refused.get(what))?.code).toBe(code);
});

test('a picture of 60 million pixels is still taken in', async () => {
	expect(await refusal(await put('limit.png', plain(10_000, 6_000, '#a32').png()))).toBeUndefined();
});

test('a missing file and a folder are refused', async () => {
	expect((await refusal(join(folder, 'nowhere.jpg')))?.code).toBe('photo-missing');
	expect((await refusal(folder))?.code).toBe('photo-unreadable');
});

test('each reason has its own Chinese words, and says what to do', async () => {
	const messages = new Map<string, string>();
	for (const found of await Promise.all(refused.values()))
		messages.set(found?.code ?? '', found?.message ?? '');
	expect(new Set(messages.values()).size).toBe(messages.size);
	for (const message of messages.values()) {
		expect(message).toMatch(/^[\p{Script=Han}\p{P}\p{Zs}A-Z0-9→]+$/u);
		expect(message).toContain('请');
	}
	expect(messages.get('photo-heic')).toContain('设置 → 相机 → 格式');
});

test('a refused photo leaves nothing behind and the next one is taken in', async () => {
	const clean = join(folder, 'clean');
	const { take } = createPhotoIntake({ folder: clean });
	const [bad, good] = await Promise.all([
		take(await put('bad.jpg', await half(scene(600, 400).jpeg()))),
		take(await put('good.jpg', scene(600, 400).jpeg())),
	]);
	expect(bad).toHaveProperty('refusal.code', 'photo-damaged');
	expect('photo' in good && [...photoFiles(good.photo), `${good.photo.hash}.json`].sort()).toEqual(
		readdirSync(clean).sort()
	);
});
