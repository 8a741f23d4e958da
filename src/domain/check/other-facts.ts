/**
 * What of other entries a single one can contradict: plain data, so that a form is judged while it is being written and
 * not only when all entries lie side by side.
 */
import { type Day, dayOf, type Moment } from '../../platform/day.ts';
import type { DocumentText } from '../plan/document-text.ts';
import { COLLECTION_NAMES, type CollectionName } from '../schemas/collections.ts';
import { type Entry, formerIds, isSample, type MenuItem, type Session } from '../schemas/entry.ts';
import { occurrencesOf } from '../sessions/occurrences.ts';
import { isUpcoming } from '../sessions/upcoming.ts';
import { type ClauseFact, clauseFacts, type PlainSentence, sentencesOf } from './plain-sentences.ts';

/** Kinds of which no two may have the same number, and the field that holds it. */
export const NUMBERED = { menu: 'code', requests: 'number', documents: 'number' } as const satisfies Partial<
	Record<CollectionName, string>
>;
export type NumberedKind = keyof typeof NUMBERED;
export const isNumbered = (collection: string): collection is NumberedKind => collection in NUMBERED;

/** Who has a number, or a former id. */
export type Owner = { id: string; title: string; sample?: true };

const SAMPLE = { sample: true } as const;

/** What a session needs at its hour. */
export type Booked = {
	id: string;
	title: string;
	start: Moment;
	end?: Moment | undefined;
	station: string;
	place?: string | undefined;
	teams: readonly string[];
	sample: boolean;
};

export type OtherFacts = {
	/** What each sample is called, by kind and id. */
	samples: { readonly [Kind in CollectionName]?: Readonly<Record<string, string>> };
	/** By kind and number, whoever had it first in front. */
	numbers: { readonly [Kind in NumberedKind]?: Readonly<Record<string, readonly Owner[]>> };
	/** What a session of each dish takes from it; no stations: it goes to all. */
	dishes: Readonly<Record<string, { title: string; stations: readonly string[]; team?: string | undefined }>>;
	/** Sessions to come, one for each date. */
	coming: readonly Booked[];
	/** By kind and former id, whoever claimed it first in front. */
	former: { readonly [Kind in CollectionName]?: Readonly<Record<string, readonly Owner[]>> };
	/** Of dishes, then of clauses; whatever was there first in front. */
	plain: readonly PlainSentence[];
	/** Of every document. */
	clauses: readonly ClauseFact[];
};

/** @param texts of the documents among `entries`, by id */
export function otherFactsOf(
	entries: readonly Entry[],
	texts: ReadonlyMap<string, DocumentText>,
	today: Day
): OtherFacts {
	const dishes = Object.fromEntries(
		entries
			.filter((entry): entry is Entry & MenuItem => entry.collection === 'menu')
			.map(({ id, data: { title, stations, team } }) => [id, { title, stations, team }])
	);
	const titleOf = ({ collection, data }: Entry) => entryName(collection, data, (id) => dishes[id]?.title);
	const ofKind = (kind: CollectionName) => entries.filter(({ collection }) => collection === kind);
	const samples = Object.fromEntries(
		COLLECTION_NAMES.map((kind) => [
			kind,
			Object.fromEntries(
				ofKind(kind)
					.filter(isSample)
					.map((entry) => [entry.id, titleOf(entry)])
			),
		])
	);
	/** Who of a kind has each of these words. */
	const ownersOf = (kind: CollectionName, wordsOf: (entry: Entry) => readonly unknown[]) => {
		const owners = new Map<string, Owner[]>();
		for (const entry of ofKind(kind))
			for (const words of wordsOf(entry)) {
				if (typeof words !== 'string') continue;
				const owner = { id: entry.id, title: titleOf(entry), ...(isSample(entry) && SAMPLE) };
				owners.set(words, [...(owners.get(words) ?? []), owner]);
			}
		return [kind, Object.fromEntries(owners)] as const;
	};
	const numbers = Object.fromEntries(
		(Object.keys(NUMBERED) as NumberedKind[]).map((kind) =>
			ownersOf(kind, ({ data }) => [(data as Record<string, unknown>)[NUMBERED[kind]]])
		)
	);
	const former = Object.fromEntries(COLLECTION_NAMES.map((kind) => ownersOf(kind, formerIds)));
	const plain = [...ofKind('menu'), ...ofKind('documents')].flatMap((entry) =>
		sentencesOf(entry, entry.data).map(({ path: _, ...sentence }) => sentence)
	);
	const clauses = [...texts].flatMap(([id, text]) => clauseFacts(id, text));
	const coming = entries
		.filter((entry): entry is Entry & Session => entry.collection === 'sessions' && !entry.data.draft)
		.flatMap((session) => bookedFor(session, dishes, today));
	return { samples, numbers, dishes, coming, former, plain, clauses };
}

/** What a session needs on each of its dates to come. */
export const bookedFor = (session: Session, dishes: OtherFacts['dishes'], today: Day): Booked[] =>
	occurrencesOf(session)
		.filter(({ data }) => isUpcoming(data, today))
		.map(({ id, data }) => {
			const { start, end, station, place, sample, dish } = data;
			const team = dishes[dish ?? '']?.team;
			const teams = data.teams.length > 0 ? data.teams : team === undefined ? [] : [team];
			const title = data.title ?? dishes[dish ?? '']?.title ?? '';
			return { id, title, start, end, station, place, teams, sample };
		});

/**
 * What an entry is called among others: a title, a number, or for a session its day and its dish.
 * @param dish what a dish is called
 */
export function entryName(
	collection: Entry['collection'],
	data: Entry['data'] | Record<string, unknown>,
	dish: (id: string) => string | undefined
): string {
	const said = data as Record<string, unknown>;
	if (collection === 'sessions') {
		const what = said['title'] ?? dish(String(said['dish'] ?? ''));
		return [dayOf(String(said['start'] ?? '')), what].filter(Boolean).join(' ');
	}
	return String(said['title'] ?? said['number'] ?? '');
}

/** What two sessions at one time cannot both have. */
export function sharedBy(one: Booked, other: Booked): string | undefined {
	// Samples are invented one by one and say nothing about real people's time.
	if (one.sample !== other.sample) return undefined;
	if (one.teams.some((team) => other.teams.includes(team))) return '同一支队伍';
	const isSameRoom = one.place !== undefined && one.place === other.place;
	return isSameRoom && one.station === other.station ? '同一个地点' : undefined;
}

/** Whether both go on at one time. Without an end the length is unknown: only the same start is surely a clash. */
export function isAtOnce(one: Booked, other: Booked): boolean {
	const [first, second] = one.start <= other.start ? [one, other] : [other, one];
	return second.start === first.start || second.start < (first.end ?? first.start);
}
