/** What is asked of the search page, as its address says it: `?q=课堂&o=date&f=类别:帮`. */
import type { SearchOptions } from '../../search/engine/search.ts';
import { FACETS } from './facets.ts';

export type SearchRequest = Required<Omit<SearchOptions, 'near'>> & { query: string };

export function readSearchRequest(search: string): SearchRequest {
	const said = new URLSearchParams(search);
	const filters: Record<string, string[]> = {};
	for (const pair of said.getAll('f')) {
		// An address can say anything; what no button stands for could not be taken back either.
		const facet = FACETS.find((one) => pair.startsWith(`${one}:`));
		if (facet === undefined) continue;
		filters[facet] = [...(filters[facet] ?? []), pair.slice(facet.length + 1)];
	}
	return { query: said.get('q') ?? '', order: said.get('o') === 'date' ? 'date' : 'relevance', filters };
}

export function searchAddress({ query, order, filters }: SearchRequest): string {
	const said = new URLSearchParams();
	if (query !== '') said.set('q', query);
	if (order === 'date') said.set('o', 'date');
	for (const [facet, values] of Object.entries(filters))
		for (const value of values) said.append('f', `${facet}:${value}`);
	return said.size === 0 ? '' : `?${said}`;
}
