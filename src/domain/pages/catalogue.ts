/**
 * Every kind of page of the site, once: which pages of it there are, their addresses, what they say of themselves, and
 * who may keep them. Pages, site maps, links, search and tests all read this; what stands on a page is its template's.
 */
import type { Breadcrumb } from '../../platform/breadcrumb.ts';
import { longMonth, type Month, monthOf } from '../../platform/day.ts';
import { type Holdings, menuOf, sessionEntries } from '../holdings.ts';
import { ledger } from '../ledger/ledger.ts';
import { longPeriod } from '../ledger/totals.ts';
import {
	isYear,
	type LedgerScope,
	ledgerScopes,
	type StationYear,
	stationYears,
	yearOf,
} from '../ledger/years.ts';
import { audienceWords, dishesFor } from '../menu/audiences.ts';
import { OPEN_TABLES } from '../open-data/tables.ts';
import { countedWords } from '../samples.ts';
import {
	type Document,
	type Entry,
	hrefOf,
	isSample,
	type MenuItem,
	type Page,
	type Practice,
	type Programme,
	type Session,
	type Station,
	type Story,
} from '../schemas/entry.ts';
import { AUDIENCES, type Audience, STORY_KINDS, STRANDS, type Strand } from '../schemas/vocabulary.ts';
import { occurrencesOf } from '../sessions/occurrences.ts';
import { fullTitle, nothingOn, summary } from '../sessions/session-words.ts';
import { sessionsInMonth, sessionsOfStrand } from '../sessions/shelves.ts';
import { nearest } from '../sessions/upcoming.ts';
import {
	ADDRESS,
	assessmentAddress,
	calendarFileAddress,
	dataFile,
	FEEDS,
	type FeedFormat,
	feedAddress,
	ledgerAddress,
	ledgerFile,
	menuOfAudience,
	menuOfStation,
	monthAddress,
	scheduleOfStation,
	scheduleOfStrand,
	sheetAddress,
	storyListAddress,
	wallCalendarAddress,
} from './addresses.ts';
import { COLUMNS, type Column } from './columns.ts';
import { columnPage, kindOf, outsideColumns, single } from './kind-of-page.ts';
import { type Move, moves } from './moves.ts';
import type { PageKind } from './shapes.ts';
import { calendarYears, lasts, scheduleMonths, sheetMonths } from './spans.ts';
import { type StoryVolume, storyVolumes } from './story-lists.ts';

const keys = <Key extends string>(terms: Record<Key, unknown>) => Object.keys(terms) as Key[];
const hasTrue = (entries: readonly Entry[]) => entries.some((entry) => !isSample(entry));
/** True for a list that holds samples and nothing else: it is kept out like the samples themselves. */
const isInvented = (entries: readonly Entry[]) => entries.length > 0 && !hasTrue(entries);
const real = <One extends Entry>(entries: readonly One[]): One[] =>
	entries.filter((entry) => !isSample(entry));
const step = ({ name, address }: Column): Breadcrumb => ({ label: name, address });
const feedsAt = (place: string) =>
	(Object.keys(FEEDS) as FeedFormat[]).map((format) => feedAddress(format, place));
const nextDate = (session: Session, { today }: Holdings) => nearest(occurrencesOf(session), today);
const isEmptyLedger = ({ station, period }: LedgerScope, holdings: Holdings) =>
	ledger(holdings, { ...(station && { station: station.id }), period }).length === 0;
const PROGRAMMES = '实践项目';
const LEDGERS = '活动台账';
const ledgerTrail = [step(COLUMNS.plan), { label: LEDGERS, address: ADDRESS.ledger }];

