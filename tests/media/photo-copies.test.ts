import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { createPhotoIntake } from '../../src/media/photos/intake.ts';
import { photoFiles } from '../../src/platform/photo.ts';
import { phonePhoto, photoDesk, plain, scene } from '../support/pictures.ts';

const { folder, cache, put, takenPhoto, copy } = photoDesk();
const sizeOf = async (file: string) => {
	const { width, height } = await sharp(file).metadata();
	return [width, height];
};
const colourAt = async (file: string, left: number, top: number) => [
	...(await sharp(file).extract({ left, top, width: 1, height: 1 }).raw().toBuffer()),
];

test('a photo becomes AVIF and WebP in three widths and one JPEG', async () => {
	const photo = await takenPhoto(await put('large.jpg', scene(2000, 1500).jpeg()));
	expect(photo).toMatchObject({ width: 1600, height: 1200, widths: [1600, 960, 480], jpegWidth: 960 });
	expect(photo.hash).toMatch(/^[0-9a-f]{12}$/);
	expect(photoFiles(photo)).toHaveLength(7);
	for (const [width, height] of [
		[1600, 1200],
		[960, 720],
		[480, 360],
	] as const)
		for (const format of ['avif', 'webp'] as const)
			expect(await sizeOf(copy(photo, width, format))).toEqual([width, height]);
	expect(await sizeOf(copy(photo, 960, 'jpg'))).toEqual([960, 720]);
});

test('each copy is of the kind that its name says', async () => {
	const photo = await takenPhoto(await put('kinds.jpg', scene(600, 400).jpeg()));
	const formats = await Promise.all(
		(['avif', 'webp', 'jpg'] as const).map(
			async (format) => (await sharp(copy(photo, 480, format)).metadata()).format
		)
	);
	expect(formats).toEqual(['heif', 'webp', 'jpeg']);
});

test.each([
	[1200, 900, { width: 960, height: 720, widths: [960, 480], jpegWidth: 960 }],
	[700, 500, { width: 480, height: 343, widths: [480], jpegWidth: 480 }],
	[300, 200, { width: 300, height: 200, widths: [300], jpegWidth: 300 }],
	[1, 1, { width: 1, height: 1, widths: [1], jpegWidth: 1 }],
	[900, 2000, { width: 900, height: 2000, widths: [900, 480], jpegWidth: 900 }],
	[750, 6000, { width: 750, height: 6000, widths: [750, 480], jpegWidth: 750 }],
	[1300, 13_000, { width: 1080, height: 10_800, widths: [1080, 480], jpegWidth: 1080 }],
	[960, 16_000, { width: 900, height: 15_000, widths: [900, 480], jpegWidth: 900 }],
	[12_000, 900, { width: 4800, height: 360, widths: [4800, 1600, 960, 480], jpegWidth: 960 }],
])(
	'a picture of %i × %i is never enlarged, and a long one keeps a width that can be read',
	async (width, height, expected) => {
		const photo = await takenPhoto(await put(`${width}.png`, scene(width, height).png()));
		expect(photo).toMatchObject(expected);
		expect(await sizeOf(copy(photo, expected.width, 'avif'))).toEqual([expected.width, expected.height]);
		expect((await sizeOf(copy(photo, expected.jpegWidth, 'jpg')))[0]).toBe(expected.jpegWidth);
	}
);

