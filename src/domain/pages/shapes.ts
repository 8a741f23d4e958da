/**
 * The addresses of every kind of page as shapes: what varies stands in brackets, by the name that the file below
 * `src/pages` gives it. A kind with several shapes is answered by one file that takes the rest of the address.
 */
import { COLLECTIONS } from '../schemas/collections.ts';
import {
	ADDRESS,
	assessmentAddress,
	ledgerAddress,
	mapOfYear,
	menuOfAudience,
	menuOfStation,
	monthAddress,
	type StoryList,
	scheduleOfStation,
	scheduleOfStrand,
	sheetAddress,
	storyListAddress,
	volumeAddress,
	wallCalendarAddress,
} from './addresses.ts';

/** Stands in for any value. */
const any = (name: string) => `[${name}]` as never;
const storyList = (list: StoryList): string[] => {
	const address = storyListAddress(list);
	return [address, volumeAddress(address, any('volume'))];
};

export const SHAPES = {
	home: [ADDRESS.home],
	schedule: [ADDRESS.schedule],
	month: [monthAddress(any('month'))],
	wallCalendar: [wallCalendarAddress(any('year'))],
	strandSchedule: [scheduleOfStrand(any('key'))],
	stationSchedule: [scheduleOfStation(any('slug'))],
	homecoming: [ADDRESS.homecoming],
	session: [COLLECTIONS.sessions.href(any('id'))],
	menu: [ADDRESS.menu],
	order: [ADDRESS.order],
	dish: [COLLECTIONS.menu.href(any('id'))],
	stationMenu: [menuOfStation(any('slug'))],
	audienceMenu: [menuOfAudience(any('audience'))],
	storyList: [
		...storyList({ by: 'all' }),
		...(['kind', 'strand', 'station'] as const).flatMap((by) => storyList({ by, key: any('key') })),
	],
	story: [COLLECTIONS.stories.href(any('id'))],
	stations: [ADDRESS.stations],
	station: [COLLECTIONS.stations.href(any('slug'))],
	sheet: [sheetAddress(any('slug'), any('month'))],
	requests: [ADDRESS.requests],
	plan: [ADDRESS.plan],
	commitments: [ADDRESS.commitments],
	evidence: [ADDRESS.evidence],
	programmes: [ADDRESS.programmes],
	programme: [COLLECTIONS.programmes.href(any('programme'))],
	ledgers: [ADDRESS.ledger],
	ledger: [ledgerAddress(any('station'), any('period'))],
	assessment: [assessmentAddress(any('station'), any('year'))],
	documents: [ADDRESS.documents],
	document: [COLLECTIONS.documents.href(any('id'))],
	press: [ADDRESS.press],
	coverage: [ADDRESS.coverage],
	practice: [COLLECTIONS.practices.href(any('practice'))],
	page: [COLLECTIONS.pages.href(any('page'))],
	data: [ADDRESS.data],
	freshness: [ADDRESS.freshness],
	search: [ADDRESS.search],
	sitemap: [ADDRESS.sitemap],
	sitemapYear: [mapOfYear(any('year'))],
	offline: [ADDRESS.offline],
	notFound: [ADDRESS.notFound],
} as const satisfies Record<string, readonly string[]>;
export type PageKind = keyof typeof SHAPES;

/** What a part that varies may be; all others may be anything. */
const VALUES: Record<string, string> = {
	month: '\\d{4}-\\d{2}',
	year: '\\d{4}',
	period: '\\d{4}(?:-(?:\\d{2}|Q[1-4]))?',
	volume: '\\d+',
};
const VARYING = /\[(\w+)\]/g;
const pattern = (shape: string): RegExp =>
	new RegExp(`^${shape.replace(VARYING, (_, name: string) => `(?<${name}>${VALUES[name] ?? '[^/]+'})`)}$`);
const PATTERNS = Object.fromEntries(
	Object.entries(SHAPES).map(([kind, shapes]) => [kind, shapes.map(pattern)])
) as Record<PageKind, RegExp[]>;

export const isOfKind = (kind: PageKind, address: string): boolean =>
	PATTERNS[kind].some((one) => one.test(address));

/** What varies in an address of this kind, by name. */
export const varyingParts = (kind: PageKind, address: string): Record<string, string> => ({
	...PATTERNS[kind].map((one) => one.exec(address)).find(Boolean)?.groups,
});

/** First steps below `place` at which pages stand whatever the content is: fixed words, and shapes such as a month's. */
export function stepsBelow(place: string): RegExp[] {
	const below = Object.values(SHAPES)
		.flat()
		.flatMap((shape) => (shape.startsWith(place) ? shape.slice(place.length).split('/')[0]! : []));
	const mayBeAnything = (step: string) =>
		/^\[/.test(step) && VALUES[step.replace(VARYING, '$1')] === undefined;
	return [...new Set(below)].filter((step) => step !== '' && !mayBeAnything(step)).map(pattern);
}
