/** Small pages for search tests, as the indexer reads them off HTML. */

import { openSearch, type SearchEngine } from '../../src/search/engine/search.ts';
import { type PageText, pageText } from '../../src/search/writer/page-text.ts';
import { type BuiltIndex, buildIndex } from '../../src/search/writer/search-index.ts';

export const html = (title: string, body: string, head = '') =>
	`<!doctype html><html lang="zh-CN"><head><title>${title}</title>${head}</head><body><h1>${title}</h1>${body}</body></html>`;

/** A page at `/<name>/`. */
export const searchPage = (name: string, title: string, body: string, head = ''): PageText =>
	pageText(`/${name}/`, html(title, body, head))!;

export const engineOver = ({ files }: Pick<BuiltIndex, 'files'>): Promise<SearchEngine> =>
	openSearch(async (name) => files.get(name)!);

export const engineFor = (pages: readonly PageText[]): Promise<SearchEngine> => engineOver(buildIndex(pages));

/** Addresses of the answers, best first. */
export async function answers(engine: SearchEngine, query: string): Promise<string[]> {
	const { results } = await engine.search(query);
	return (await Promise.all(results.map(engine.show))).map(({ url }) => url);
}
