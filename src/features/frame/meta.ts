/**
 * 网页标签: the meta tags of 国办发〔2017〕47号, by kind of page. The home page carries the site's, a column page the
 * column's besides, a content page the article's besides. What is not known prints nothing.
 */
import { ADDRESS } from '../../domain/pages/addresses.ts';
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
		['ColumnType', column?.type ?? (page.address === ADDRESS.home ? '首页' : undefined)],
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

/** What the search index takes from a page's head; 其他 is what a page is without a word of it. */
export function searchMeta({ kind, facets, image, alsoCalled = [], weight, note }: PageInfo): Meta[] {
	const tags = Object.entries<readonly string[]>({
		种类: kind && kind !== '其他' ? [kind] : [],
		...facets,
	}).flatMap(([facet, values]) => values.map((content) => ({ name: `search:${facet}`, content })));
	if (kind) {
		tags.push(...alsoCalled.map((content) => ({ name: 'search-name', content })));
		if (weight) tags.push({ name: 'search-weight', content: String(weight) });
		tags.push({ name: 'search-note', content: note ?? kind });
	}
	if (image && kind)
		tags.push({ name: 'search-image', content: photoAddress(image, Math.min(...image.widths), 'webp') });
	return tags;
}
