/** Photos that were closed before all of their rows had come, in a real Chromium, which draws them without a word. */
import sharp, { type Sharp } from 'sharp';
import { expect, test } from 'vitest';
import { pageOf } from '../support/paste-browser.ts';

const page = pageOf('tests/support/lost-rows-page.ts');
const lacksRows = (bytes: Buffer) =>
	page().evaluate<boolean>(`lacksRows(${JSON.stringify(bytes.toString('base64'))})`);

const noise = { type: 'gaussian', mean: 128, sigma: 60 } as const;
const photo = (width = 300, height = 211) =>
	sharp({ create: { width, height, channels: 3, background: '#842', noise } });
const grey = (width = 300, height = 211) =>
	sharp({ create: { width, height, channels: 3, background: '#808080' } });
const END = Buffer.from([0xff, 0xd9]);
/** So much of a file, and an end. */
const closed = async (image: Sharp, part: number, between = Buffer.alloc(0)) => {
	const bytes = await image.toBuffer();
	return Buffer.concat([bytes.subarray(0, Math.floor((bytes.length - 2) * part)), between, END]);
};
const progressive = (image: Sharp) => image.jpeg({ progressive: true });

test.each<[what: string, bytes: () => Promise<Buffer>]>([
	['a part of it', () => closed(photo().jpeg(), 0.6)],
	['all but the last rows', () => closed(photo().jpeg(), 0.97)],
	['a part, and zeros', () => closed(photo().jpeg(), 0.6, Buffer.alloc(3000))],
	['a part of one that lies on its side', () => closed(photo().withMetadata({ orientation: 6 }).jpeg(), 0.7)],
	['a part of one upside down', () => closed(photo().withMetadata({ orientation: 3 }).jpeg(), 0.7)],
	['a part of one with fine colours', () => closed(photo().jpeg({ chromaSubsampling: '4:4:4' }), 0.6)],
	['the first layers', () => closed(progressive(photo()), 0.1)],
	['most layers', () => closed(progressive(photo()), 0.6)],
	[
		'a part, and a small picture behind it',
		async () => Buffer.concat([await closed(photo().jpeg(), 0.6), await photo(40, 30).jpeg().toBuffer()]),
	],
])('%s is found out', async (_what, bytes) => expect(await lacksRows(await bytes())).toBe(true));

test.each<[what: string, bytes: () => Promise<Buffer>]>([
	['a photo', () => photo().jpeg().toBuffer()],
	['a photo in layers', () => progressive(photo()).toBuffer()],
	['a photo without colours', () => photo().greyscale().jpeg().toBuffer()],
	['one in layers without colours', () => progressive(photo().greyscale()).toBuffer()],
	['a photo on its side', () => photo().withMetadata({ orientation: 8 }).jpeg().toBuffer()],
	['a grey wall', () => grey().jpeg().toBuffer()],
	['a grey wall in layers', () => progressive(grey()).toBuffer()],
	[
		'a photo above a grey wall',
		async () =>
			grey(300, 400)
				.composite([{ input: await photo().png().toBuffer(), left: 0, top: 0 }])
				.jpeg({ quality: 100 })
				.toBuffer(),
	],
	['four colours of a printer', () => photo().toColourspace('cmyk').jpeg().toBuffer()],
	['a grey pixel', () => grey(1, 1).jpeg().toBuffer()],
	[
		'a wall with a film behind it',
		async () =>
			Buffer.concat([
				await grey().jpeg().toBuffer(),
				Buffer.from('\0\0\0\x18ftypmp42'),
				Buffer.alloc(900, 7),
			]),
	],
	['a picture of another kind', () => grey().png().toBuffer()],
])('%s is whole', async (_what, bytes) => expect(await lacksRows(await bytes())).toBe(false));
