/**
 * What is read otherwise than its writer meant: marks without the blank they need, marks in full width, asterisks that
 * were signs of multiplication, lines that run together. Everything stays visible, but does not look as it was typed.
 */
import type {
	BlockContent,
	Delete,
	Emphasis,
	List,
	Nodes,
	Paragraph,
	Parents,
	Root,
	Strong,
	Table,
} from 'mdast';
import { visit } from 'unist-util-visit';
import { isFence } from './lost-words.ts';
import { type MarkdownIssue, warning } from './markdown-issue.ts';
import { wordsOfTree } from './tree-words.ts';

/** @param text what the places in `tree` count in */
export function checkMisread(text: string, tree: Root): MarkdownIssue[] {
	const rows = text.split('\n');
	const issues: MarkdownIssue[] = [];
	const say = (code: keyof typeof SAID, line: number, said: string = SAID[code]) => {
		issues.push(warning(code, line, said));
	};
	const context: Context = { text, rows, say };
	let depth = 1;
	visit(tree, (node, index, parent) => {
		const line = node.position?.start.line ?? 1;
		const slice = sliceOf(text, node);
		switch (node.type) {
			case 'code':
				checkCode(slice, line, context);
				break;
			case 'heading': {
				const published = Math.max(2, node.depth);
				if (!slice.startsWith('#')) say('setext-heading', line);
				else if (wordsOfTree(node).trim() === '') say('heading-empty', line);
				else if (published > depth + 1) say(depth === 1 ? 'heading-first' : 'heading-skip', line);
				depth = published;
				break;
			}
			case 'paragraph':
				checkParagraph(node, parent, context);
				break;
			case 'list':
				checkList(node, parent?.children[(index ?? 0) - 1], context);
				break;
			case 'blockquote':
				for (const [at, row] of rowsOf(rows, node).entries())
					if (at > 0 && !/^\s*(?:[-*+]\s+|\d+[.)]\s+)?>/.test(row)) say('quote-swallows', line + at);
				break;
			case 'table':
				checkTable(node, context);
				break;
			case 'emphasis':
			case 'strong':
				if (isProduct(node, text)) say('asterisk-eaten', line);
				if (isGap(node, text)) say('underscore-eaten', line);
				break;
			case 'delete':
				if (isWave(node, text)) say('tilde-eaten', line);
				break;
			case 'text': {
				const next = parent?.children[(index ?? 0) + 1];
				if (/\*\*[ \t\u3000]|[ \t\u3000]\*\*|^\*\*|^~~|~~[ \t\u3000]/m.test(slice)) say('marks-unread', line);
				if (APART.test(slice + (next?.type === 'link' ? next.url : ''))) say('link-brackets', line);
				if (slice.endsWith('！') && next?.type === 'link' && /\.(?:jpe?g|png|webp|gif|heic)$/i.test(next.url))
					say('picture-mark', line);
				break;
			}
		}
	});
	return issues;
}

type Context = {
	text: string;
	rows: readonly string[];
	say: (code: keyof typeof SAID, line: number, said?: string) => void;
};

// Address or name of a picture behind words in brackets, after a blank or in brackets that are no pair for them; `[1] (…)` is a note.
const APART =
	/(?:[】］〕]\s*|(?<!\[\d+)\]\s+)[（(]\s*(?:https?:|\/|[^)）\s]+\.(?:jpe?g|png|webp|gif|heic)[)）])/i;
/** The second line of a table. */
const RULED = /^(?=.*-{2})\|?[ \t]*:?-+:?[ \t]*\|[-:| \t]*$/;

