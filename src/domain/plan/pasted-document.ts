/** The text of an official document as it was pasted, put into the blocks that `parseDocument` reads; no word is changed. */

const IMPRINT = /印发$|^抄送[:：]/u;

/**
 * Lines become blocks with an empty line between, the title gets its mark, the imprint its rule. What has blocks and a
 * marked title already stays as it is.
 * @param title of the entry: the lines that say the same are the title of the text
 */
export function documentBlocks(pasted: string, title: string): string {
	if (/^# /m.test(pasted)) return pasted;
	const lines = pasted
		.replace(/\r\n?/g, '\n')
		.split('\n')
		.map((line) => line.replace(/^[\s\u3000]+|[\s\u3000]+$/gu, ''))
		.filter((line) => line !== '' && line !== '---');
	const [from, to] = titleLines(lines, title);
	const imprint = lines.findIndex((line, at) => at > lines.length - 4 && at > to && IMPRINT.test(line));
	const blocks = lines.map((line, at) => {
		if (at === from) return `# ${lines.slice(from, to + 1).join('\n')}`;
		if (at > from && at <= to) return '';
		return at === imprint ? `---\n\n${line}` : line;
	});
	return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

/** First and last line that together say the title; none: before the first. */
function titleLines(lines: readonly string[], title: string): [from: number, to: number] {
	const bare = (words: string) => words.replace(/[\s\u3000]/gu, '');
	const wanted = bare(title);
	if (wanted === '') return [-1, -1];
	for (const from of lines.keys())
		for (let to = from; to < Math.min(from + 4, lines.length); to += 1)
			if (bare(lines.slice(from, to + 1).join('')) === wanted) return [from, to];
	return [-1, -1];
}
