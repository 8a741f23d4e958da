/**
 * All entries that may be shown, in the order in which lists print them, with every link followable both ways.
 * Pages ask this; nothing here reads a file or a clock.
 */
import { type Day, dayOf, type Moment } from '../platform/day.ts';
import { type Derive, deriveOnce } from './derived.ts';
import { type Clause, clausesOf, type DocumentText } from './plan/document-text.ts';
import { COLLECTION_NAMES, type CollectionName } from './schemas/collections.ts';
import { type Emergency, runningEmergency } from './schemas/emergency.ts';
import { type Document, type Entry, isSample, type MenuItem, type Session } from './schemas/entry.ts';
import { references } from './schemas/references.ts';
import type { Site } from './schemas/site.ts';
import { STRANDS, type Strand } from './schemas/vocabulary.ts';
import { occurrencesOf } from './sessions/occurrences.ts';

/**
 * Entries of one collection, in the order in which lists print them.
 * A repeating session stands here once for each of its dates; `find` gives the entry itself.
 */
type EntryLists = { readonly [Name in CollectionName]: readonly Entry<Name>[] };

export type Holdings = {
	site: Site;
	/** 紧急提示 that stands over every page now. */
	emergency: Emergency | undefined;
	/** The moment these holdings were gathered, Beijing time; nothing on the site is newer. */
	now: Moment;
	today: Day;
	shelves: EntryLists;
	/** The work plan: its entry, its text, its clauses by number in printed order. */
	plan: { document: Document; text: DocumentText; clauses: ReadonlyMap<string, Clause> };
	/** Text of each official document, by id. */
	texts: ReadonlyMap<string, DocumentText>;
	/** The entry with this id, or nothing when it is unknown or not shown. */
	find: <Name extends CollectionName>(collection: Name, id: string | undefined) => Entry<Name> | undefined;
	/** Entries of `collection` that name `target`; `relation` is the target's collection, or `clauses`. */
	citing: <Name extends CollectionName>(
		collection: Name,
		relation: CollectionName | 'clauses',
		target: string
	) => readonly Entry<Name>[];
	/** Gives values derived from all of this, each computed once. */
	derive: Derive<Holdings>;
};

export type HoldingsSources = {
	site: Site;
	/** Running or over. */
	emergency?: Emergency | undefined;
	now: Moment;
	entries: readonly Entry[];
	texts: ReadonlyMap<string, DocumentText>;
	samples: boolean;
};

/**
 * Puts the entries that are shown on their shelves.
 * @throws when the document that `site.plan` names is not among the entries.
 */
export function gatherHoldings({ site, emergency, now, entries, texts, samples }: HoldingsSources): Holdings {
	const { shelves, byId, cited } = shelvedAs(entries, { now, samples });
	const find: Holdings['find'] = (collection, id) => byId.get(`${collection}/${id}`) as never;
	const document = find('documents', site.plan);
	const text = texts.get(site.plan);
	if (!document || !text) throw new Error(`site.yml【工作方案】documents 里没有可以显示的“${site.plan}”`);
	const holdings: Holdings = {
		// Those who write must see what is there, not what was kept; only they are shown samples.
		site: { ...site, offline: site.offline && !samples },
		emergency: runningEmergency(emergency, now),
		now,
		today: dayOf(now),
		shelves,
		texts,
		plan: { document, text, clauses: clausesOf(text) },
		find,
		citing: (collection, relation, target) =>
			(cited.get(`${collection}<${relation}/${target}`) ?? NOTHING) as never,
		derive: deriveOnce(() => holdings),
	};
	return holdings;
}

const NOTHING: readonly Entry[] = [];

/** Entries on their shelves, as of any moment from `since` on and before `until`. */
type Shelved = {
	samples: boolean;
	since: Moment;
	until: Moment | undefined;
	shelves: EntryLists;
	byId: ReadonlyMap<string, Entry>;
	cited: ReadonlyMap<string, readonly Entry[]>;
};
// The same entries are gathered for several who ask, and again a minute later.
const known = new WeakMap<readonly Entry[], Shelved[]>();
const MOST_MOMENTS = 4;

function shelvedAs(
	entries: readonly Entry[],
	{ now, samples: wanted }: Pick<HoldingsSources, 'now' | 'samples'>
): Shelved {
	const earlier = known.get(entries) ?? [];
	const found = earlier.find(
		({ samples, since, until }) => samples === wanted && since <= now && (until === undefined || now < until)
	);
	if (found !== undefined) return found;
	const shown = entries.filter((entry) => isShown(entry, { now, samples: wanted }));
	const ahead = entries.flatMap(({ data }) =>
		'published' in data && data.published > now ? data.published : []
	);
	const shelves = shelve(shown.flatMap(listed));
	const shelved = {
		...{ samples: wanted, since: now, until: ahead.sort()[0], shelves },
		byId: new Map(shown.map((entry) => [`${entry.collection}/${entry.id}`, entry])),
		cited: citations(Object.values(shelves).flat()),
	};
	known.set(entries, [...earlier, shelved].slice(-MOST_MOMENTS));
	return shelved;
}

