/** What the desk's own pages are called: above them, in the links to them, and in the browser's tab. */
export const PAGE_NAMES = {
	today: '待我处理',
	find: '查找',
	'hand-in': '一场活动一次交',
	bin: '回收站',
	purge: '撤下并清除',
	log: '操作记录',
	accounts: '账号',
	password: '改密码',
} as const;
export type PageName = keyof typeof PAGE_NAMES;
