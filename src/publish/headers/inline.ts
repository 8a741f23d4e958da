/** Inline scripts and styles of a page: their hashes, and the policy that the page carries itself. */
import { createHash } from 'node:crypto';
import { type Inline, metaPolicy } from './policy.ts';

const SCRIPT = /<script(?![^>]*\s(?:src|type="application))[^>]*>([\s\S]*?)<\/script>/g;
const STYLE = /<style[^>]*>([\s\S]*?)<\/style>/g;
const CHARSET = /<meta charset="?utf-8"?\s*\/?>/i;

/** Hashes of what stands inline in a page, each once. */
export function inlineOf(html: string): Inline {
	const hashes = (pattern: RegExp) => [
		...new Set([...html.matchAll(pattern)].map(([, source = '']) => hashOf(source))),
	];
	return { scripts: hashes(SCRIPT), styles: hashes(STYLE) };
}

const hashOf = (source: string) => `sha256-${createHash('sha256').update(source).digest('base64')}`;

/** How many pages have each hash. */
export type InlineCounts = { scripts: Record<string, number>; styles: Record<string, number> };

/** Counts pages in, or out again; sorted, so that the same pages make the same policy. */
export function countInline(
	before: InlineCounts,
	pages: Iterable<{ inline: Inline; by: 1 | -1 }>
): InlineCounts {
	const [scripts, styles] = [new Map(Object.entries(before.scripts)), new Map(Object.entries(before.styles))];
	const count = (counts: Map<string, number>, hashes: readonly string[], by: number) => {
		for (const hash of hashes) counts.set(hash, (counts.get(hash) ?? 0) + by);
	};
	for (const { inline, by } of pages) {
		count(scripts, inline.scripts, by);
		count(styles, inline.styles, by);
	}
	const sorted = (counts: Map<string, number>) =>
		Object.fromEntries([...counts].filter(([, of]) => of > 0).sort(([a], [b]) => (a < b ? -1 : 1)));
	return { scripts: sorted(scripts), styles: sorted(styles) };
}

/** What a policy has to allow, so that all these pages work. */
export const inlineIn = ({ scripts, styles }: InlineCounts): Inline => ({
	scripts: Object.keys(scripts),
	styles: Object.keys(styles),
});

/**
 * The page with its own policy in its head, before anything that the policy is about. A page without a head that says
 * its charset, such as one that only leads on, is left as it is.
 */
export const withPolicy = (html: string): string =>
	html.replace(
		CHARSET,
		(charset) =>
			`${charset}<meta http-equiv="Content-Security-Policy" content="${metaPolicy(inlineOf(html))}">`
	);