/** Drafts, samples (unless wanted) and pieces dated in the future are not. */
export const isShown = (entry: Entry, { now, samples }: Pick<HoldingsSources, 'now' | 'samples'>): boolean =>
	!entry.data.draft && (samples || !isSample(entry)) && !isAhead(entry, now);

const isAhead = ({ data }: Entry, now: Moment) => 'published' in data && data.published > now;

const listed = (entry: Entry): readonly Entry[] =>
	entry.collection === 'sessions' ? occurrencesOf(entry as Session) : [entry];

const ORDER: { [Name in CollectionName]: (a: Entry<Name>, b: Entry<Name>) => number } = {
	documents: (a, b) => compare(b.data.dateSigned, a.data.dateSigned),
	stations: (a, b) => a.data.order - b.data.order,
	teams: (a, b) => compare(a.data.kind, b.data.kind),
	programmes: (a, b) =>
		CLAUSES.compare(a.data.clauses[0]!, b.data.clauses[0]!) || compare(a.data.title, b.data.title),
	menu: (a, b) =>
		strandOrder(a.data.strand) - strandOrder(b.data.strand) || compare(a.data.code, b.data.code),
	sessions: (a, b) => compare(a.data.start, b.data.start),
	stories: (a, b) => compare(b.data.published, a.data.published),
	practices: (a, b) => compare(b.data.published, a.data.published),
	coverage: (a, b) => compare(b.data.date, a.data.date),
	requests: (a, b) => compare(b.data.acceptedOn, a.data.acceptedOn),
	pages: (a, b) => compare(a.id, b.id),
};

function shelve(entries: readonly Entry[]): EntryLists {
	const shelves = Map.groupBy(entries, ({ collection }) => collection);
	return Object.fromEntries(
		COLLECTION_NAMES.map((name) => [name, listOrdered(name, shelves.get(name) ?? [])])
	) as unknown as EntryLists;
}

/** Entries of one collection as lists print them. */
export const listOrdered = <Name extends CollectionName>(
	name: Name,
	entries: readonly Entry[]
): Entry<Name>[] =>
	(entries as readonly Entry<Name>[]).toSorted(
		// The id decides between equals, so that every machine prints the same order.
		(a, b) => ORDER[name](a, b) || compare(a.id, b.id)
	);

function citations(entries: readonly Entry[]): Map<string, Entry[]> {
	const cited = new Map<string, Entry[]>();
	for (const entry of entries) {
		const keys = references(entry).map(({ relation, target }) => `${entry.collection}<${relation}/${target}`);
		for (const key of new Set(keys)) {
			const list = cited.get(key);
			if (list) list.push(entry);
			else cited.set(key, [entry]);
		}
	}
	return cited;
}

/** 2.10 comes after 2.9. */
const CLAUSES = new Intl.Collator('en', { numeric: true });
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const strandOrder = (strand: Strand) => Object.keys(STRANDS).indexOf(strand);

/** Every session's entry once, however often it repeats: what has a page. */
export const sessionEntries = ({ shelves, find }: Pick<Holdings, 'shelves' | 'find'>): Session[] =>
	entriesAmong(shelves.sessions, find);

/** The same of one station. */
export const sessionEntriesOf = ({ citing, find }: Holdings, station: string): Session[] =>
	entriesAmong(citing('sessions', 'stations', station), find);

const entriesAmong = (sessions: readonly Session[], find: Holdings['find']): Session[] =>
	[...new Set(sessions.map(({ id }) => id))].flatMap((id) => find('sessions', id) ?? []);

/** The dish a session delivers, if it delivers one. */
export const dishOf = ({ find }: Holdings, session: Session): MenuItem | undefined =>
	find('menu', session.data.dish);

/** A session's own name, or that of its dish. */
export const sessionTitle = (holdings: Holdings, session: Session): string =>
	session.data.title ?? dishOf(holdings, session)?.data.title ?? session.id;

export const sessionStrand = (holdings: Holdings, session: Session): Strand | undefined =>
	session.data.strand ?? dishOf(holdings, session)?.data.strand;

/** Dishes a station can receive: those that name it and those that name no station. */
export const menuOf = ({ shelves }: Holdings, station: string): readonly MenuItem[] =>
	shelves.menu.filter(({ data }) => data.stations.length === 0 || data.stations.includes(station));
