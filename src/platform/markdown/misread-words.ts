/**
 * What is told of text that is read otherwise than its writer meant, and what every question about it is handed.
 */
import type { Nodes } from 'mdast';

export const MISREAD = {
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
	'heading-close': '小标题末尾的 ## 会显示出来：请删去',
	'heading-deep': '小标题最多六个 #，这一行会原样显示：请改成“## ”到“#### ”',
	'full-width-mark': '行首的记号是全角的，不起作用：请改成半角，后面空一格，如“## ”“- ”“1. ”“> ”',
	'mark-indented': '行首有全角空格，后面的记号不起作用：请删去全角空格',
	'lines-joined':
		'这里只换了一次行，网页上会和上一行连成一行：另起一段请空一行；列表每项请写成“- 内容”或“1. 内容”；只换行请在上一行末尾加“\\”',
	'table-mark': '表格的竖线是全角的“｜”，会原样显示：请改成半角的“|”',
	'table-unread':
		'表格没有写对，会原样显示：第二行要写“|---|---|”，格数和表头一样，用半角的“|”和“-”，表格前后空一行',
	'table-apart': '这一行和上面的表格之间空了一行，会原样显示：请删去空行；不是表格的，请去掉两头的“|”',
	'table-broken': '表格的这一行断成了两行，格子会错开：一行的格子要写在同一行里',
	'table-tabs':
		'这几行像是从表格里复制的，格子会连在一起：请用“表格”按钮，或每行写成“| 格 | 格 |”，第二行写“|---|---|”',
	'table-swallows': '这一行会变成表格的一行：请在表格后面空一行',
	'quote-swallows': '这一行紧接着引用，会算作引用里的字：请在前面空一行',
	'quote-accident':
		'行首的“>”会变成引用，大于的意思就没有了：请写成“大于”或全角的“＞”；真是引用的，请在“>”后面空一格',
	'note-swallows': '这一行紧接着脚注，会算作脚注里的字，移到文末：请在前面空一行',
	'list-swallows': '这一行紧接着列表，会接在上一项后面：请在前面空一行',
	'list-indent':
		'这一项的缩进对不齐，层次会显示错：同一层左对齐；下一层和上一层的字对齐（“- ”下空两格，“1. ”下空三格）',
	'list-empty': '这一项没有字，只显示一个点或序号：请在记号后面同一行写上，或删去这一行',
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
	'picture-mark': '图片前面的叹号是全角的，或后面空了格，会变成链接：请写成“![说明](照片.jpg)”',
	'picture-size': '图片说明末尾的“|”和数字会一起念出来：请删去，图片的大小自动调整',
	'address-unread': '网址或邮箱没有写对，点不开：冒号、斜杠、点和 @ 用半角的，中间不空格，如“https://…”',
	'address-cut':
		'网址里有汉字，点开的只是前一半：请从浏览器的地址栏重新复制，或写成“[文字](网址)”；汉字不是网址的，请在前面空一格',
	'bold-runs': '两处加粗紧挨着，中间的星号会原样显示：请在中间空一格，或合成一处',
	'backslash-eaten': '这里的反斜杠会少一个：要显示一个“\\”，请连写两个',
	'foreign-mark': '这里有别的软件的记号，会原样显示：请删去',
	'backslash-end': '行末的反斜杠会显示出来：请删去',
} as const;

/** What the places in the tree count in, as a whole and by rows, and where a finding goes. */
export type MisreadContext = {
	text: string;
	rows: readonly string[];
	say: (code: keyof typeof MISREAD, line: number, said?: string) => void;
};

/** What stands on either side within the same parent. */
export type Neighbours = { before: Nodes | undefined; after: Nodes | undefined };

export const sliceOf = (text: string, { position }: Pick<Nodes, 'position'>): string =>
	text.slice(position?.start.offset ?? 0, position?.end.offset ?? 0);
export const signBefore = (text: string, { position }: Nodes): string =>
	text[(position?.start.offset ?? 0) - 1] ?? '';
export const signAfter = (text: string, { position }: Nodes): string =>
	text[position?.end.offset ?? text.length] ?? '';
export const sourceRows = (
	rows: readonly string[],
	{ position }: Pick<Nodes, 'position'>
): readonly string[] => rows.slice((position?.start.line ?? 1) - 1, position?.end.line ?? 0);
