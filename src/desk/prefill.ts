/** Links that open a new entry with fields filled in, and what is known of a session when its story is begun. */
import { storyOfSession } from '../domain/desk/hand-in.ts';
import type { CollectionName } from '../domain/schemas/collections.ts';
import { nowAtDesk } from './clock.ts';
import { nameOf } from './entry-title.ts';

type Values = Record<string, unknown>;

/** `#/collections/stories/new?title=…`; a list becomes one value for each item. */
export function newEntryLink(collection: CollectionName, values: Values = {}): string {
	const query = new URLSearchParams();
	for (const [key, value] of Object.entries(values)) {
		if (value === undefined || value === '') continue;
		for (const one of Array.isArray(value) ? value : [value]) query.append(key, String(one));
	}
	return `#/collections/${collection}/new${query.size > 0 ? `?${query}` : ''}`;
}

/**
 * The report of a held session.
 * @param dish what was delivered, for what the session itself does not say
 */
export const storyOf = (id: string, session: Values, dish: Values = {}): Values =>
	storyOfSession({ id, session, dish, nameOf, now: nowAtDesk() });

/** The next session like this one: everything but its time and what became of it. */
export const nextSession = ({
	title,
	dish,
	strand,
	station,
	place,
	capacity,
	teams,
	clauses,
	sample,
}: Values): Values => ({
	...{ title, dish, strand, station, place, capacity, teams, clauses, sample },
	state: 'planned',
});

/** Entries that are begun often, by what an editor would call them. */
export const TEMPLATES: readonly { label: string; collection: CollectionName; values: () => Values }[] = [
	{ label: '活动报道', collection: 'stories', values: () => ({ kind: 'report', published: nowAtDesk() }) },
	{ label: '工作动态', collection: 'stories', values: () => ({ kind: 'news', published: nowAtDesk() }) },
	{ label: '通知公告', collection: 'stories', values: () => ({ kind: 'notice', published: nowAtDesk() }) },
	{ label: '排一场活动', collection: 'sessions', values: () => ({ state: 'planned' }) },
	{
		label: '登记点单',
		collection: 'requests',
		values: () => ({ state: 'accepted', acceptedOn: nowAtDesk().slice(0, 10) }),
	},
	{ label: '登记媒体报道', collection: 'coverage', values: () => ({ date: nowAtDesk().slice(0, 10) }) },
];
