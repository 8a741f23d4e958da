/** The addresses that a text links to, so that those inside the site can be looked for. */
import { visit } from 'unist-util-visit';
import { parseMarkdown } from './tree.ts';

/** Every link in order, as written; `line` counts from 1. */
export function linksIn(source: string): { url: string; line: number }[] {
	const links: { url: string; line: number }[] = [];
	visit(parseMarkdown(source), 'link', ({ url, position }) => {
		links.push({ url, line: position?.start.line ?? 1 });
	});
	return links;
}
