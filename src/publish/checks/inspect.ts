/** All checks of a built site. Pages in, issues out; who calls decides what to do with them. */

import type { Issue } from '../../platform/issue.ts';
import { POSTER_FOLDER, posterFile, postersIn } from '../../platform/poster-file.ts';
import { DISPLAY_BOOT } from '../../ui/display-boot.ts';
import { type BuiltPage, builtFiles, builtPages } from './built-page.ts';
import { brokenLinks, linksOf, linkTargets } from './links.ts';
import { pageFacts } from './page-facts.ts';
import { photoPrivacy } from './photo-privacy.ts';
import { privateFiles, privateWords } from './private-words.ts';
import { safeMarkup } from './safe-markup.ts';
import { pageWeight } from './weight.ts';

/**
 * @param folder absolute path of the built site
 * @param base base path it will stand below, slashes at both ends
 * @param beside files that whoever serves the site adds to it, from its folder
 * @param pages those of the folder, where they are parsed already
 */
export function inspectSite(
	folder: string,
	base: string,
	beside: readonly string[] = [],
	pages = builtPages(folder)
): Issue[] {
	const files = builtFiles(folder);
	// Whoever draws the posters answers for them: one that cannot be drawn stops him.
	const posters = pages
		.flatMap(({ html }) => postersIn(html))
		.map((name) => `${POSTER_FOLDER}/${posterFile(name)}`);
	const targets = linkTargets([...files, ...posters, ...beside], pages);
	return [
		...pages.flatMap((page) => [...inspectPage(page), ...brokenLinks(linksOf(page), targets, base)]),
		...photoPrivacy(folder, files),
		...privateWords(pages),
		...privateFiles(folder, files),
	];
}

/** What is wrong with a page by itself. */
export const inspectPage = (page: BuiltPage): Issue[] => [
	...safeMarkup(page, SCRIPTS),
	...pageFacts(page),
	...pageWeight(page),
];

const SCRIPTS: ReadonlySet<string> = new Set([DISPLAY_BOOT]);
