/** A footnote of a text: its mark among the words, `[^1]`, and what it says below them, `[^1]: …`. */

export type FootnoteText = { id: string; words: string };

/** What it says, whatever lines it was written on. */
export function readFootnote(text: string): FootnoteText {
	const [, id = '', words = ''] = /^\[\^([^\]\s]+)\]:([\s\S]*)$/.exec(text.trim()) ?? [];
	return { id, words: words.replace(/\s*\n\s*/g, ' ').trim() };
}

export const writeFootnote = ({ id, words }: FootnoteText): string =>
	`[^${id}]: ${words.replace(/\s*\n\s*/g, ' ').trim()}`;

export const footnoteMark = (id: string): string => `[^${id}]`;

/** The next number that no footnote of `text` bears. */
export function nextFootnote(text: string): string {
	const used = new Set([...text.matchAll(/\[\^([^\]\s]+)\]/g)].map(([, id]) => id));
	for (let number = 1; ; number++) if (!used.has(String(number))) return String(number);
}
