/** 编者注: marks in a printed line the words an editor's note speaks of, without touching the line. */

export type Note = { quote: string; note: string };
export type Piece = { text: string; note?: string };

/** The line in pieces that join to exactly the line again; a piece with a note is the quoted words. */
export function pieces(line: string, notes: readonly Note[]): Piece[] {
	const found = notes.find(({ quote }) => line.includes(quote));
	if (!found) return line === '' ? [] : [{ text: line }];
	const start = line.indexOf(found.quote);
	return [
		...pieces(line.slice(0, start), notes),
		{ text: found.quote, note: found.note },
		...pieces(line.slice(start + found.quote.length), notes),
	];
}
