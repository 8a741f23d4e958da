/**
 * Faults of marks that point within one text: a link to a heading that is not there, a footnote with only one of its
 * two ends.
 */
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { headingsOf } from './headings.ts';
import { error, type MarkdownIssue, warning } from './markdown-issue.ts';
import { wordsOfTree } from './tree-words.ts';

/** Findings for a whole text. */
export function checkMarks(tree: Root): MarkdownIssue[] {
	const headings = new Set(headingsOf(tree).map(({ id }) => id));
	const referred = new Set<string>();
	const issues: MarkdownIssue[] = [];
	visit(tree, 'footnoteReference', ({ identifier }) => {
		referred.add(identifier);
	});
	visit(tree, (node) => {
		const line = node.position?.start.line ?? 1;
		if (node.type === 'link' && isLost(node.url, headings))
			issues.push(lostHeading(node.url, line, headings));
		if (node.type === 'link' && /^\^[\p{L}\p{N}]+$/u.test(wordsOfTree(node)))
			issues.push(warning('footnote-link', line, bracketed(wordsOfTree(node).slice(1))));
		if (node.type === 'text') {
			const wide = WIDE.exec(node.value)?.[0];
			if (wide) issues.push(warning('footnote-brackets', line, wideBrackets(wide)));
			// `[^_^]` is a face.
			for (const [, name] of node.value.matchAll(/\[\^((?=[^\]\n]*[\p{L}\p{N}])[^\]\n]+)\]/gu))
				issues.push(/\s/.test(name!) ? spacedName(name!, line) : missingNote(name!, line));
		}
		if (node.type === 'definition' && node.label?.startsWith('^'))
			issues.push(spacedName(node.label.slice(1), line));
		if (node.type === 'footnoteDefinition' && wordsOfTree(node).trim() === '')
			issues.push(warning('footnote-empty', line, emptyNote(node.label ?? '')));
		if (node.type === 'footnoteDefinition' && !referred.has(node.identifier))
			issues.push(
				warning(
					'footnote-unused',
					line,
					`脚注“${node.label ?? ''}”在正文里没有用到，读者看不到：请在要加注的地方写 [^${node.label ?? ''}]，或把它删掉`
				)
			);
	});
	return issues;
}

/** `［^1］`, `【^1】`, `[＾1]`, `[ ^1]`: a footnote in brackets that make none. */
const WIDE = /(?:[［【〔][ \u3000]*[\^＾]|\[(?:[ \u3000]+[\^＾]|＾))[\p{L}\p{N}]{1,8}[ \u3000]*[\]］】〕]/u;
const wideBrackets = (written: string): string =>
	`脚注“${written}”会原样显示成文字：请用英文方括号，中间不空格，写成“[^${/[\p{L}\p{N}]+/u.exec(written)?.[0] ?? '1'}]”`;
const bracketed = (name: string): string =>
	`脚注 [^${name}] 后面紧跟着英文括号，会变成链接：请改用中文括号“（）”，或在中间空一格`;
const emptyNote = (name: string): string =>
	`脚注“${name}”没有内容，只显示一个箭头：请在“[^${name}]:”后面写上，或连正文里的 [^${name}] 一起删掉`;

const missingNote = (name: string, line: number): MarkdownIssue =>
	error(
		'footnote-missing',
		line,
		`脚注 [^${name}] 没有内容，会原样显示成文字：请在文末另起一行写“[^${name}]: 脚注的话”（冒号用半角），或把它删掉`
	);

/** What looks like a footnote and is read as a link, or not at all. */
const spacedName = (name: string, line: number): MarkdownIssue =>
	error(
		'footnote-name',
		line,
		`脚注 [^${name}] 的编号里有空格，不起作用：请去掉空格，写成 [^${name.replace(/\s+/g, '')}]，正文和文末都要改`
	);

/** Ids of the page around a text are plain ASCII and none of them begins with `h-`; whether those exist only the built page can tell. */
function isLost(url: string, headings: ReadonlySet<string>): boolean {
	const anchor = anchorOf(url);
	return anchor !== undefined && /^h-|[^\0-\x7f]/.test(anchor) && !headings.has(anchor);
}

function anchorOf(url: string): string | undefined {
	if (!url.startsWith('#')) return undefined;
	try {
		return decodeURIComponent(url.slice(1));
	} catch {
		return undefined;
	}
}

function lostHeading(url: string, line: number, headings: ReadonlySet<string>): MarkdownIssue {
	const [example] = headings;
	const cure = example === undefined ? '这篇没有小标题，请把链接去掉' : `要写小标题的地址，如 #${example}`;
	return error('link-heading', line, `页内链接“${anchorOf(url)}”指向的小标题不在这篇里：${cure}`);
}
