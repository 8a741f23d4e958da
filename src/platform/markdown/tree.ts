/**
 * The one syntax tree that renders, checks, counts and lists pictures: Markdown with tables, footnotes and task lists,
 * read as Chinese needs it. What readers get and what the checks judge can therefore not drift apart.
 */
import type { Nodes, Root } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly/parseOnly';
import remarkCjkStrikethrough from 'remark-cjk-friendly-gfm-strikethrough/parseOnly';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { mendedCharacters } from '../characters.ts';
import { overBudget } from './budget.ts';
import { joinLines, linkBareAddresses, withoutGfmAutolinks } from './chinese.ts';
import { nameHeadings } from './headings.ts';
import { flattenLinks, inlineReferences, numberFootnotes } from './references.ts';

// A single tilde stays text: `9~11点，14~16点` is two spans of time, not a deletion.
const PARSER = unified()
	.use(remarkParse)
	.use(remarkGfm, { singleTilde: false })
	.use(withoutGfmAutolinks)
	.use(remarkCjkFriendly)
	.use(remarkCjkStrikethrough, { singleTilde: false })
	.freeze();

// Beyond this, walking the tree could exhaust the stack and stop the whole build; no real text comes near it.
const MAX_DEPTH = 100;
const flattened = new WeakSet<Root>();

let last: { source: string; tree: Root } | undefined;

/**
 * The tree of `source`, with `\n` line ends and its characters mended; places count in the mended text. It is shared and must not be changed: the tree of the latest source is
 * kept, because one text is checked, listed and rendered in a row.
 */
export function parseMarkdown(source: string): Root {
	if (last?.source === source) return last.tree;
	const tree = grow(mendedCharacters(source));
	if (flattened.has(tree)) return tree;
	inlineReferences(tree);
	numberFootnotes(tree);
	flattenLinks(tree);
	joinLines(tree);
	linkBareAddresses(tree);
	nameHeadings(tree);
	last = { source, tree };
	return tree;
}

/** True for the tree of a text that costs too much or is nested too deeply, and was taken as one plain paragraph. */
export const isTooDeep = (tree: Root) => flattened.has(tree);

function grow(source: string): Root {
	try {
		const tree = overBudget(source) ? undefined : PARSER.parse(source);
		if (tree && depthOf(tree) <= MAX_DEPTH) return tree;
	} catch (error) {
		if (!(error instanceof RangeError)) throw error;
	}
	const tree: Root = {
		type: 'root',
		children: [{ type: 'paragraph', children: [{ type: 'text', value: source }] }],
	};
	flattened.add(tree);
	return tree;
}

function depthOf(tree: Root): number {
	let level: Nodes[] = [tree];
	let depth = 0;
	for (; level.length > 0; depth++)
		level = level.flatMap((node) => ('children' in node ? node.children : []));
	return depth;
}