const SAID = {
	'indented-code': '行首空了四格，会变成不换行的代码：请删去行首的空格，段首不用自己空格',
	'fence-open': '这里的 ``` 或 ~~~ 没有结束，后面的字都会变成代码：请删去它，或在结尾另写一行同样的记号',
	'fence-words': '夹在 ``` 或 ~~~ 中间的字会当作代码，不换行：要显示成正文，请删去这两行记号',
	'setext-heading':
		'下面紧跟一行 --- 或 ===，这一行会变成标题：要画分隔线，请在中间空一行；要作标题，请在行首写“## ”',
	'heading-empty': '小标题没有字，不会显示：请补上，或删去这一行',
	'heading-first': '第一个小标题的级别太低：请从“二级标题”（## ）起',
	'heading-skip': '小标题跳了级：请比上一个小标题只多一个 #',
	'heading-space':
		'# 后面要空一个半角空格才是小标题，现在会原样显示：请写成“## 标题”；只是要显示 #，请写成“\\#”',
	'full-width-mark': '行首的记号是全角的，不起作用：请改成半角，后面空一格，如“## ”“- ”“1. ”“> ”',
	'mark-indented': '行首有全角空格，后面的记号不起作用：请删去全角空格',
	'lines-joined':
		'这里只换了一次行，网页上会和上一行连成一行：另起一段请空一行；列表每项请写成“- 内容”或“1. 内容”；只换行请在上一行末尾加“\\”',
	'table-mark': '表格的竖线是全角的“｜”，会原样显示：请改成半角的“|”',
	'table-unread':
		'表格没有写对，会原样显示：第二行要写“|---|---|”，格数和表头一样，用半角的“|”和“-”，表格前后空一行',
	'table-swallows': '这一行会变成表格的一行：请在表格后面空一行',
	'quote-swallows': '这一行紧接着引用，会算作引用里的字：请在前面空一行',
	'list-swallows': '这一行紧接着列表，会接在上一项后面：请在前面空一行',
	'list-indent':
		'这一项的缩进对不齐，层次会显示错：同一层左对齐；下一层和上一层的字对齐（“- ”下空两格，“1. ”下空三格）',
	'list-number': '网页上的序号从第一项起连着排',
	'list-bracket': '“1)”在网页上显示成“1.”：要保留括号，请写成“（1）”，每项一段',
	'list-accident': '这里连着两个记号，会变成列表里的列表：要原样显示，请在点或记号前加“\\”，如“2026\\. 11”',
	'asterisk-eaten': '这里的星号会消失，中间的字变成斜体或粗体：乘号请写“×”；要显示星号，请写成“\\*”',
	'underscore-eaten':
		'这里的下划线会消失，中间的字变成斜体或粗体：要留空或显示下划线，请写成“\\_”；加粗请写成“**字**”',
	'tilde-eaten': '两个“~~”之间的字会被划掉：起止和拖长的语气请写成“～”',
	'marks-unread':
		'记号和字之间有空格，或前后不成对，会原样显示：加粗请写成“**字**”，星号贴着字；要显示星号，请写成“\\*\\*”',
	'link-brackets': '链接或图片没有写对，会原样显示：请用英文括号，中间不空格，写成“[文字](https://…)”',
	'picture-mark': '图片前面的叹号是全角的，会变成链接：请改成英文叹号“!”',
	'backslash-end': '行末的反斜杠会显示出来：请删去',
} as const;

const sliceOf = (text: string, { position }: Pick<Nodes, 'position'>): string =>
	text.slice(position?.start.offset ?? 0, position?.end.offset ?? 0);
const before = (text: string, { position }: Nodes): string => text[(position?.start.offset ?? 0) - 1] ?? '';
const after = (text: string, { position }: Nodes): string => text[position?.end.offset ?? text.length] ?? '';
const rowsOf = (rows: readonly string[], { position }: Pick<Nodes, 'position'>): readonly string[] =>
	rows.slice((position?.start.line ?? 1) - 1, position?.end.line ?? 0);

const HAN = /\p{Script=Han}/u;

