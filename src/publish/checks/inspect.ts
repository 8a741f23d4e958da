/** All checks of a built site. Pages in, issues out; who calls decides what to do with them. */

import type { Issue } from '../../platform/issue.ts';
import { POSTER_FOLDER, posterFile, postersIn } from '../../platform/poster-file.ts';
import { DISPLAY_BOOT } from '../../ui/display-boot.ts';
import { builtFiles, builtPages } from './built-page.ts';
import { brokenLinks, linkTargets } from './links.ts';
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
	const scripts = new Set([DISPLAY_BOOT]);
	return [
		...pages.flatMap((page) => [
			...safeMarkup(page, scripts),
			...brokenLinks(page, targets, base),
			...pageFacts(page),
			...pageWeight(page),
		]),
		...photoPrivacy(folder, files),
		...privateWords(pages),
		...privateFiles(folder, files),
	];
}
