/** Invented entries for tests, parsed by the real schemas, and holdings made of them. */

import { gatherHoldings, type Holdings } from '../../src/domain/holdings.ts';
import { parseDocument } from '../../src/domain/plan/document-text.ts';
import { COLLECTIONS, type CollectionName } from '../../src/domain/schemas/collections.ts';
import type { Entry } from '../../src/domain/schemas/entry.ts';

import { siteSchema } from '../../src/domain/schemas/site.ts';

const BASE: Record<CollectionName, object> = {
	documents: {
		title: '云溪乡工作方案',
		issuer: '中共云溪乡委员会',
		dateSigned: '2026-01-05',
		datePrinted: '2026-01-08',
	},
	stations: { title: '青竹村新时代文明实践站', village: '青竹村', kind: 'village', order: 1 },
	teams: { title: '青竹村志愿服务小队', kind: 'squad' },
	programmes: {
		title: '邻里守望',
		summary: '方案点到的一项志愿服务，邻里之间互相照看。',
		clauses: ['1.1.1'],
		quote: '每月开展一次活动',
	},
	menu: { code: '帮-01', title: '邻里守望', strand: 'help' },
	sessions: { title: '院坝会', strand: 'explain', station: 'qingzhu', start: '2026-11-20 09:00' },
	stories: {
		title: '青竹村开了院坝会',
		kind: 'report',
		published: '2026-11-21 10:00',
		summary: '村里的人坐在院坝里商量办事。',
	},
	practices: {
		title: '一张菜单送到院坝',
		published: '2026-11-22 10:00',
		summary: '把服务写成菜单，村里点什么就送什么。',
		strand: 'help',
		background: '以前送什么听什么。',
		approach: '现在点什么送什么。',
	},
	coverage: { title: '云溪乡的院坝会', outlet: '青山日报', tier: 'district', date: '2026-11-23' },
	requests: {
		number: '2026-001',
		station: 'qingzhu',
		need: '想学做豆花',
		state: 'accepted',
		acceptedOn: '2026-11-01',
	},
	pages: { title: '关于我们', summary: '实践所是做什么的、怎么找到我们。' },
};

/** An entry with everything it must have; `data` adds to it or replaces. */
export function entry<Name extends CollectionName>(
	collection: Name,
	id: string,
	data: object = {}
): Entry<Name> {
	return {
		collection,
		id,
		file: `${collection}/${id}.md`,
		data: COLLECTIONS[collection].schema.parse({ ...BASE[collection], ...data }) as Entry<Name>['data'],
		bodyLine: 1,
		lineOf: () => 1,
	};
}

export const site = (data: object = {}) =>
	siteSchema.parse({
		name: '云溪乡新时代文明实践所',
		shortName: '云溪文明实践',
		institute: '青山县云溪乡新时代文明实践所',
		township: '云溪乡',
		region: '某省青山县',
		tagline: '看活动、点服务、读身边事',
		description: '云溪乡新时代文明实践所的网站，登活动、登菜单、登报道。',
		sponsor: '云溪乡新时代文明实践所',
		plan: 'plan',
		...data,
	});

const PLAN = [
	'云溪委发〔2026〕1号',
	'# 云溪乡工作方案',
	'一、建设标准',
	'（一）有活动项目',
	'1.每月开展一次活动。',
].join('\n\n');

/** Holdings of these entries, one station 青竹村 and a plan of three clauses (1, 1.1, 1.1.1), unless `entries` have them. */
export function holdingsOf(
	entries: readonly Entry[],
	{ now = '2026-11-24 12:00', samples = true, settings = {} } = {}
): Holdings {
	const texts = new Map([['plan', parseDocument(PLAN)]]);
	const given = new Set(entries.map(({ collection, id }) => `${collection}/${id}`));
	const ground = [entry('documents', 'plan'), entry('stations', 'qingzhu')].filter(
		({ collection, id }) => !given.has(`${collection}/${id}`)
	);
	return gatherHoldings({ site: site(settings), now, entries: [...ground, ...entries], texts, samples });
}
