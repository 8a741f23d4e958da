/** Answers by kind, in the order of the site's columns, so that readers find their way. */

import { SEARCH_KINDS, type SearchKind } from '../../domain/pages/search-kinds.ts';
import type { SearchEngine } from '../../search/engine/search.ts';
import type { SearchResult } from '../../search/engine/search-result.ts';

const OTHER: SearchKind = '其他';

/** All of `results`, listed or not, under their kinds. */
export function groupsOf(
	{ valuesOf }: Pick<SearchEngine, 'valuesOf'>,
	results: readonly SearchResult[]
): [kind: string, results: SearchResult[]][] {
	const groups = Map.groupBy(results, (result) => valuesOf(result, '种类')[0] ?? OTHER);
	return SEARCH_KINDS.flatMap((kind) => (groups.has(kind) ? [[kind, groups.get(kind)!]] : []));
}

/** What a heading says of the answers below it. */
export const shownOfAll = (listed: number, all: number): string =>
	all > listed ? `先列${listed}条，共${all}条` : `${listed}条`;
