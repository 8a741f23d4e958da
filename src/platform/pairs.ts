/** Marks that come in pairs: quotation marks, brackets, title marks. One without its partner is told, never mended. */
import { type TypographyIssue, withoutMachineWords } from './typography.ts';

const PARTNER: Record<string, string> = {
	'“': '”',
	'‘': '’',
	'（': '）',
	'《': '》',
	'〈': '〉',
	'〔': '〕',
	'【': '】',
};
const MARK = /[“”‘’（）《》〈〉〔〕【】]|\n[ \t]*\n/gu;
const OPENING = new Map(Object.entries(PARTNER).map(([open, close]) => [close, open]));

/** Marks without a partner in their paragraph; a paragraph ends at an empty line. */
export function unpairedMarks(text: string): TypographyIssue[] {
	const issues: TypographyIssue[] = [];
	let open: { mark: string; at: number }[] = [];
	const tell = (mark: string, at: number) =>
		issues.push({
			code: 'unpaired',
			start: at,
			end: at + mark.length,
			message: `“${mark}”没有配成对，请补上另一半`,
		});
	const close = () => {
		for (const { mark, at } of open) tell(mark, at);
		open = [];
	};
	for (const { 0: mark, index: at } of withoutMachineWords(text).matchAll(MARK)) {
		const opening = OPENING.get(mark);
		if (/\n/.test(mark)) close();
		else if (opening === undefined) open.push({ mark, at });
		else if (open.at(-1)?.mark === opening) open.pop();
		else tell(mark, at);
	}
	close();
	return issues.sort((a, b) => a.start - b.start);
}
