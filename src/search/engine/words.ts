/** Words of a text, as the browser's own dictionary cuts them. */

const segmenter =
	typeof Intl.Segmenter === 'function' ? new Intl.Segmenter('zh', { granularity: 'word' }) : undefined;

/** An old browser without a dictionary takes a run as one word; the index then cuts it where it can. */
export const searchWords = (text: string): string[] =>
	segmenter ? [...segmenter.segment(text)].map(({ segment }) => segment) : [text];

/** Whether the dictionary knows all of a text as words of several characters. */
export const isOfWords = (text: string): boolean =>
	segmenter !== undefined && searchWords(text).every(({ length }) => length > 1);