function checkCode(slice: string, line: number, { say }: Context): void {
	if (!isFence(slice)) say('indented-code', line);
	else if (!/\n[ \t>]*(?:`{3,}|~{3,})[ \t]*$/.test(slice)) say('fence-open', line);
	else if (HAN.test(slice)) say('fence-words', line);
}

/** `20*宽10*高3`: the asterisks stand between figures, or mark so little that nobody meant it. */
function isProduct(node: Emphasis | Strong, text: string): boolean {
	if (!sliceOf(text, node).startsWith('*')) return false;
	const [left, right, inner] = [before(text, node), after(text, node), wordsOfTree(node)];
	if (/[0-9A-Za-z)）]/.test(left) || /\d/.test(right) || /^[、，。；：]/.test(inner)) return true;
	if (HAN.test(left) && /^[\d.]+$/.test(inner)) return true;
	if (node.type === 'strong') return false;
	// `王*明、李*红` are names with a character left out; `(*^▽^*)` is a face.
	const isInside = HAN.test(left) && HAN.test(right);
	return (
		(isInside && (inner.length === 1 || /[、，；和与及]\p{Script=Han}$/u.test(inner))) || FACE.test(inner)
	);
}

/** Neither a letter nor a mark that opens words. */
const FACE = /^[^\p{L}\p{N}\p{Ps}\p{Pi}\p{Extended_Pictographic}\s]/u;

/** `____（签字）____`, `（__）`, `__月`: room to be filled in, or a part of an address; nobody set words out. */
function isGap(node: Emphasis | Strong, text: string): boolean {
	if (!sliceOf(text, node).startsWith('_')) return false;
	const inner = wordsOfTree(node);
	return /[!-/:-@[-`{-~]/.test(before(text, node)) || !/^[\p{L}\p{N}“‘《].*[\p{L}\p{N}”’》]$/su.test(inner);
}

/** `9~~11点`, `好~~快来报名~~`: two figures and what lies between, or a drawn-out voice. */
function isWave(node: Delete, text: string): boolean {
	const [left, right, inner] = [before(text, node), after(text, node), wordsOfTree(node)];
	if (/\d/.test(left)) return /^\s*\d/.test(inner);
	return /[\p{L}！!]/u.test(left) && /^[！!\n\p{S}\p{Cs}]?$/u.test(right) && !/\d/.test(inner);
}

/** How a paragraph begins, or an item of a list that Markdown does not know as such. */
const ITEM =
	/^(?:[\u3000\u00a0\u2002\u2003]|\d{1,3}[.)、．）](?!\d)|[（(](?:\d{1,3}|[一二三四五六七八九十]{1,3})[）)]|[一二三四五六七八九十]{1,3}、|[①-⑳⑴-⒇❶-❿]|[-*+](?=[^\s\d*-])|[•·●○▪■□◆➢✓☑★▲—－])/u;

function checkParagraph(node: Paragraph, parent: Parents | undefined, context: Context): void {
	const { say } = context;
	const first = node.position?.start.line ?? 1;
	const rows = rowsOf(context.rows, node).map((row, at) =>
		(at === 0 ? row.slice((node.position?.start.column ?? 1) - 1) : row).replace(/^[ \t>]+/, '')
	);
	for (const [at, row] of rows.entries()) {
		const line = first + at;
		if (/^(?:#{2,6}[^# \t]|#[^# \t][^#]*$)/.test(row)) say('heading-space', line);
		if (/^(?:[＃＊＞]|[－＋][ \u3000]|[０-９]{1,3}[．.、）])/.test(row)) say('full-width-mark', line);
		if (/^\u3000+(?:#{1,6}\s|[-*+]\s|\d{1,3}[.)]\s|>|\|)/.test(row)) say('mark-indented', line);
	}
	const swallowed = swallowedRows(node, parent, context);
	checkJoined(rows, swallowed, first, context);
	const piped = (mark: RegExp) => rows.filter((row) => (row.match(mark)?.length ?? 0) >= 2).length;
	if (piped(/｜/g) >= 2) say('table-mark', first);
	else if (piped(/(?<!\\)\|/g) >= 2 || rows.some((row) => RULED.test(row))) say('table-unread', first);
	if (/\\[ \t]*$/.test(rows.at(-1) ?? '') && !/\\\\[ \t]*$/.test(rows.at(-1) ?? ''))
		say('backslash-end', first + rows.length - 1);
	if (parent?.type === 'listItem') for (const at of swallowed) say('list-swallows', first + at);
}

/** Rows that belong to an item or a quotation only because no empty line keeps them apart. */
function swallowedRows(node: Paragraph, parent: Parents | undefined, { rows }: Context): readonly number[] {
	const indent = (node.position?.start.column ?? 1) - 1;
	return rowsOf(rows, node).flatMap((row, at) => {
		const [opening] = /^[ \t>]*/.exec(row)!;
		const isIn = parent?.type === 'blockquote' ? opening.includes('>') : opening.length >= indent;
		return at > 0 && !isIn ? at : [];
	});
}

/** Lines of text wrapped by an editor are about as long as each other; others were meant to stand by themselves. */
function checkJoined(
	rows: readonly string[],
	swallowed: readonly number[],
	first: number,
	{ say }: Context
): void {
	const longest = Math.max(...rows.map(({ length }) => length));
	for (const [at, row] of rows.entries()) {
		const above = rows[at - 1];
		if (
			above === undefined ||
			swallowed.includes(at) ||
			isBroken(above) ||
			isPicture(row) ||
			isPicture(above)
		)
			continue;
		const isShort = above.length < Math.max(18, longest * 0.6) && WHOLE.test(above);
		const isAlike = ALIKE.some((opening) => opening.test(row) && opening.test(above));
		if (!isShort && !isAlike && !ITEM.test(row)) continue;
		if (/｜|\|/.test(above)) continue;
		say('lines-joined', first + at);
		return;
	}
}

/** More than one character that nothing is waiting for, or so many that one wrapped line would hold them and more. */
const WHOLE = /(?:\p{Script=Han}.*){4}|(?:\p{Script=Han}.*){2}(?<![，、；,])$/u;

/** Two lines that begin so do not belong to one sentence: the name of a fact, an hour, a day, a letter, a small picture. */
const ALIKE = [
	/^\p{Script=Han}{1,8}[：:]/u,
	/^\d{1,2}[：:]\d{2}/,
	/^(?:\d{4}年)?\d{1,2}月\d{1,2}日/,
	/^(?:[A-Za-z][.、．)）]|[Ⅰ-Ⅻ]|第[一二三四五六七八九十\d]{1,3}[，、：])/,
	/^(?:\p{So}|\p{Extended_Pictographic}|[\d#*]\ufe0f?\u20e3)/u,
];

const isBroken = (row: string) => /(?: {2,}|\\)$/.test(row);
const isPicture = (row: string) => /^!\[/.test(row);

function checkList(list: List, sibling: Nodes | undefined, { text, say }: Context): void {
	const columns = list.children.map(({ position }) => position?.start.column ?? 1);
	const at = columns.findIndex((column) => column !== columns[0]);
	const odd = list.children[at];
	if (odd) say('list-indent', odd.position?.start.line ?? 1);
	const isMeantInside =
		sibling?.type === 'list' &&
		(sibling.position?.end.line ?? 0) >= (list.position?.start.line ?? 0) - 1 &&
		(sibling.position?.start.column ?? 0) < (list.position?.start.column ?? 0);
	if (isMeantInside) say('list-indent', list.position?.start.line ?? 1);
	for (const item of list.children) {
		const [inner] = item.children as BlockContent[];
		if (inner && inner.type !== 'paragraph' && inner.position?.start.line === item.position?.start.line)
			say('list-accident', item.position?.start.line ?? 1);
	}
	if (!list.ordered) return;
	const marks = list.children.map((item) => /^(\d+)([.)])/.exec(sliceOf(text, item)));
	if (marks[0]?.[2] === ')') say('list-bracket', list.position?.start.line ?? 1);
	const written = marks.map((mark) => Number(mark?.[1]));
	const isUniform = written.every((number) => number === written[0]);
	const wrong = isUniform ? -1 : written.findIndex((number, place) => number !== written[0]! + place);
	const item = list.children[wrong];
	if (item)
		say(
			'list-number',
			item.position?.start.line ?? 1,
			`${SAID['list-number']}，这一项写的是 ${written[wrong]}，会显示成 ${written[0]! + wrong}：请核对序号；要原样显示，请写成“${written[wrong]}\\.”，每项一段`
		);
}

function checkTable(table: Table, { text, say }: Context): void {
	for (const row of table.children)
		if (!sliceOf(text, row).includes('|')) say('table-swallows', row.position?.start.line ?? 1);
}
