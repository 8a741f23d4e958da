import { parseFragment } from 'parse5';
import { expect, test } from 'vitest';
import type { Photo } from '../../src/platform/photo.ts';
import { largeAddress, pictureHtml, pictureParts } from '../../src/ui/picture.ts';

const PHOTO: Photo = {
	hash: 'a1b2c3d4e5f6',
	width: 1600,
	height: 1200,
	widths: [1600, 960, 480],
	jpegWidth: 960,
};
const at = (address: string) => `/base${address}`;

test('a browser is offered AVIF first, then WebP, in every width', () => {
	const { sources } = pictureParts(PHOTO, { at, sizes: '50vw' });
	expect(sources).toEqual(
		['avif', 'webp'].map((format) => ({
			type: `image/${format}`,
			srcset: [1600, 960, 480]
				.map((width) => `/base/photos/a1b2c3d4e5f6-${width}.${format} ${width}w`)
				.join(', '),
			sizes: '50vw',
		}))
	);
});

test('an old browser gets the JPEG, and every browser the size', () => {
	const { img } = pictureParts(PHOTO, { at });
	expect(img).toMatchObject({
		src: '/base/photos/a1b2c3d4e5f6-960.jpg',
		width: 1600,
		height: 1200,
	});
});

test('a photo waits until it comes near, unless it is the first of the page', () => {
	const lazy = pictureParts(PHOTO, { at }).img;
	const eager = pictureParts(PHOTO, { at, eager: true }).img;
	expect(lazy).toMatchObject({ loading: 'lazy', decoding: 'async' });
	expect(lazy).not.toHaveProperty('fetchpriority');
	expect(eager).toMatchObject({ fetchpriority: 'high' });
	expect(eager).not.toHaveProperty('loading');
});

test('the HTML holds the very same parts, whatever the words contain', () => {
	const alt = `"><script>alert(1)</script>&amp;'引号`;
	const { sources, img } = pictureParts(PHOTO, { at });
	const fragment = parseFragment(pictureHtml(PHOTO, alt, { at }));
	expect(fragment.childNodes.map(({ nodeName }) => nodeName)).toEqual(['picture']);
	const children = (
		fragment.childNodes[0] as unknown as {
			childNodes: { nodeName: string; attrs: { name: string; value: string }[] }[];
		}
	).childNodes;
	expect(children.map(({ nodeName }) => nodeName)).toEqual(['source', 'source', 'img']);
	const asText = (parts: Record<string, string | number>) =>
		Object.fromEntries(Object.entries(parts).map(([key, value]) => [key, String(value)]));
	expect(
		children.map(({ attrs }) => Object.fromEntries(attrs.map(({ name, value }) => [name, value])))
	).toEqual([...sources, { ...img, alt }].map(asText));
});

test('a long picture leads to its widest copy, an ordinary one nowhere', () => {
	const tall = { ...PHOTO, width: 750, height: 9000, widths: [750, 480], jpegWidth: 750 };
	const wide = { ...PHOTO, width: 4800, height: 400, widths: [4800, 1600, 960, 480] };
	expect(largeAddress(tall, at)).toBe('/base/photos/a1b2c3d4e5f6-750.jpg');
	expect(largeAddress(wide, at)).toBe('/base/photos/a1b2c3d4e5f6-4800.webp');
	expect(largeAddress(PHOTO, at)).toBeUndefined();
});

test('of a panorama, a browser takes more than the strip on the page needs', () => {
	const wide = { ...PHOTO, width: 4800, height: 400, widths: [4800, 1600, 960, 480] };
	expect(pictureParts(wide, { at }).sources.map(({ sizes }) => sizes)).toEqual(['300vw', '300vw']);
	expect(pictureParts(PHOTO, { at }).sources[0]!['sizes']).not.toBe('300vw');
});
