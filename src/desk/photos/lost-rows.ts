/**
 * JPEG files that were closed before all of their rows had come, as messengers and browsers leave them: they are drawn
 * without a word, grey or coarse where the rest should be.
 */
import { drawnJpeg, MORE, sameRows } from './endless-jpeg.ts';

/** @param bitmap what a browser drew of the file */
export async function lacksRows(file: Blob, bitmap: ImageBitmap): Promise<boolean> {
	const bytes = new Uint8Array(await file.arrayBuffer());
	if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return false;
	const { end, lacksLayers } = shapeOf(bytes);
	if (lacksLayers) return true;
	if (!hasGreyCorner(bitmap)) return false;
	const rows = bytes.slice(0, end);
	const [closed, longer] = await Promise.all([drawnJpeg([rows]), drawnJpeg([rows, MORE])]);
	const isWhole = sameRows(closed, longer);
	closed.close();
	longer.close();
	return !isWhole;
}

const isFrame = (marker: number): boolean =>
	marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** Where the coded rows end, and whether some layer of the picture never came. */
function shapeOf(bytes: Uint8Array): { end: number; lacksLayers: boolean } {
	let frame = 0;
	/** The parts of the picture, light and colours, light first. */
	let parts: number[] = [];
	/** Those of which anything came. */
	const begun = new Set<number>();
	/** Light came down to its finest detail. */
	let isFine = false;
	let at = 2;
	while (at + 4 <= bytes.length) {
		const marker = bytes[at + 1]!;
		if (bytes[at] !== 0xff || marker === 0xff || marker === 0) {
			at++;
			continue;
		}
		if (marker === 0xd9) break;
		const body = at + 4;
		at += 2 + bytes[at + 2]! * 256 + bytes[at + 3]!;
		if (isFrame(marker)) {
			frame = marker;
			parts = Array.from({ length: bytes[body + 5] ?? 0 }, (_, one) => bytes[body + 6 + 3 * one] ?? 0);
		}
		if (marker !== 0xda) continue;
		const count = bytes[body] ?? 0;
		for (let one = 0; one < count; one++) begun.add(bytes[body + 1 + 2 * one]!);
		const [, last = 0, precision = 0] = bytes.subarray(body + 1 + 2 * count);
		// Layers are refined until no bit is left out.
		if (bytes[body + 1] === parts[0] && last === 63 && (precision & 15) === 0) isFine = true;
		at = endOfScan(bytes, at);
	}
	const isLayered = frame === 0xc2;
	return {
		end: Math.min(at, bytes.length),
		lacksLayers: begun.size < parts.length || (isLayered && !isFine),
	};
}

/** Behind the coded rows: at the first marker that does not belong to them. */
function endOfScan(bytes: Uint8Array, from: number): number {
	for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
		const next = bytes[at + 1]!;
		const belongs = next === 0 || next === 0xff || (next >= 0xd0 && next <= 0xd7);
		if (!belongs) return at;
	}
	return bytes.length;
}

/** True for a picture that may end in the grey of rows that never came, in whichever corner; walls are that grey too. */
function hasGreyCorner(bitmap: ImageBitmap): boolean {
	const canvas = Object.assign(document.createElement('canvas'), { width: 1, height: 1 });
	const context = canvas.getContext('2d', { willReadFrequently: true })!;
	return [0, bitmap.width - 1].some((left) =>
		[0, bitmap.height - 1].some((top) => {
			context.drawImage(bitmap, -left, -top);
			return isGrey(context.getImageData(0, 0, 1, 1).data);
		})
	);
}

/** Close to the middle of the scale: a profile of colours may move it a little. */
const isGrey = ([red = 0, green = 0, blue = 0]: Uint8ClampedArray): boolean =>
	[red, green, blue].every((one) => Math.abs(one - red) <= 12 && one >= 90 && one <= 165);
