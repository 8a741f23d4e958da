import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { fileKind } from '../../src/platform/file-kind.ts';

describe('a file is known by its first bytes', () => {
	const bytes = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
	test.each(['jpeg', 'png', 'webp', 'gif', 'avif'] as const)('%s is a picture', async (format) => {
		const image = sharp({ create: { width: 8, height: 8, channels: 3, background: '#a32' } });
		expect(fileKind(await image.toFormat(format).toBuffer())).toBe('photo');
	});
	test('an iPhone’s photo is HEIC', () => {
		expect(fileKind(readFileSync('tests/fixtures/photos/phone.heic'))).toBe('heic');
	});
	test.each([
		['svg', '<svg xmlns="http://www.w3.org/2000/svg">'],
		['svg', '<?xml version="1.0"?><svg>'],
		['video', '\0\0\0\x18ftypmp42'],
		['raw', 'II*\0'],
		['pdf', '%PDF-1.7'],
		['bmp', 'BM\x46\0\0\0\0\0\0\0\x36\0\0\0\x28\0\0\0'],
		['text', 'BMW\n'],
		['unknown', '\x01\x02'],
		['heic', '\0\0\0\x18ftypmif1\0\0\0\0mif1heic'],
		['photo', '\0\0\0\x1cftypmif1\0\0\0\0mif1avif'],
		['text', '<!doctype html><svg>'],
	])('%s is told', (kind, head) => {
		expect(fileKind(bytes(head))).toBe(kind);
	});
});
