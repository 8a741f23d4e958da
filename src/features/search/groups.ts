/** Answers by kind; the kind with the best answer stands first. */

import type { SearchKind } from '../../domain/pages/search-kinds.ts';
import type { SearchEngine } from '../../search/engine/search.ts';
import type { SearchResult } from '../../search/engine/search-result.ts';

const OTHER: SearchKind = '其他';

/** All of `results`, listed or not, under their kinds. */
export function groupsOf(
	{ valuesOf }: Pick<SearchEngine, 'valuesOf'>,
	results: readonly SearchResult[]
): [kind: string, results: SearchResult[]][] {
	// `Map.groupBy` is younger than the browsers of many phones.
	const groups = new Map<string, SearchResult[]>();
	for (const result of results) {
		const kind = valuesOf(result, '种类')[0] ?? OTHER;
		const group = groups.get(kind);
		if (group) group.push(result);
		else groups.set(kind, [result]);
	}
	return [...groups];
}

/** What a heading says of the answers below it. */
export const shownOfAll = (listed: number, all: number): string =>
	all > listed ? `先列${listed}条，共${all}条` : `${listed}条`;
