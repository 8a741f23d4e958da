/** Titles of pages that are one of a kind and begin no column: on the page, in lists and links, and where one is chosen. */
export const TITLES = {
	homecoming: '返乡过年',
	order: '点单条',
	commitments: '承诺与兑现',
	evidence: '各条落实情况',
	programmes: '实践项目',
	ledgers: '活动台账',
	coverage: '媒体报道台账',
	data: '开放数据',
	freshness: '更新情况',
	search: '搜索',
	sitemap: '网站地图',
	offline: '现在没有信号',
	notFound: '没有找到这一页',
} as const;