/** Column by column, in the order of the site maps. */
export const CATALOGUE = {
	home: single({
		section: 'home',
		address: ADDRESS.home,
		title: (_, { site }) => site.name,
		description: (_, { site }) => site.description,
		lastmod: (_, { shelves }) => real(shelves.stories)[0]?.data.published,
		files: () => [...feedsAt(ADDRESS.home), calendarFileAddress()],
	}),

	schedule: columnPage('schedule'),
	month: kindOf<Month>({
		section: 'schedule',
		subjects: scheduleMonths,
		address: monthAddress,
		title: (month) => `${longMonth(month)}活动`,
		description: (month, holdings) => {
			const sessions = sessionsInMonth(holdings, month);
			return sessions.length > 0
				? `${longMonth(month)}活动共${countedWords(sessions, '场')}，逐日列出时间和地点`
				: `${longMonth(month)}${nothingOn(month, holdings.today)}`;
		},
		noindex: (month, holdings) => isInvented(sessionsInMonth(holdings, month)),
		isListed: (month, holdings) =>
			month === monthOf(holdings.today) || hasTrue(sessionsInMonth(holdings, month)),
		passing: true,
		lasts: (month, holdings) => lasts(holdings, month),
	}),
	wallCalendar: kindOf<string>({
		section: 'schedule',
		subjects: calendarYears,
		address: wallCalendarAddress,
		title: (year) => `${year}年文明实践日历`,
		description: (year) => `${year}年文明实践日历：公历、农历、节气、节日和各村活动，一月一张，供打印张贴`,
		noindex: () => true,
		passing: true,
		lasts: (year, holdings) => lasts(holdings, year),
	}),
	strandSchedule: kindOf<Strand>({
		section: 'schedule',
		subjects: () => keys(STRANDS),
		address: scheduleOfStrand,
		title: (strand) => `“${STRANDS[strand].call}”活动排期`,
		description: (strand) =>
			`“${STRANDS[strand].label}”类活动（${STRANDS[strand].note}）：哪天、几点、在哪个村`,
		noindex: (strand, holdings) => isInvented(sessionsOfStrand(holdings, strand)),
		isListed: (strand, holdings) => hasTrue(sessionsOfStrand(holdings, strand)),
	}),
	stationSchedule: kindOf<Station>({
		section: 'schedule',
		subjects: ({ shelves }) => shelves.stations,
		address: ({ id }) => scheduleOfStation(id),
		title: ({ data }) => `${data.village}活动排期`,
		description: ({ data }) => `${data.title}的活动：哪天、几点、在哪里`,
		isListed: ({ id }, { citing }) => hasTrue(citing('sessions', 'stations', id)),
		passing: true,
	}),
	session: kindOf<Session>({
		section: 'schedule',
		subjects: sessionEntries,
		address: hrefOf,
		title: (session, holdings) => fullTitle(holdings, nextDate(session, holdings)),
		description: (session, holdings) => summary(holdings, nextDate(session, holdings)),
		trail: (session, holdings) => {
			const month = monthOf(nextDate(session, holdings).data.start);
			return [step(COLUMNS.schedule), { label: longMonth(month), address: monthAddress(month) }];
		},
		kind: '场次',
		sample: isSample,
		files: (session) => (isSample(session) ? [] : [calendarFileAddress(hrefOf(session))]),
	}),

	menu: columnPage('menu'),
	order: single({
		section: 'menu',
		address: ADDRESS.order,
		title: () => '点单条',
		description: () => '一次点几项服务：勾选项目和村名，写成一句话，或打印一张纸条交到实践站',
	}),
	dish: kindOf<MenuItem>({
		section: 'menu',
		subjects: ({ shelves }) => shelves.menu,
		address: hrefOf,
		title: ({ data }) => `${data.title}（${data.code}）`,
		description: ({ data: { plain, summary: inShort, code, title } }) =>
			plain ?? inShort ?? `活动菜单 ${code}“${title}”：怎么点、哪些站能点`,
		trail: ({ data }) => [{ label: COLUMNS.menu.name, address: `${ADDRESS.menu}#${data.strand}` }],
		kind: '菜单',
		sample: isSample,
	}),
	stationMenu: kindOf<Station>({
		section: 'menu',
		subjects: ({ shelves }) => shelves.stations,
		address: ({ id }) => menuOfStation(id),
		title: ({ data }) => `${data.village}能点的服务`,
		description: ({ id, data }, holdings) =>
			`${data.title}可以点的服务，共${countedWords(menuOf(holdings, id), '项')}`,
		isListed: ({ id }, holdings) => hasTrue(menuOf(holdings, id)),
		passing: true,
	}),
	audienceMenu: kindOf<Audience>({
		section: 'menu',
		subjects: () => keys(AUDIENCES),
		address: menuOfAudience,
		title: (audience) => `面向${AUDIENCES[audience].label}的服务`,
		description: (audience, { shelves }) =>
			`写明面向${audienceWords(audience)}的文明实践活动项目，共${countedWords(dishesFor(shelves.menu, audience), '项')}`,
		isListed: (audience, { shelves }) =>
			hasTrue(shelves.menu.filter(({ data }) => data.audience.includes(audience))),
	}),

	storyList: kindOf<StoryVolume>({
		section: 'stories',
		subjects: storyVolumes,
		address: ({ volume }) => volume.address,
		title: ({ list, label, volume, isNewest }) => {
			const title = {
				all: COLUMNS.stories.name,
				kind: label,
				strand: `“${label}”的报道`,
				station: `${label}的报道`,
			}[list.by];
			return isNewest ? title : `${title}（第${volume.number}辑）`;
		},
		description: ({ list, label }) => {
			if (list.by === 'all') return COLUMNS.stories.description;
			if (list.by === 'kind') return `${label}，按发布时间排列，新的在前`;
			if (list.by === 'strand') return `“${label}”：${STRANDS[list.key].note}方面的报道`;
			return `${label}的活动报道、工作动态和通知公告`;
		},
		isListed: ({ volume }) => volume.address === ADDRESS.stories || hasTrue(volume.items),
		lastmod: ({ volume }) => real(volume.items)[0]?.data.published,
		passing: true,
	}),
	story: kindOf<Story>({
		section: 'stories',
		subjects: ({ shelves }) => shelves.stories,
		address: hrefOf,
		title: ({ data }) => data.title,
		description: ({ data }) => data.summary,
		// The annex of 国办发〔2017〕47号 has a type of its own for policy readings.
		column: ({ data: { kind } }) => ({
			...COLUMNS.stories,
			name: STORY_KINDS[kind].label,
			type: kind === 'policy' ? '政策解读' : COLUMNS.stories.type,
		}),
		trail: ({ data: { kind } }) => [
			step(COLUMNS.stories),
			{ label: STORY_KINDS[kind].label, address: storyListAddress({ by: 'kind', key: kind }) },
		],
		kind: '报道',
		sample: isSample,
		lastmod: ({ data }) => data.published,
	}),

	stations: columnPage('stations'),
	station: kindOf<Station>({
		section: 'stations',
		subjects: ({ shelves }) => shelves.stations,
		address: hrefOf,
		title: ({ data }) => data.title,
		description: ({ data: { title, village } }) =>
			`${title}：${village}的活动、能点的服务、电话和“五有”落实情况`,
		kind: '站点',
		files: (station) => [...feedsAt(hrefOf(station)), calendarFileAddress(hrefOf(station))],
	}),
	sheet: kindOf<{ station: Station; month: Month }>({
		section: 'stations',
		subjects: (holdings) =>
			holdings.shelves.stations.flatMap((station) =>
				sheetMonths(holdings).map((month) => ({ station, month }))
			),
		address: ({ station, month }) => sheetAddress(station.id, month),
		title: ({ station, month }) => `${station.data.village}${longMonth(month)}公示栏`,
		description: ({ station, month }) =>
			`${station.data.village}${longMonth(month)}公示栏：当月活动、能点的服务和点单办法，供打印张贴`,
		trail: ({ station }) => [
			step(COLUMNS.stations),
			{ label: station.data.village, address: hrefOf(station) },
		],
		noindex: () => true,
		passing: true,
		lasts: ({ month }, holdings) => lasts(holdings, month),
	}),

	requests: columnPage('requests'),

	plan: columnPage('plan', {
		kind: '方案条款',
		lastmod: (_, { plan }) => plan.document.data.datePrinted,
	}),
	commitments: single({
		section: 'plan',
		address: ADDRESS.commitments,
		title: () => '承诺与兑现',
		description: () => '工作方案里能用数字衡量的承诺，逐条对照已录入的数据：达标、未达标、未到期、未采集',
		kind: '其他',
	}),
	programmes: single({
		section: 'plan',
		address: ADDRESS.programmes,
		title: () => PROGRAMMES,
		description: () => '方案里点到名字的实践项目：各是什么意思，能点哪几项，接下来有哪些活动',
		isListed: (_, { shelves }) => shelves.programmes.length > 0,
	}),
	programme: kindOf<Programme>({
		section: 'plan',
		subjects: ({ shelves }) => shelves.programmes,
		address: hrefOf,
		title: ({ data }) => `什么是“${data.title}”`,
		description: ({ data }) => data.summary,
		trail: () => [step(COLUMNS.plan), { label: PROGRAMMES, address: ADDRESS.programmes }],
		kind: '项目',
	}),
	ledgers: single({
		section: 'plan',
		address: ADDRESS.ledger,
		title: () => LEDGERS,
		description: () => '各站逐年举行的活动，由排期里已举行的场次算出，可以看、可以印、可以下载',
	}),
	ledger: kindOf<LedgerScope>({
		section: 'plan',
		subjects: ledgerScopes,
		address: ({ station, period }) => ledgerAddress(station?.id, period),
		title: ({ station, period }) => `${station?.data.village ?? '各站'}${longPeriod(period)}活动台账`,
		description: ({ station, period }) =>
			`${station?.data.title ?? '各实践站'}${longPeriod(period)}举行的活动：日期、内容、人数、时长、照片和报道，逐场登记`,
		trail: ({ station, period }) =>
			isYear(period)
				? ledgerTrail
				: [
						...ledgerTrail,
						{
							label: `${station?.data.village ?? '各站'}${yearOf(period)}年`,
							address: ledgerAddress(station?.id, yearOf(period)),
						},
					],
		// A part of a year says nothing that the year does not.
		noindex: (scope, holdings) => !isYear(scope.period) || isEmptyLedger(scope, holdings),
		files: ({ station, period }) =>
			(['csv', 'xlsx'] as const).map((format) => ledgerFile(station?.id, period, format)),
		passing: true,
		lasts: ({ period }, holdings) => !isYear(period) || lasts(holdings, period),
	}),
	assessment: kindOf<StationYear>({
		section: 'plan',
		subjects: stationYears,
		address: ({ station, year }) => assessmentAddress(station.id, year),
		title: ({ station, year }) => `${station.data.village}${year}年考核材料`,
		description: ({ station, year }) =>
			`${station.data.title}${year}年的阵地建设、队伍建设、活动进展和宣传推介，由已录入的条目汇成`,
		trail: () => ledgerTrail,
		noindex: ({ station, year }, holdings) => isEmptyLedger({ station, period: year }, holdings),
		passing: true,
		lasts: ({ year }, holdings) => lasts(holdings, year),
	}),

	documents: columnPage('documents'),
	document: kindOf<Document>({
		section: 'documents',
		subjects: ({ shelves }) => shelves.documents,
		address: hrefOf,
		title: ({ data }) => data.title,
		description: ({ data: { summary: inShort, issuer, number } }) => inShort ?? `${issuer}${number ?? ''}`,
		kind: '公文',
		lastmod: ({ data }) => data.datePrinted ?? data.dateSigned,
	}),

	press: columnPage('press', { files: () => feedsAt(ADDRESS.press) }),
	coverage: single({
		section: 'press',
		address: ADDRESS.coverage,
		title: () => '媒体报道台账',
		description: () => '各级媒体刊发的报道，按日期登记，注明采用的做法或稿件',
		lastmod: (_, { shelves }) => real(shelves.coverage)[0]?.data.date,
	}),
	practice: kindOf<Practice>({
		section: 'press',
		subjects: ({ shelves }) => shelves.practices,
		address: hrefOf,
		title: ({ data }) => data.title,
		description: ({ data }) => data.summary,
		kind: '报道',
		sample: isSample,
		lastmod: ({ data }) => data.updated ?? data.published,
	}),

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
		lastmod: ({ data }) => data.updated,
	}),
	data: single({
		section: 'about',
		address: ADDRESS.data,
		title: () => '开放数据',
		description: () =>
			'本网站登记的实践站、菜单、场次、报道、承诺和台账，每张表都可以整张取走，网页与下载文件是同一份数据',
		trail: () => [],
		files: () =>
			OPEN_TABLES.flatMap((table) =>
				(['csv', 'json', 'schema.json'] as const).map((format) => dataFile(table, format))
			),
	}),
	search: outsideColumns(
		ADDRESS.search,
		'搜索',
		'搜本网站的活动、服务、报道、实践站和方案条款；拼音、首字母、错一个字也能找到'
	),
	sitemap: outsideColumns(ADDRESS.sitemap, '网站地图', '本网站全部页面，按栏目列出'),

	notFound: kindOf<undefined>({
		// It stands at every address that has no page.
		subjects: () => [],
		address: () => ADDRESS.notFound,
		title: () => '没有找到这一页',
		description: () => '这个地址没有内容，可以从下面的栏目找',
		noindex: () => true,
	}),
	moved: kindOf<Move>({
		subjects: moves,
		address: ({ from }) => from,
		title: () => '网址改了',
		description: ({ title }) => `“${title}”换了网址，请从这里过去`,
		noindex: () => true,
	}),
	emptied: kindOf<{ address: string }>({
		// What there is depends on what was published before.
		subjects: () => [],
		address: ({ address }) => address,
		title: () => '这一页现在没有内容',
		description: () => '这里以前列过的内容撤下了或改了日期，可以从这里去看现在有的',
		noindex: () => true,
	}),
} satisfies Record<PageKind | 'moved' | 'emptied', unknown>;

export type CataloguedKind = keyof typeof CATALOGUE;
