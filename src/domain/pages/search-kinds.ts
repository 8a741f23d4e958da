/** Kinds of search answers, in the order of filters; what is of no other kind is 其他, always the last. A 栏目 is found by its name alone. */
export const SEARCH_KINDS = [
	'栏目',
	'菜单',
	'场次',
	'站点',
	'项目',
	'报道',
	'方案条款',
	'公文',
	'其他',
] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];
