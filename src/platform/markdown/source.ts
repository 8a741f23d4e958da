/**
 * Faults that show in the characters of a text before any Markdown is read: remains of a merge, a foreign opening,
 * and characters nobody can see.
 */
import { strayLines } from '../stray-characters.ts';
import { error, type MarkdownIssue, warning } from './markdown-issue.ts';

/** Findings for the raw lines of `source`. */
export function checkSource(source: string): MarkdownIssue[] {
	const issues: MarkdownIssue[] = strayLines(
		source.includes('&') ? source.replace(REFERENCE, characterOf) : source
	);
	for (const [index, text] of source.split('\n').entries()) {
		const line = index + 1;
		if (/^(?:[<>|]{7}(?:\s.*)?|={7})\s*$/.test(text)) issues.push(error('conflict-marker', line, CONFLICT));
		if (GARBLED.test(text)) issues.push(warning('garbled', line, WRONG_CODE));
		if (/^---[a-z]+\s*$/i.test(text)) issues.push(error('front-matter-engine', line, ENGINE));
	}
	return issues;
}

const CONFLICT =
	'这里留有两人同时改稿的冲突记号（<<<<<<<、=======、>>>>>>>）：请选定要保留的文字，把记号和不要的一份删掉';
const ENGINE = '“---”后面不能再写别的字：要画分隔线，请单独写一行 ---';

/**
 * Chinese of UTF-8 read in another encoding: `ä¸­æ–‡` in that of Western Europe, `锛屽…銆` in that of mainland China,
 * `锟斤拷` after it had been lost in one.
 */
const GARBLED =
	/锟斤拷|烫烫烫|屯屯屯|[Ââãäåæçèé][\u0080-\u00bf‚ƒ„†‡ˆ‰Š‹ŒŽ™š›œžŸ€]{1,2}[Ââãäåæçèé][\u0080-\u00bf‚ƒ„†‡ˆ‰Š‹ŒŽ™š›œžŸ€–—“”]|[锛銆][^锛銆\n]{0,20}[锛銆]/u;
const WRONG_CODE = '这里的字是乱码，原来的文件打开的编码不对：请回到原文重新复制';

// `&#x202E;` and the names that stand for a character nobody sees.
const REFERENCE =
	/&(?:#(?:x([\da-f]{1,6})|(\d{1,7}))|shy|zwn?j|lrm|rlm|NoBreak|ZeroWidthSpace|Negative\w+Space|Invisible\w+|ApplyFunction|af|i[ct]);/gi;

function characterOf(reference: string, hex?: string, decimal?: string): string {
	if (hex === undefined && decimal === undefined)
		return /^&(?:lrm|rlm)/i.test(reference) ? '\u200e' : '\u200b';
	const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
	return point <= 0x10ffff ? String.fromCodePoint(point) : reference;
}
