/**
 * JPEG files that lost their end on the way, as panoramas of some phones: every viewer shows them, but no bitmap is made
 * of them. With an end put back, one that also lost rows is drawn too, grey where they were.
 */

const END = [0xff, 0xd9];
/** Read as rows where some are missing, passed over where none are. */
export const MORE = Uint8Array.from({ length: 256 }, (_, at) => (at * 37) % 251);
/** Rows compared at once: a whole photo would be too much for a phone. */
const STRIP = 256;

/** The picture with its end. Fails for other files, and for one that lacks rows. */
export async function endedJpeg(file: Blob): Promise<ImageBitmap> {
	const bytes = new Uint8Array(await file.arrayBuffer());
	if (bytes[0] !== 0xff || bytes[1] !== 0xd8) throw new Error('no JPEG');
	let length = bytes.length;
	while (length > 2 && bytes[length - 1] === 0) length--;
	if (bytes[length - 1] === 0xff) length--;
	const rows = bytes.subarray(0, length);
	const [ended, longer] = await Promise.all([drawnJpeg([rows]), drawnJpeg([rows, MORE])]);
	const isWhole = sameRows(ended, longer);
	longer.close();
	if (isWhole) return ended;
	ended.close();
	throw new Error('rows are missing');
}

export const drawnJpeg = (parts: Uint8Array<ArrayBuffer>[]): Promise<ImageBitmap> =>
	createImageBitmap(new Blob([...parts, Uint8Array.from(END)]), { imageOrientation: 'from-image' });

export function sameRows(one: ImageBitmap, other: ImageBitmap): boolean {
	const { width, height } = one;
	const [canvas, second] = [one, other].map(() =>
		Object.assign(document.createElement('canvas'), { width, height: STRIP })
	);
	const pixelsOf = (on: HTMLCanvasElement, bitmap: ImageBitmap, top: number) => {
		const context = on.getContext('2d', { willReadFrequently: true })!;
		context.drawImage(bitmap, 0, -top);
		return new Uint32Array(context.getImageData(0, 0, width, Math.min(STRIP, height - top)).data.buffer);
	};
	for (let top = 0; top < height; top += STRIP) {
		const pixels = pixelsOf(second!, other, top);
		if (pixelsOf(canvas!, one, top).some((pixel, at) => pixel !== pixels[at])) return false;
	}
	return true;
}
