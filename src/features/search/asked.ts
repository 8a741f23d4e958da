/** What is asked of the search page, as its address says it: `?q=课堂&o=date&f=类别:帮`. */
import type { SearchOptions } from '../../search/engine/search.ts';

export type SearchRequest = Required<Omit<SearchOptions, 'near'>> & { query: string };

export function readSearchRequest(search: string): SearchRequest {
	const said = new URLSearchParams(search);
	const filters: Record<string, string[]> = {};
	for (const pair of said.getAll('f')) {
		const at = pair.indexOf(':');
		if (at < 1) continue;
		const facet = pair.slice(0, at);
		filters[facet] = [...(filters[facet] ?? []), pair.slice(at + 1)];
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
