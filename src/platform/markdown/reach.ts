/** What keeps a text from people who hear it or jump through it: links that say nothing, columns without a name. */
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { type MarkdownIssue, warning } from './markdown-issue.ts';
import { wordsOfTree } from './tree-words.ts';

/** Words that lead somewhere only for who sees what stands around them. */
const VAGUE =
	/^(?:请?点击?(?:此处|这里|我|进入|查看|链接)?|这里|此处|链接|网址|查看|详情|查看详情|更多|了解更多|阅读全文|here|click here|more|link|read more)$/i;
/** Whether a link of these words says nothing by itself. */
export const isVague = (words: string): boolean =>
	VAGUE.test(words.replace(/[\s>»›→…。，：:]+/g, '').trim() || words.trim());

/** Warnings only: such a text can be published. */
export function checkReach(tree: Root): MarkdownIssue[] {
	const found: MarkdownIssue[] = [];
	visit(tree, (node) => {
		const line = node.position?.start.line ?? 1;
		if (node.type === 'link' && isVague(wordsOfTree(node)))
			found.push(
				warning(
					'link-vague',
					line,
					`链接的文字“${wordsOfTree(node).trim()}”没有说明通到哪里：请写成要看的东西，如“报名表（志愿者）”`
				)
			);
		if (node.type === 'table') {
			const [head, ...rows] = node.children;
			const isEmpty = (at: number) => wordsOfTree(head!.children[at]!).trim() === '';
			// The corner over names of rows may be empty.
			const nameless = (head?.children ?? []).findIndex(
				(_, at) => isEmpty(at) && (at > 0 || head!.children.length === 1)
			);
			if (head && rows.length > 0 && nameless >= 0)
				found.push(
					warning(
						'table-head-empty',
						line,
						`表格第 ${nameless + 1} 列没有列名：请在第一行写上这一列是什么，听网页的人才知道`
					)
				);
		}
	});
	return found;
}
