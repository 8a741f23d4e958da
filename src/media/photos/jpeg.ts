/**
 * JPEG files as some phones and messengers leave them: whole to the last row, but against the letter of the format. What
 * every viewer passes over is put right here, so that the decoder can be strict with everything else, such as lost rows.
 */

const MARKER = 0xff;
const START_OF_SCAN = 0xda;
const END_OF_IMAGE = 0xd9;
/** Frames whose every scan carries all coefficients; what else their scans say of them means nothing. */
const SEQUENTIAL = new Set([0xc0, 0xc1, 0xc9]);

/** The same picture with its scans described as the format asks, and with an end. Not a JPEG: the same bytes. */
export function orderlyJpeg(bytes: Buffer): Buffer {
	if (bytes[0] !== MARKER || bytes[1] !== 0xd8) return bytes;
	// A second end is never read; a missing one is what hasty transfers lose. Zeros before it may stand for rows that
	// never came, and would be drawn as rows: one of them may be the last byte of the last row.
	const fixed = Buffer.concat([bytes.subarray(0, endOf(bytes)), Buffer.from([MARKER, END_OF_IMAGE])]);
	const length = fixed.length - 2;
	const stray: [from: number, to: number][] = [];
	let isSequential = false;
	let at = 2;
	while (at < length) {
		const next = nextMarker(fixed, at);
		if (next > at) stray.push([at, next]);
		const marker = fixed[next + 1]!;
		if (marker === END_OF_IMAGE || next + 4 > length) break;
		const end = next + 2 + fixed.readUInt16BE(next + 2);
		if (end > length) break;
		if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
			isSequential = SEQUENTIAL.has(marker);
		if (marker === START_OF_SCAN) {
			// First and last coefficient and their precision: all of them, in full.
			if (isSequential) fixed.set([0, 63, 0], end - 3);
			at = endOfScan(fixed, end);
		} else at = end;
	}
	return without(fixed, stray);
}

function endOf(bytes: Buffer): number {
	let end = bytes.length;
	while (end > 2 && bytes[end - 1] === 0 && bytes[end - 2] === 0) end--;
	return end;
}

/** Where the next marker begins, past bytes that belong to nothing; several `ff` in a row are one. */
function nextMarker(bytes: Buffer, from: number): number {
	for (let at = bytes.indexOf(MARKER, from); at >= 0; at = bytes.indexOf(MARKER, at + 1))
		if (bytes[at + 1] !== 0 && bytes[at + 1] !== MARKER) return at;
	return bytes.length;
}

/** Behind the coded rows: at the first marker that does not belong to them. */
function endOfScan(bytes: Buffer, from: number): number {
	for (let at = bytes.indexOf(MARKER, from); at >= 0; at = bytes.indexOf(MARKER, at + 1)) {
		const next = bytes[at + 1]!;
		const belongs = next === 0 || next === MARKER || (next >= 0xd0 && next <= 0xd7);
		if (!belongs) return at;
	}
	return bytes.length;
}

function without(bytes: Buffer, stray: readonly [from: number, to: number][]): Buffer {
	if (stray.length === 0) return bytes;
	const starts = [0, ...stray.map(([, to]) => to)];
	const ends = [...stray.map(([from]) => from), bytes.length];
	return Buffer.concat(starts.map((start, at) => bytes.subarray(start, ends[at])));
}
