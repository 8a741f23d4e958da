/** A QR code as the path of an SVG: one shape, drawn alike by browsers, by printers and by the poster's engine. */
import encodeQR from 'qr';

export type QrPath = {
	/** Modules along one side, quiet zone included: the side of the view box. */
	size: number;
	/** Path data of the dark modules, one unit a module; to be drawn on white. */
	path: string;
};

/** Light modules around the code; with fewer, cameras lose it. */
const QUIET_ZONE = 4;

/**
 * @param text what a camera shall read, as UTF-8
 * @throws Error when the text is longer than a code can hold: 2,331 bytes, a third as many Chinese characters
 */
export function qrSvgPath(text: string): QrPath {
	const rows = encodeQR(text, 'raw', { ecc: 'medium', border: QUIET_ZONE });
	return { size: rows.length, path: barsOf(rows) };
}

/**
 * Neighbours of a row become one bar, a third of the bytes of single squares. Each begins where the last one began: told
 * so, bars are alike and are packed to two thirds.
 */
function barsOf(rows: readonly (readonly boolean[])[]): string {
	let path = '';
	let [fromX, fromY] = [0, 0];
	for (const [y, row] of rows.entries())
		for (let x = 0; x < row.length; x++) {
			if (!row[x]) continue;
			const start = x;
			while (row[x + 1]) x++;
			const width = x + 1 - start;
			path += `m${start - fromX} ${y - fromY}h${width}v1h-${width}z`;
			[fromX, fromY] = [start, y];
		}
	return path;
}
