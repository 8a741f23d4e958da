/**
 * Markdown to HTML that may stand on a public page whatever the text says: raw HTML is dropped, an allow-list lets the
 * rest through, and only what we add ourselves comes after it.
 */
import type { Root as Html } from 'hast';
import type { Root } from 'mdast';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { arrange } from './arrange.ts';
import { complete, type PictureHtml, scoped } from './complete.ts';
import { type Heading, headingsOf } from './headings.ts';
import { markLanguage } from './language.ts';
import { SCHEMA } from './safe.ts';
import { parseMarkdown } from './tree.ts';

export type { Heading };

export type RenderOptions = {
	picture?: PictureHtml;
	/** Rewrites an address of this site that begins with `/`, e.g. to add the base path. */
	link?: (href: string) => string;
	/** Tells texts on one page apart: `h-…` becomes `h-<scope>-…`. Letters, digits and hyphens. */
	scope?: string;
};

const PROCESSOR = unified()
	.use(remarkRehype, {
		clobberPrefix: '',
		footnoteLabel: '脚注',
		footnoteBackContent: '↑',
		footnoteBackLabel: (note, time) => `返回正文（脚注 ${note + 1}${time > 1 ? `，第 ${time} 处` : ''}）`,
	})
	.use(() => arrange)
	.use(rehypeSanitize, SCHEMA)
	// Raw nodes are ours alone: remark-rehype makes none and the sanitiser lets none through.
	.use(rehypeStringify, { allowDangerousHtml: true })
	.freeze();

/** What is let through to the page, before the site adds its own. The tree stays as it is. */
export const safeHtml = (tree: Root): Html => PROCESSOR.runSync(tree);

/** Renders a text with `\n` line ends; `headings` are those of the text, for a table of contents. */
export function renderMarkdown(
	source: string,
	options: RenderOptions = {}
): { html: string; headings: Heading[] } {
	const tree = parseMarkdown(source);
	const html = safeHtml(tree);
	complete(html, options);
	markLanguage(html);
	const headings = headingsOf(tree).map((heading) => ({ ...heading, id: scoped(heading.id, options.scope) }));
	return { html: PROCESSOR.stringify(html), headings };
}
