/** JPEG files against the letter of the format: what every viewer shows is taken, what lacks rows is not. */
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { orderlyJpeg } from '../../src/media/photos/jpeg.ts';
import { cleanPhoto } from '../../src/office/drafts/photo-upload.ts';
import { photoDesk, scene } from '../support/pictures.ts';

const { put, refusal } = photoDesk();
const SOS = Buffer.from([0xff, 0xda]);
const EOI = Buffer.from([0xff, 0xd9]);

let plain: Buffer;
let layered: Buffer;
beforeAll(async () => {
	plain = await scene(900, 600).jpeg().toBuffer();
	layered = await scene(900, 600).jpeg({ progressive: true }).toBuffer();
});

/** The same picture whose scan says something else of its coefficients, as Samsung's panorama does. */
function oddScan(bytes: Buffer, said: [first: number, last: number, precision: number]): Buffer {
	const odd = Buffer.from(bytes);
	const at = odd.indexOf(SOS) + 2;
	odd.set(said, at + odd.readUInt16BE(at) - 3);
	return odd;
}
/** With more bytes behind the first of its parts. */
function behindSegment(bytes: Buffer, extra: number[]): Buffer {
	const at = 4 + bytes.readUInt16BE(4);
	return Buffer.concat([bytes.subarray(0, at), Buffer.from(extra), bytes.subarray(at)]);
}
const without = (bytes: Buffer, count: number) => bytes.subarray(0, bytes.length - count);

const WHOLE: [string, () => Buffer][] = [
	['whose scan names no coefficient', () => oddScan(plain, [0, 0, 0])],
	['whose scan names one too many', () => oddScan(plain, [0, 64, 0])],
	['whose scan names a precision', () => oddScan(plain, [0, 63, 0x11])],
	['without its end', () => without(plain, 2)],
	['without half of its end', () => without(plain, 1)],
	['with zeros for its end', () => Buffer.concat([without(plain, 2), Buffer.alloc(30)])],
	['in layers, without its end', () => without(layered, 2)],
	['in layers, with zeros before its end', () => Buffer.concat([without(layered, 2), Buffer.alloc(9), EOI])],
	['with odd scan and no end', () => oddScan(without(plain, 2), [0, 0, 0])],
	['with stray bytes between its parts', () => behindSegment(plain, [0, 0, 7, 7, 7])],
	['with a film behind it', () => Buffer.concat([plain, Buffer.alloc(800, 0x5a)])],
];
const BROKEN: [string, () => Buffer][] = [
	['without its last bytes', () => without(plain, 40)],
	['without its last bytes, but with an end', () => Buffer.concat([without(plain, 40), EOI])],
	['without half of its rows, with odd scan', () => oddScan(plain.subarray(0, plain.length >> 1), [0, 0, 0])],
	[
		'without half of its rows, then zeros',
		() => Buffer.concat([plain.subarray(0, plain.length >> 1), Buffer.alloc(plain.length >> 1)]),
	],
	['in layers, without half', () => layered.subarray(0, layered.length >> 1)],
	[
		'in layers, without half, but with an end',
		() => Buffer.concat([layered.subarray(0, layered.length >> 1), EOI]),
	],
	['of its head alone', () => plain.subarray(0, plain.indexOf(SOS))],
];

describe.each(WHOLE)('a JPEG %s', (what, bytes) => {
	test('is taken by the site and by the office', async () => {
		expect(await refusal(await put(`${what}.jpg`, bytes()))).toBeUndefined();
		const { width, height } = await sharp(await cleanPhoto('现场.jpg', bytes())).metadata();
		expect([width, height]).toEqual([900, 600]);
	});

	test('shows what the sound one shows', async () => {
		const pixels = (jpeg: Buffer) => sharp(jpeg, { failOn: 'error' }).raw().toBuffer();
		const sound = what.startsWith('in layers') ? layered : plain;
		expect((await pixels(orderlyJpeg(bytes()))).equals(await pixels(sound))).toBe(true);
	});
});

test.each(BROKEN)('a JPEG %s is refused by the site and by the office', async (what, bytes) => {
	expect((await refusal(await put(`${what}.jpg`, bytes())))?.code).toBe('photo-damaged');
	await expect(cleanPhoto('现场.jpg', bytes())).rejects.toMatchObject({ code: 'photo-damaged' });
});

test('other files are handed on as they are, and no bytes are too odd to be looked at', () => {
	const words = Buffer.from('not a picture');
	expect(orderlyJpeg(words)).toBe(words);
	for (const rest of [
		[],
		[0xff],
		[0xff, 0xff, 0xff],
		[0xff, 0xda],
		[0xff, 0xda, 0, 1],
		[0xff, 0xe0, 0, 0, 0xff],
	])
		expect(() => orderlyJpeg(Buffer.from([0xff, 0xd8, ...rest]))).not.toThrow();
});
