/** What answers are grouped and filtered by; pages say it in their heads. */

export const FACETS = ['种类', '类别', '站点', '年份'] as const;

/** Groups of answers in the order of the site's columns; pages of no other kind are 其他. */
export const KINDS = ['报道', '菜单', '场次', '站点', '方案条款', '公文', '其他'] as const;
