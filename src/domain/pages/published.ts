/**
 * What can be linked on a site: every address at which readers find something, and the places on it that have a name.
 * The check of links asks this before anything is built; the built site is then looked over by the same rule.
 */

import { scoped } from '../../platform/markdown/complete.ts';
import { anchorsIn } from '../../platform/markdown/links.ts';
import { type Holdings, sessionEntries } from '../holdings.ts';
import { ledgerScopes, stationYears } from '../ledger/years.ts';
import { OPEN_TABLES } from '../open-data/tables.ts';
import { allClauses, type DocumentText } from '../plan/document-text.ts';
import { type Entry, hrefOf, isSample } from '../schemas/entry.ts';
import { AUDIENCES, type Audience, STRANDS, type Strand } from '../schemas/vocabulary.ts';

import { occurrencesOf } from '../sessions/occurrences.ts';
import {
	ADDRESS,
	ALL_STATIONS,
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
	wallCalendarAddress,
} from './addresses.ts';

import { moves } from './moves.ts';
import { calendarYears, lasts, scheduleMonths, sheetMonths } from './spans.ts';
import { storyLists } from './story-lists.ts';

/** Names of places by site address without base path; that of the main part, which every page has, is left out. */
export type PublishedPages = ReadonlyMap<string, ReadonlySet<string>>;

/** The text below an entry's front matter. */
type BodyOf = (entry: Entry) => string;

/** Every page, with the places that an editor may name. Lists that a later day would take away are in it too. */
export function publishedPages(holdings: Holdings, bodyOf: BodyOf): PublishedPages {
	const { shelves } = holdings;
	const pages = new Map<string, Set<string>>();
	const add = (address: string, names: readonly string[] = []) => {
		const known = pages.get(address);
		if (known) for (const name of names) known.add(name);
		else pages.set(address, new Set(names));
	};
	for (const address of Object.values(ADDRESS)) add(address);
	for (const address of listAddresses(holdings)) add(address);
	for (const { from } of moves(holdings)) add(from);
	for (const entry of shelves.documents) add(hrefOf(entry), clauseIds(holdings.texts.get(entry.id)));
	add(ADDRESS.plan, clauseIds(holdings.plan.text));
	for (const session of sessionEntries(holdings)) {
		const days = occurrencesOf(session).flatMap(({ occurrence }) => occurrence ?? []);
		add(hrefOf(session), [...anchorsIn(bodyOf(session)), ...days]);
	}
	for (const practice of shelves.practices)
		add(
			hrefOf(practice),
			(['background', 'approach'] as const).flatMap((part) => [
				part,
				...anchorsIn(practice.data[part]).map((name) => scoped(name, part)),
			])
		);
	for (const entry of [...shelves.stations, ...shelves.menu, ...shelves.stories, ...shelves.pages])
		add(hrefOf(entry), anchorsIn(bodyOf(entry)));
	for (const entry of [...shelves.teams, ...shelves.coverage, ...shelves.requests]) {
		const [address = '', name = ''] = hrefOf(entry).split('#');
		add(address, [name]);
	}
	return pages;
}

/** The same without lists that are there only for now: a link to one of them would lead nowhere one day. */
export function lastingPages(holdings: Holdings, bodyOf: BodyOf): PublishedPages {
	const passing = new Set(passingAddresses(holdings));
	return new Map([...publishedPages(holdings, bodyOf)].filter(([address]) => !passing.has(address)));
}

/** Pages and files that list entries and are no entry's own. */
export function listAddresses(holdings: Holdings): string[] {
	const { shelves } = holdings;
	const sessions = sessionEntries(holdings).filter((session) => !isSample(session));
	return [
		...scheduleMonths(holdings).map(monthAddress),
		...calendarYears(holdings).map(wallCalendarAddress),
		...(Object.keys(STRANDS) as Strand[]).map(scheduleOfStrand),
		...(Object.keys(AUDIENCES) as Audience[]).map(menuOfAudience),
		...shelves.stations.flatMap(({ id }) => [
			...[menuOfStation(id), scheduleOfStation(id)],
			...sheetMonths(holdings).map((month) => sheetAddress(id, month)),
		]),
		...storyLists(holdings).flatMap(({ volumes }) => volumes.map(({ address }) => address)),
		...ledgerScopes(holdings).flatMap(({ station, period }) => [
			ledgerAddress(station?.id, period),
			...(['csv', 'xlsx'] as const).map((format) => ledgerFile(station?.id, period, format)),
		]),
		...stationYears(holdings).map(({ station, year }) => assessmentAddress(station.id, year)),
		...[ADDRESS.home, ADDRESS.press, ...shelves.stations.map(hrefOf)].flatMap((place) =>
			(Object.keys(FEEDS) as FeedFormat[]).map((format) => feedAddress(format, place))
		),
		...[ADDRESS.home, ...shelves.stations.map(hrefOf), ...sessions.map(hrefOf)].map((place) =>
			calendarFileAddress(place)
		),
		...OPEN_TABLES.flatMap((table) =>
			(['csv', 'json', 'schema.json'] as const).map((format) => dataFile(table, format))
		),
	];
}

function passingAddresses(holdings: Holdings): string[] {
	const { stations } = holdings.shelves;
	const passing = (spans: readonly string[]) => spans.filter((span) => !lasts(holdings, span));
	return [
		...passing(scheduleMonths(holdings)).map(monthAddress),
		...passing(calendarYears(holdings)).map(wallCalendarAddress),
		...passing(sheetMonths(holdings)).flatMap((month) => stations.map(({ id }) => sheetAddress(id, month))),
		...stationYears(holdings)
			.filter(({ year }) => !lasts(holdings, year))
			.flatMap(({ station, year }) => [
				assessmentAddress(station.id, year),
				...[station.id, ALL_STATIONS].flatMap((id) => [
					ledgerAddress(id, year),
					...(['csv', 'xlsx'] as const).map((format) => ledgerFile(id, year, format)),
				]),
			]),
	];
}

const clauseIds = (text: DocumentText | undefined): string[] =>
	text?.parts.flatMap((part) => allClauses(part.clauses)).map(({ id }) => id) ?? [];
