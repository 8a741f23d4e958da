/** Groups of search answers in the order of the site's columns; what is of no other kind is 其他, always the last. */
export const SEARCH_KINDS = ['报道', '菜单', '场次', '站点', '项目', '方案条款', '公文', '其他'] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];
