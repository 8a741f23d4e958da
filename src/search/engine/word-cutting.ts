/** Words of a text, as the browser's own dictionary cuts them. */

const segmenter =
	typeof Intl.Segmenter === 'function' ? new Intl.Segmenter('zh', { granularity: 'word' }) : undefined;

/** An old browser without a dictionary takes a run as one word; the index then cuts it where it can. */
export const searchWords = (text: string): string[] =>
	segmenter ? [...segmenter.segment(text)].map(({ segment }) => segment) : [text];

/** Whether the dictionary knows all of a text as words of several characters. */
export const isOfWords = (text: string): boolean =>
	segmenter !== undefined && searchWords(text).every(({ length }) => length > 1);

/** Whether a stretch of a text begins and ends where words do, as far as the dictionary can tell. */
export function standsAsWords(text: string, start: number, end: number): boolean {
	if (segmenter === undefined) return true;
	const borders = new Set([0]);
	for (const { index, segment } of segmenter.segment(text)) borders.add(index).add(index + segment.length);
	return borders.has(start) && borders.has(end);
}
