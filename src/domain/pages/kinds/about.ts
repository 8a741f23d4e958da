/** 关于我们, and pages about the site itself. */
import { OPEN_TABLES } from '../../open-data/tables.ts';
import { hrefOf, type Page } from '../../schemas/entry.ts';
import { ADDRESS, DATA_FORMATS, dataFile, mapOfYear } from '../addresses.ts';
import { COLUMNS } from '../columns.ts';
import { kindOf, outsideColumns, SEARCH_WEIGHT, single } from '../kind-of-page.ts';
import { storyYears } from '../story-years.ts';
import { TITLES } from '../titles.ts';

export const ABOUT_PAGES = {
	page: kindOf<Page>({
		section: 'about',
		subjects: ({ shelves }) => shelves.pages,
		address: hrefOf,
		title: ({ data }) => data.title,
		description: ({ data }) => data.summary,
		column: ({ id, data }) =>
			id === 'about' ? COLUMNS.about : { ...COLUMNS.about, name: data.title, description: data.summary },
		trail: () => [],
		kind: '其他',
		alsoCalled: ({ data }) => data.alsoCalled,
		weight: () => SEARCH_WEIGHT.page,
		lastmod: ({ data }) => data.updated,
	}),
	data: single({
		section: 'about',
		address: ADDRESS.data,
		title: () => TITLES.data,
		named: () => true,
		description: () =>
			'本网站登记的实践站、菜单、场次、报道、承诺和台账，每张表都可以整张取走，网页与下载文件是同一份数据',
		trail: () => [],
		files: () => OPEN_TABLES.flatMap((table) => DATA_FORMATS.map((format) => dataFile(table, format))),
	}),
	freshness: outsideColumns(
		ADDRESS.freshness,
		TITLES.freshness,
		'各栏目、各实践站最近一次更新在哪一天，超过期限的照实写明',
		{ named: () => true }
	),
	search: outsideColumns(
		ADDRESS.search,
		TITLES.search,
		'搜本网站的活动、服务、报道、实践站和方案条款；拼音、首字母、错一个字也能找到'
	),
	sitemap: outsideColumns(ADDRESS.sitemap, TITLES.sitemap, '本网站全部页面，按栏目列出', {
		named: () => true,
	}),
	sitemapYear: kindOf<string>({
		section: 'about',
		subjects: storyYears,
		address: mapOfYear,
		title: (year) => `${year}年的报道`,
		description: (year) => `${year}年发布的全部报道和通知，新的在前`,
		trail: () => [{ label: TITLES.sitemap, address: ADDRESS.sitemap }],
		noindex: () => true,
		passing: true,
	}),
};
