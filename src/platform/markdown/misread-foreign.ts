/**
 * Marks of other editors, of site generators and of formulas: pasted along with a draft, they would stand on the page
 * as they are written.
 */

/** A mark and what to do about it. Each is so much of its own kind that nobody writes it for anything else. */
const FOREIGN: readonly (readonly [mark: RegExp, cure: string])[] = [
	[
		/(?<![=\w])==(?=[^=\s])[^=\n]*\p{Script=Han}[^=\n]*(?<=[^=\s])==(?![=\w])/u,
		'请改成加粗“**字**”，或删去“==”',
	],
	[
		/(?<![+\w])\+\+(?=[^+\s])[^+\n]*\p{Script=Han}[^+\n]*(?<=[^+\s])\+\+(?![+\w])/u,
		'请改成加粗“**字**”，或删去“++”',
	],
	[/(?<!\d)%%[^%\n]*\p{Script=Han}[^%\n]*%%/u, '这句批注读者看得到，请删去'],
	[/!\[\[[^\]\n]+\]\]/, '请用“插图”按钮放照片'],
	[/^\s*\[{1,2}toc\]{1,2}\s*$/i, '目录不用自己写，请删去'],
	[/\[\[[^\]\n]*\p{Script=Han}[^\]\n]*\]\]/u, '请写成“[文字](网址)”，或去掉方括号'],
	[/\{:?\s*(?:[#.][\p{L}][\p{L}\d_-]*|(?:width|height|target|style|class|id)=[^}\n]{0,200})\s*\}/u, '请删去'],
	[/\{\{[^}\n]{0,200}\}\}|\{%[^}\n]{0,200}%\}/, '请换成要写的字，或删去'],
	[/^:::+/, '请删去这一行，要突出的话写成引用“> ”'],
	[/^\[!(?:note|tip|info|important|warning|caution|quote)\]/i, '请换成“提示：”一类的话，或删去'],
	[/\^\[[^\]\n]+\]/, '脚注请写成“[^1]”，文末另起一行写“[^1]: 脚注的话”'],
	[/(?<=[\p{Script=Han}，。；：！？）”])\\[nr](?![a-z])/u, '要换行，请删去它，另起一段'],
	[
		/\$[^$\n]{0,200}(?:\\[a-z]{2,}|[_^]\{)[^$\n]{0,200}\$|(?<![A-Za-z:\\\p{Script=Han}])\\(?:frac|sqrt|times|text|rightarrow|geq|leq)\b/u,
		'公式不起作用，请用文字或符号写，如“×”“→”“m²”',
	],
];

/** What to say of the first mark in `words` that no page reads; nothing for almost every text. */
export function foreignMark(words: string): string | undefined {
	for (const [mark, cure] of FOREIGN) {
		const found = mark.exec(words)?.[0].trim();
		if (found === undefined) continue;
		const letters = Array.from(found);
		return `“${letters.slice(0, 16).join('')}${letters.length > 16 ? '…' : ''}”是别的软件的记号，会原样显示：${cure}`;
	}
	return undefined;
}
