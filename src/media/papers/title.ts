/** How large the red head is drawn, and how a title is broken. */
import { phrases } from '../../platform/phrase.ts';
import { cellsWide } from './grid.ts';
import { PAGE, SIZE } from './measures.ts';

/** 发文机关标志: as large as it fits, and no narrower than its letters can be read. */
const ISSUER = { largest: 40, narrowest: 0.62 } as const;

/** Points, and how much narrower than they are high the letters of the red head are drawn. */
export function issuerSize(text: string): { size: number; narrowed: number } {
	const { width } = PAGE.inner;
	const wide = cellsWide(text);
	const size = Math.min(ISSUER.largest, width / (wide * ISSUER.narrowest));
	return { size, narrowed: Math.min(1, width / (wide * size)) };
}

/** Squares of the title's size that a line holds. */
const COLUMNS = Math.floor(PAGE.inner.width / SIZE.title);

/** The title as it was printed; a line that is too long for the paper is broken between words, into lines of like length. */
export const titleLines = (printed: readonly string[]): string[] =>
	printed.flatMap((line) => {
		const count = Math.ceil(cellsWide(line) / COLUMNS);
		if (count <= 1) return [line];
		const most = Math.min(COLUMNS, Math.ceil(cellsWide(line) / count) + 2);
		const lines = [''];
		for (const part of phrases(line)) {
			const next = lines.at(-1)! + part;
			if (cellsWide(next) <= most || lines.at(-1) === '') lines[lines.length - 1] = next;
			else lines.push(part);
		}
		return lines;
	});
