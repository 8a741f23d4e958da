/** What a printed page of a PDF shows, and in which order it was painted. */
import { getDocumentProxy, getResolvedPDFJS } from 'unpdf';

/** Left, bottom, right and top in points. */
type Box = [number, number, number, number];
type Matrix = [number, number, number, number, number, number];
export type PrintedPage = {
	height: number;
	/** Of everything painted on it, the lowest place above the foot. */
	lowest: number;
	/** Characters that something was painted over later, where they stand. */
	covered: { x: number; y: number }[];
	text: string;
};

const times = (m: Matrix, n: Matrix): Matrix => [
	m[0] * n[0] + m[2] * n[1],
	m[1] * n[0] + m[3] * n[1],
	m[0] * n[2] + m[2] * n[3],
	m[1] * n[2] + m[3] * n[3],
	m[0] * n[4] + m[2] * n[5] + m[4],
	m[1] * n[4] + m[3] * n[5] + m[5],
];
const at = (m: Matrix, x: number, y: number) =>
	[m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]] as const;
const boxOf = (m: Matrix, [left, bottom, right, top]: Box): Box => {
	const corners = [at(m, left, bottom), at(m, right, top), at(m, left, top), at(m, right, bottom)];
	const xs = corners.map(([x]) => x);
	const ys = corners.map(([, y]) => y);
	return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
};

/** Points. */
const THIN = 1.5;

export async function printedPages(pdf: Uint8Array): Promise<PrintedPage[]> {
	const { OPS } = await getResolvedPDFJS();
	const document = await getDocumentProxy(new Uint8Array(pdf));
	const pages: PrintedPage[] = [];
	for (let number = 1; number <= document.numPages; number++) {
		const page = await document.getPage(number);
		const { fnArray, argsArray } = await page.getOperatorList();
		let now: Matrix = [1, 0, 0, 1, 0, 0];
		let text: Matrix = now;
		const stack: Matrix[] = [];
		let size = 0;
		let characters: { x: number; y: number }[] = [];
		const covered: PrintedPage['covered'] = [];
		let lowest = page.view[3]!;
		const paint = ([left, bottom, right, top]: Box) => {
			// A line as thin as this strikes words out and hides none.
			if (top - bottom > THIN)
				covered.push(...characters.filter(({ x, y }) => x > left && x < right && y > bottom && y < top));
			// The ground of the page is no more than its colour.
			if (right - left < page.view[2]! * 0.97) lowest = Math.min(lowest, Math.max(bottom, 0));
		};
		fnArray.forEach((operation, index) => {
			const args = argsArray[index];
			if (operation === OPS.save) stack.push(now);
			else if (operation === OPS.restore) now = stack.pop() ?? now;
			else if (operation === OPS.transform) now = times(now, args as Matrix);
			else if (operation === OPS.setFont) size = args[1];
			else if (operation === OPS.beginText) text = [1, 0, 0, 1, 0, 0];
			else if (operation === OPS.setTextMatrix)
				text = (
					Array.isArray(args[0]) || ArrayBuffer.isView(args[0]) ? [...(args[0] as number[])] : args
				) as Matrix;
			else if (operation === OPS.moveText) text = times(text, [1, 0, 0, 1, args[0], args[1]]);
			else if (operation === OPS.paintImageXObject) paint(boxOf(now, [0, 0, 1, 1]));
			else if (operation === OPS.constructPath) {
				const bounds = args[2] as Box | null;
				const isFilled = [OPS.fill, OPS.eoFill, OPS.fillStroke].includes(args[0]);
				if (isFilled && bounds) paint(boxOf(now, [...bounds] as Box));
			} else if (operation === OPS.showText) {
				let along = 0;
				for (const glyph of args[0]) {
					if (typeof glyph === 'number') along -= (glyph * size) / 1000;
					else {
						const width = (glyph.width * size) / 1000;
						if (glyph.unicode?.trim()) {
							// The middle of a letter.
							const [x, y] = at(times(now, text), along + width / 2, size * 0.35);
							characters.push({ x, y });
							lowest = Math.min(lowest, y);
						}
						along += width;
					}
				}
			}
		});
		const { items } = await page.getTextContent();
		pages.push({
			height: page.view[3]!,
			lowest,
			covered,
			// A browser's PDF says ⽂ for 文.
			text: items
				.map((item) => ('str' in item ? item.str : ''))
				.join('')
				.normalize('NFKC'),
		});
		characters = [];
	}
	return pages;
}
