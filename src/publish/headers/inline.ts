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

/** All of them together, sorted, so that the same pages make the same policy. */
export function mergeInline(all: Iterable<Inline>): { scripts: string[]; styles: string[] } {
	const [scripts, styles] = [new Set<string>(), new Set<string>()];
	for (const inline of all) {
		for (const hash of inline.scripts) scripts.add(hash);
		for (const hash of inline.styles) styles.add(hash);
	}
	return { scripts: [...scripts].sort(), styles: [...styles].sort() };
}

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
