/** 编者注: marks in a printed line the words an editor's note speaks of, without touching the line. */

export type Annotation = { quote: string; note: string };
export type TextPiece = { text: string; note?: string };

/** The line in pieces that join to exactly the line again; a piece with a note is the quoted words. */
export function annotatedPieces(line: string, notes: readonly Annotation[]): TextPiece[] {
	const found = notes.find(({ quote }) => line.includes(quote));
	if (!found) return line === '' ? [] : [{ text: line }];
	const start = line.indexOf(found.quote);
	return [
		...annotatedPieces(line.slice(0, start), notes),
		{ text: found.quote, note: found.note },
		...annotatedPieces(line.slice(start + found.quote.length), notes),
	];
}
