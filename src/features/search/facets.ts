/** What answers are grouped and filtered by; pages say it in their heads. */

export const FACETS = ['种类', '类别', '站点', '年份'] as const;
