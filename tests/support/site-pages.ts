/** One page of each kind that the site has, for tests that look at every kind. Addresses without base path. */

export const PAGE_KINDS = {
	home: '/',
	plan: '/plan/',
	commitments: '/plan/commitments/',
	documents: '/documents/',
	document: '/documents/work-plan-2020-6/',
	stations: '/stations/',
	station: '/stations/baihuaqiao/',
	menu: '/menu/',
	'menu of a station': '/menu/station/baihuaqiao/',
	dish: '/menu/sidianban-ketang/',
	schedule: '/schedule/',
	month: '/schedule/2026-11/',
	'schedule of a station': '/schedule/station/shijiagou/',
	session: '/schedule/2026-11-25-baihuaqiao-shouji-ke/',
	stories: '/stories/',
	'stories of a kind': '/stories/kind/report/',
	story: '/stories/2020-01-30-gongzuo-fangan-yinfa/',
	'sample story': '/stories/2026-11-16-ledao-cungui/',
	press: '/press/',
	practice: '/press/sidianban-lao-yu-xiao/',
	coverage: '/press/coverage/',
	requests: '/requests/',
	about: '/about/',
	volunteer: '/volunteer/',
	privacy: '/privacy/',
	accessibility: '/accessibility/',
	terms: '/terms/',
	sitemap: '/sitemap/',
	'not found': '/404.html',
} as const;

/** File below the output folder that answers an address. */
export const fileOf = (address: string): string =>
	address.endsWith('/') ? `${address.slice(1)}index.html` : address.slice(1);
