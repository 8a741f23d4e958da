/**
 * 网页标签: the meta tags of 国办发〔2017〕47号, by kind of page. The home page carries the site's, a column page the
 * column's besides, a content page the article's besides. What is not known prints nothing.
 */
import type { Site } from '../../domain/site.ts';
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
