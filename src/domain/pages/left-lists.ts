/**
 * Lists that were published once and hold nothing any more, because what was in them was taken down or dated anew. Their
 * addresses stay, as pages that say so and lead to what stands above them.
 */

import type { Holdings } from '../holdings.ts';
import { ID_PATTERN } from '../schemas/ids.ts';
import { ADDRESS } from './addresses.ts';
import { publishedPages } from './published.ts';

export type LeftList = { address: string; above: string };

const MONTH = '\\d{4}-\\d{2}';
const LISTS = [
	`schedule/${MONTH}`,
	'schedule/calendar/\\d{4}',
	`(?:schedule|menu|stories)/station/${ID_PATTERN}`,
	`stories/(?:(?:kind|strand|station)/${ID_PATTERN}/)?page/\\d+`,
	`stations/${ID_PATTERN}/sheet/${MONTH}`,
	`plan/ledger/${ID_PATTERN}/\\d{4}(?:-(?:\\d{2}|Q[1-4]))?`,
	`plan/assessment/${ID_PATTERN}/\\d{4}`,
].map((shape) => new RegExp(`^/${shape}/$`));

/** True for the address of a list that comes and goes with what it lists. An entry's own page goes with the entry. */
export const isPassingList = (address: string): boolean => LISTS.some((shape) => shape.test(address));

/** @param earlier addresses of pages that were published before */
export function leftLists(holdings: Holdings, earlier: readonly string[]): LeftList[] {
	const pages = publishedPages(holdings, () => '');
	return earlier
		.filter((address) => isPassingList(address) && !pages.has(address))
		.map((address) => {
			let above: string = address;
			do above = above.replace(/[^/]*\/$/, '');
			while (above !== ADDRESS.home && !pages.has(above));
			return { address, above };
		});
}
