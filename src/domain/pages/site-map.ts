/**
 * Every page that search engines may keep: the machine's site map and the readers' are both made of this list.
 * Samples and lists that hold nothing else are left out.
 */
import { type Day, type Moment, monthOf } from '../../platform/day.ts';
import { type Holdings, sessionEntries, sessionStrand, sessionTitle } from '../holdings.ts';
import { ledgerPages } from '../ledger/pages.ts';
import { type Entry, hrefOf, isSample } from '../schemas/entry.ts';
import { AUDIENCES, type Audience, STRANDS, type Strand } from '../schemas/vocabulary.ts';
import {
	ADDRESS,
	menuOfAudience,
	menuOfStation,
	monthAddress,
	scheduleOfStation,
	scheduleOfStrand,
} from './addresses.ts';
import { COLUMNS } from './columns.ts';
import {
	audienceTitle,
	monthTitle,
	ORDER_TITLE,
	stationMenuTitle,
	stationScheduleTitle,
	storyListTitle,
	strandTitle,
} from './page-titles.ts';

import { storyLists } from './story-lists.ts';

export type PublicAddress = {
	/** Site address without base path. */
	address: string;
	title: string;
	/** Name of the column it stands under. */
	section: string;
	/** When its content last changed, where that is known. */
	lastmod?: Day | Moment | undefined;
};

/** What pages made of this list, and the search, say of samples. */
export const WITHOUT_SAMPLES = '搜索结果不含示例。';

/** Said only while samples are shown. */
export const samplesNote = ({ shelves }: Holdings): string | undefined =>
	Object.values(shelves).flat().some(isSample) ? WITHOUT_SAMPLES : undefined;

type Page = Omit<PublicAddress, 'section'>;

/** All public pages, column by column; within a column the order of its lists. */
export function publicAddresses(holdings: Holdings): PublicAddress[] {
	const { shelves, plan } = holdings;
	const stories = real(shelves.stories);
	const practices = real(shelves.practices);
	const newest = stories[0]?.data.published;
	const under = (section: string, pages: readonly Page[]) => pages.map((page) => ({ ...page, section }));
	const column = (name: keyof typeof COLUMNS, pages: readonly Page[], lastmod?: Day | Moment) =>
		under(COLUMNS[name].name, [
			{ address: COLUMNS[name].address, title: COLUMNS[name].name, lastmod },
			...pages,
		]);
	return [
		...under('首页', [{ address: ADDRESS.home, title: holdings.site.name, lastmod: newest }]),
		...column('schedule', schedulePages(holdings)),
		...column('menu', menuPages(holdings)),
		...column('stories', storyPages(holdings), newest),
		...column(
			'stations',
			shelves.stations.map((station) => page(station, station.data.title))
		),
		...column('requests', []),
		...column(
			'plan',
			[
				{ address: ADDRESS.commitments, title: '承诺与兑现' },
				{ address: ADDRESS.ledger, title: '活动台账' },
				...ledgerPages(holdings),
			],
			plan.document.data.datePrinted
		),
		...column(
			'documents',
			shelves.documents.map((one) => page(one, one.data.title, one.data.datePrinted ?? one.data.dateSigned))
		),
		...column('press', [
			{ address: ADDRESS.coverage, title: '媒体报道台账', lastmod: real(shelves.coverage)[0]?.data.date },
			...practices.map((one) => page(one, one.data.title, one.data.updated ?? one.data.published)),
		]),
		...under(COLUMNS.about.name, [
			...shelves.pages.map((one) => page(one, one.data.title, one.data.updated)),
			{ address: ADDRESS.data, title: '开放数据' },
			{ address: ADDRESS.search, title: '搜索' },
			{ address: ADDRESS.sitemap, title: '网站地图' },
		]),
	];
}

function schedulePages(holdings: Holdings): Page[] {
	const { shelves, today } = holdings;
	const sessions = real(shelves.sessions);
	const months = [...new Set([today, ...sessions.map(({ data }) => data.start)].map(monthOf))].sort();
	const stations = new Set(sessions.map(({ data }) => data.station));
	const found = new Set(sessions.map((session) => sessionStrand(holdings, session)));
	const strands = (Object.keys(STRANDS) as Strand[]).filter((strand) => found.has(strand));
	return [
		...months.map((month) => ({ address: monthAddress(month), title: monthTitle(month) })),
		...strands.map((strand) => ({
			address: scheduleOfStrand(strand),
			title: strandTitle(strand),
		})),
		...shelves.stations
			.filter(({ id }) => stations.has(id))
			.map(({ id, data }) => ({ address: scheduleOfStation(id), title: stationScheduleTitle(data.village) })),
		...real(sessionEntries(holdings)).map((session) => page(session, sessionTitle(holdings, session))),
	];
}

function menuPages({ shelves }: Holdings): Page[] {
	const dishes = real(shelves.menu);
	const everywhere = dishes.some(({ data }) => data.stations.length === 0);
	const stations = new Set(dishes.flatMap(({ data }) => data.stations));
	const audiences = new Set(dishes.flatMap(({ data }) => data.audience));
	return [
		{ address: ADDRESS.order, title: ORDER_TITLE },
		...dishes.map((dish) => page(dish, `${dish.data.code} ${dish.data.title}`)),
		...shelves.stations
			.filter(({ id }) => everywhere || stations.has(id))
			.map(({ id, data }) => ({ address: menuOfStation(id), title: stationMenuTitle(data.village) })),
		...(Object.keys(AUDIENCES) as Audience[])
			.filter((audience) => audiences.has(audience))
			.map((audience) => ({
				address: menuOfAudience(audience),
				title: audienceTitle(audience),
			})),
	];
}

function storyPages(holdings: Holdings): Page[] {
	const lists = storyLists(holdings).map(({ list, label, volumes }) => ({
		list,
		label,
		newest: volumes[0]?.number,
		volumes: volumes.filter(({ items }) => real(items).length > 0),
	}));
	const pages = lists.flatMap(({ list, label, newest, volumes }) =>
		volumes.map(({ number, address, items }) => ({
			address,
			title: storyListTitle(list, label, number === newest ? undefined : number),
			lastmod: real(items)[0]?.data.published,
		}))
	);
	return [
		...pages.filter(({ address }) => address !== ADDRESS.stories),
		...real(holdings.shelves.stories).map((story) => page(story, story.data.title, story.data.published)),
	];
}

const real = <One extends Entry>(entries: readonly One[]): One[] =>
	entries.filter((entry) => !isSample(entry));
const page = (entry: Entry, title: string, lastmod?: Day | Moment): Page => ({
	address: hrefOf(entry),
	title,
	lastmod,
});
