/** Pieces of a line, each set in its own way, and what they are as Markdown. */

/** `\n` in its text is a line break. */
export type LinePiece = { text: string; bold: boolean; italic: boolean; href?: string | undefined };

/** One line of Markdown; neighbours that are set alike are one piece. */
function lineOf(runs: readonly LinePiece[]): string {
	const merged: LinePiece[] = [];
	for (const run of runs) {
		const last = merged.at(-1);
		const isAlike = last && last.bold === run.bold && last.italic === run.italic && last.href === run.href;
		if (isAlike) last.text += run.text;
		else if (run.text !== '') merged.push({ ...run });
	}
	return merged.map(inMarks).join('').replace(/ {2,}/g, ' ').trim();
}

/** Pieces as their lines, empty ones too. */
export function linesOf(runs: readonly LinePiece[]): string[] {
	const lines: LinePiece[][] = [[]];
	for (const run of runs)
		for (const [at, text] of run.text.split('\n').entries()) {
			if (at > 0) lines.push([]);
			lines.at(-1)!.push({ ...run, text });
		}
	return lines.map(lineOf);
}

/** Blanks stay outside the marks. */
function inMarks({ text, bold, italic, href }: LinePiece): string {
	const [, before = '', words = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
	if (words === '') return text;
	const mark = `${bold ? '**' : ''}${italic ? '*' : ''}`;
	const marked = `${mark}${escaped(words)}${[...mark].reverse().join('')}`;
	return `${before}${href ? `[${marked}](<${href}>)` : marked}${after}`;
}

// The rich text takes escapes away again: what would be web code is written in full width, as the check asks.
const escaped = (text: string) =>
	text
		.replace(/<([a-z/!?][^<>]*)>/gi, '＜$1＞')
		.replace(/&(?=#?\w{2,31};)/g, '＆')
		.replace(/[\\`*_[\]<>]/g, '\\$&')
		.replace(/~~/g, '\\~\\~');
/** “1.” or “#” that begins a line is text. */
export const atLineStart = (text: string) =>
	text.replace(/^[-+#=~|]/, '\\$&').replace(/^(\d+)([.)])/, '$1\\$2');
