/**
 * 网页标签: the meta tags of 国办发〔2017〕47号, by kind of page. The home page carries the site's, a column page the
 * column's besides, a content page the article's besides. What is not known prints nothing.
 */
import type { Site } from '../../domain/schemas/site.ts';
import { photoAddress } from '../../platform/photo.ts';
import type { PageInfo } from './page-info.ts';

export type Meta = { name: string; content: string };

export function stateMeta(site: Site, page: PageInfo): Meta[] {
	const { column, article } = page;
	const tags: [string, string | undefined][] = [
		['SiteName', site.name],
		['SiteDomain', site.origin && new URL(site.origin).host],
		['SiteIDCode', site.siteIdCode],
		['ColumnName', column?.name],
		['ColumnType', column?.type ?? (page.address === '/' ? '首页' : undefined)],
	];
	if (column && !article)
		tags.push(['ColumnDescription', column.description], ['ColumnKeywords', column.keywords.join(',')]);
	if (article)
		tags.push(
			['ArticleTitle', page.title],
			['PubDate', article.published],
			['ContentSource', article.source],
			['Author', article.author],
			['Keywords', article.keywords?.join(',') || undefined]
		);
	// HTML matches names whatever their case, so this is the annex's `Description` as well.
	tags.push(['Description', page.description]);
	return tags.flatMap(([name, content]) => (content ? [{ name, content }] : []));
}

/** Kind of a page, by the column it stands in; an entry's own page is of that kind, lists of entries are 其他. */
const KINDS: [RegExp, string][] = [
	[/^\/stories\/[^/]+\/$|^\/press\/(?!coverage\/)[^/]+\/$/, '报道'],
	[/^\/menu\/(?!order\/)[^/]+\/$/, '菜单'],
	[/^\/schedule\/(?!\d{4}-\d{2}\/)[^/]+\/$/, '场次'],
	[/^\/stations\/[^/]+\/$/, '站点'],
	[/^\/plan\/$/, '方案条款'],
	[/^\/documents\/[^/]+\/$/, '公文'],
];

/** Whether search answers may lead to a page. */
export const isSearched = ({ address, ownWords = false }: PageInfo): boolean =>
	kindOf(address) !== undefined || ownWords;

const kindOf = (address: string) => KINDS.find(([pattern]) => pattern.test(address))?.[1];

/** What the search index takes from a page's head; a page without a kind of its own is 其他. */
export function searchMeta(page: PageInfo): Meta[] {
	const { address, facets = {}, image } = page;
	const kind = kindOf(address);
	const tags = Object.entries({ 种类: kind ? [kind] : [], ...facets }).flatMap(([facet, values]) =>
		values.map((content) => ({ name: `search:${facet}`, content }))
	);
	if (image && isSearched(page))
		tags.push({ name: 'search-image', content: photoAddress(image, Math.min(...image.widths), 'webp') });
	return tags;
}
