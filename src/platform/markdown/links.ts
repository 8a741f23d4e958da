/** What a text links to, and the places in it that can be linked. */
import { visit } from 'unist-util-visit';
import { headingsOf } from './headings.ts';
import { parseMarkdown } from './tree.ts';

/** Every link in order, as written; `line` counts from 1. */
export function linksIn(source: string): { url: string; line: number }[] {
	const links: { url: string; line: number }[] = [];
	visit(parseMarkdown(source), 'link', ({ url, position }) => {
		links.push({ url, line: position?.start.line ?? 1 });
	});
	return links;
}

/** Ids that a text has when it is rendered without a scope: of its headings, notes, and marks of notes. */
export function anchorsIn(source: string): string[] {
	// Most texts have neither, and reading a whole archive takes time.
	if (!/#|\[\^|^[\s>]*(?:=+|-+)\s*$/m.test(source)) return [];
	const tree = parseMarkdown(source);
	const defined = new Set<string>();
	visit(tree, 'footnoteDefinition', ({ identifier }) => {
		defined.add(identifier);
	});
	const notes = new Set<string>();
	visit(tree, 'footnoteReference', ({ identifier }) => {
		if (defined.has(identifier)) notes.add(identifier);
	});
	return [
		...headingsOf(tree).map(({ id }) => id),
		...[...notes].flatMap((note) => [`fn-${note}`, `fnref-${note}`]),
	];
}
