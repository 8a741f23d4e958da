/**
 * Lists that were published once and hold nothing any more, because what was in them was taken down or dated anew. Their
 * addresses stay, as pages that say so and lead to what stands above them.
 */

import type { Holdings } from '../holdings.ts';
import { ADDRESS } from './addresses.ts';
import { isPassingList } from './page-of.ts';
import { isOfKind } from './shapes.ts';
import { sitePages } from './site-pages.ts';

export type LeftList = { address: string; above: string };

/** @param earlier addresses of pages that were published before */
export function leftLists(holdings: Holdings, earlier: readonly string[]): LeftList[] {
	const pages = sitePages(holdings, () => []);
	return earlier
		.filter((address) => !isOfKind('story', address) && !pages.has(address) && isPassingList(address))
		.map((address) => {
			let above: string = address;
			do above = above.replace(/[^/]*\/$/, '');
			while (above !== ADDRESS.home && !pages.has(above));
			return { address, above };
		});
}