test('a long picture full of lettering stays light', async () => {
	const lines = Array.from(
		{ length: 100 },
		(_, at) => `<text x="40" y="${at * 80 + 70}" font-size="40">Li Minsheng 2026-11-${at} · 8:30</text>`
	);
	const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="750" height="8000"><rect width="750" height="8000" fill="#fff"/>${lines.join('')}</svg>`;
	const photo = await takenPhoto(await put('lettering.png', sharp(Buffer.from(drawing)).png()));
	expect(photo).toMatchObject({ width: 750, height: 8000 });
	for (const format of ['avif', 'webp'] as const)
		expect(statSync(copy(photo, 750, format)).size, format).toBeLessThan(600_000);
});

test('a photo taken upright stands upright', async () => {
	const photo = await takenPhoto(await put('upright.jpg', phonePhoto(2400, 1800)));
	expect([photo.width, photo.height]).toEqual([1600, 2133]);
	for (const name of photoFiles(photo)) {
		const { width, height, orientation } = await sharp(join(cache, name)).metadata();
		expect(height).toBeGreaterThan(width);
		expect(orientation).toBeUndefined();
	}
	// The red disc of the scene, top left as stored, is top right once turned.
	const [red = 0, green = 255] = await colourAt(copy(photo, 960, 'jpg'), 960 * 0.7, 1280 * 0.3);
	expect(red - green).toBeGreaterThan(60);
});

test('no copy tells place, camera, author or colour profile', async () => {
	const file = await put('secrets.jpg', phonePhoto(1800, 1600));
	const MARKS = ['Exif', 'http://ns.adobe.com/xap', 'xmpmeta', 'SecretPhone', 'SecretAuthor', 'ICC_PROFILE'];
	const marksIn = (name: string) => MARKS.filter((mark) => readFileSync(name).includes(mark));
	expect(marksIn(file), 'the original has them').toEqual(MARKS);
	const files = photoFiles(await takenPhoto(file));
	for (const name of files) {
		const { exif, xmp, iptc, icc, comments } = await sharp(join(cache, name)).metadata();
		expect({ name, exif, xmp, iptc, icc, comments }).toEqual({ name });
		expect(marksIn(join(cache, name)), name).toEqual([]);
	}
	expect(files).toHaveLength(7);
});

test.each([
	['a print', 'cmyk', 40, () => plain(500, 500, '#d02020').toColourspace('cmyk').jpeg()],
	// Read without its profile, this red would be 21 off.
	['a wide screen', 'srgb', 10, () => plain(500, 500, '#d02020').withIccProfile('p3').jpeg()],
] as const)('colours of %s become those of every screen', async (what, space, tolerance, picture) => {
	const file = await put(`${what}.jpg`, picture());
	expect((await sharp(file).metadata()).space).toBe(space);
	const photo = await takenPhoto(file);
	for (const format of ['avif', 'webp', 'jpg'] as const) {
		expect((await sharp(copy(photo, 480, format)).metadata()).space).toBe('srgb');
		const found = await colourAt(copy(photo, 480, format), 240, 240);
		const off = [0xd0, 0x20, 0x20].map((value, index) => Math.abs(value - (found[index] ?? 999)));
		expect(Math.max(...off), format).toBeLessThan(tolerance);
	}
});

test('a black-and-white and a 16-bit picture are taken in', async () => {
	const grey = await takenPhoto(await put('grey.jpg', scene(500, 400).greyscale().jpeg()));
	const deep = await takenPhoto(await put('deep.png', scene(500, 400).toColourspace('rgb16').png()));
	expect((await sharp(copy(deep, 480, 'webp')).metadata()).depth).toBe('uchar');
	const [red = 0, green = 0, blue = 0] = await colourAt(copy(grey, 480, 'webp'), 400, 40);
	expect(Math.max(red, green, blue) - Math.min(red, green, blue)).toBeLessThan(6);
});

test('transparency stays, and is white in the JPEG', async () => {
	const photo = await takenPhoto(
		await put('seal.png', plain(600, 600, { r: 0, g: 0, b: 0, alpha: 0 }).png())
	);
	for (const format of ['avif', 'webp'] as const)
		expect((await colourAt(copy(photo, 480, format), 100, 100))[3], format).toBe(0);
	expect(await colourAt(copy(photo, 480, 'jpg'), 100, 100)).toEqual([255, 255, 255]);
});

test.each(['gif', 'webp'] as const)('an animated %s stands still on its first frame', async (format) => {
	const frames = await Promise.all(
		['#f00', '#00f'].map((colour) => plain(500, 400, colour).png().toBuffer())
	);
	const file = await put(`moving.${format}`, sharp(frames, { join: { animated: true } }).toFormat(format));
	expect((await sharp(file).metadata()).pages).toBe(2);
	const photo = await takenPhoto(file);
	expect([photo.width, photo.height]).toEqual([480, 384]);
	const { pages = 1 } = await sharp(copy(photo, 480, 'avif')).metadata();
	expect(pages).toBe(1);
	const [red = 0, , blue = 255] = await colourAt(copy(photo, 480, 'webp'), 100, 100);
	expect(red - blue).toBeGreaterThan(200);
});

test('a photo whose extension lies is taken for what it is', async () => {
	expect(await takenPhoto(await put('png.jpg', scene(500, 400).png()))).toMatchObject({ widths: [480] });
	expect(await takenPhoto(await put('avif.heic', scene(500, 400).avif({ effort: 0 })))).toMatchObject({
		widths: [480],
	});
});

test('the copies of one photo are the same bytes in every run, however many are made at once', async () => {
	const file = await put('again.jpg', phonePhoto(1400, 1000));
	const others = await Promise.all(
		[800, 900, 1000].map(async (width) => put(`beside-${width}.jpg`, scene(width, 700).jpeg()))
	);
	const runs = await Promise.all(
		['first', 'second'].map(async (name) => {
			const intake = createPhotoIntake({ folder: join(folder, name) });
			const [taken] = await Promise.all([file, ...others].map(intake.take));
			const names = taken !== undefined && 'photo' in taken ? photoFiles(taken.photo) : [];
			return names.map((copied) => readFileSync(join(folder, name, copied)).toString('base64'));
		})
	);
	expect(runs[0]!.length).toBeGreaterThan(4);
	expect(runs[1]).toEqual(runs[0]);
});
