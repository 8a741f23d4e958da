/**
 * What the rich editor would lose of a text. It reads and writes Markdown by a reader of its own, older than the site's:
 * both readings are compared as the site would show them, whatever the marks look like.
 */
import type { Nodes } from 'mdast';
import { parseMarkdown } from '../../platform/markdown/tree.ts';

const NAMES: Partial<Record<Nodes['type'] | 'aligned' | 'ticked' | 'longFootnote', string>> = {
	longFootnote: '分成几段的脚注',
	footnoteReference: '脚注',
	footnoteDefinition: '脚注',
	table: '表格',
	aligned: '表格的左右对齐',
	ticked: '清单前的方框',
	html: '网页代码',
	code: '代码',
	inlineCode: '代码',
	delete: '删除线',
	break: '段内换行',
	thematicBreak: '分隔线',
	image: '插图',
	link: '链接',
	heading: '小标题',
	list: '列表',
	blockquote: '引用',
	strong: '加粗',
	emphasis: '强调',
};

/**
 * Names what the rich editor cannot hold of `text`; nothing when it holds all.
 * @param throughEditor reads a text into the rich editor and writes it again
 */
export function lostInRichText(text: string, throughEditor: (text: string) => string): string | undefined {
	const before = parseMarkdown(text);
	const after = parseMarkdown(throughEditor(text));
	if (shape(before) === shape(after)) return undefined;
	const [had, has] = [countsOf(before), countsOf(after)];
	const lost = Object.entries(NAMES).find(([type]) => (had[type] ?? 0) > (has[type] ?? 0));
	return lost?.[1] ?? '有些写法';
}

/** The tree as it would be shown: without places and the blank lines between items, runs of text as one. */
function shape(tree: Nodes): string {
	return JSON.stringify(bare(tree));
}

type Bare = { type: string; value?: string; children?: Bare[]; [key: string]: unknown };

function bare({ position: _, ...node }: Nodes): Bare {
	if (!('children' in node)) return node as Bare;
	if ('spread' in node) node.spread = false;
	const children: Bare[] = [];
	for (const child of node.children.map(bare)) {
		const last = children.at(-1);
		if (last?.type === 'text' && child.type === 'text') last.value = `${last.value}${child.value}`;
		else children.push({ ...child });
	}
	return { ...node, children };
}

function countsOf(tree: Nodes): Record<string, number> {
	const counts: Record<string, number> = {};
	const count = (node: Nodes) => {
		const marks = [
			node.type,
			...(node.type === 'table' && node.align?.some(Boolean) ? ['aligned'] : []),
			...(node.type === 'footnoteDefinition' && node.children.length > 1 ? ['longFootnote'] : []),
			...(node.type === 'listItem' && typeof node.checked === 'boolean' ? ['ticked'] : []),
		];
		for (const mark of marks) counts[mark] = (counts[mark] ?? 0) + 1;
		if ('children' in node) node.children.forEach(count);
	};
	count(tree);
	return counts;
}
