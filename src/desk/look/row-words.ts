/** What a row of a list says besides the title: place, hands and day of an entry, from its head alone. */
import { DRAFT_STATES, type DraftState } from '../../domain/desk/review-flow.ts';
import type { CollectionName } from '../../domain/schemas/collections.ts';
import { MENU_STATES, REQUEST_STATES, SESSION_STATES, STORY_KINDS } from '../../domain/schemas/vocabulary.ts';
import { clockOf, longDay } from '../../platform/day.ts';
import { nameOf } from '../entry-title.ts';

type Data = Record<string, unknown>;
export type RowWords = {
	title: string;
	place: string;
	hands: string;
	day: string;
	tag: string;
	picture?: string;
};

const TAGS: Partial<Record<CollectionName, [field: string, terms: Record<string, { label: string }>]>> = {
	stories: ['kind', STORY_KINDS],
	sessions: ['state', SESSION_STATES],
	menu: ['state', MENU_STATES],
	requests: ['state', REQUEST_STATES],
};
const DAYS = ['published', 'start', 'date', 'acceptedOn', 'dateSigned', 'updated'];

/** @param called what the entry is called where it has no title of its own */
export function rowWords(collection: CollectionName, data: Data, called: string): RowWords {
	const [field, terms = {}] = TAGS[collection] ?? [];
	const state = field && String(data[field] ?? (field === 'state' ? Object.keys(terms)[0] : ''));
	const moment = DAYS.map((key) => data[key]).find((day): day is string => /^\d{4}-\d\d/.test(String(day)));
	const picture = pictureOf(data);
	return {
		title: titleOf(collection, data, called),
		place: stationsOf(data)
			.map((id) => nameOf('stations', id))
			.join('、'),
		hands: handsOf(data).join('、'),
		day: moment
			? [longDay(moment), collection === 'sessions' && clockOf(moment)].filter(Boolean).join(' ')
			: '',
		tag: [data['sample'] ? '示例' : '', (state && terms[state]?.label) ?? ''].filter(Boolean).join(' · '),
		...(picture !== undefined && { picture }),
	};
}

/** How a draft of it stands at the desk. */
export const draftWords = (state: unknown): string | undefined => DRAFT_STATES[state as DraftState]?.label;

function titleOf(collection: CollectionName, data: Data, called: string): string {
	if (collection === 'menu' || collection === 'requests') return called;
	const title = data['title'] ?? (collection === 'sessions' ? nameOf('menu', data['dish']) : undefined);
	return typeof title === 'string' && title !== '' ? title : called;
}

const stationsOf = ({ stations, station }: Data): unknown[] =>
	Array.isArray(stations) ? stations : station === undefined ? [] : [station];

/** Who printed it, who wrote it and who let it pass, each once. */
function handsOf({ outlet, byline, reviews }: Data): string[] {
	const { author, editor } = (byline ?? {}) as Record<string, string>;
	const signed = Object.values((reviews ?? {}) as Record<string, { by?: string } | undefined>);
	const names = [outlet as string | undefined, author, editor, ...signed.map((one) => one?.by)];
	return [...new Set(names.filter((name): name is string => Boolean(name)))];
}

function pictureOf({ cover, photo, photos }: Data): string | undefined {
	const [first] = Array.isArray(photos) ? photos : [];
	const found = [cover, photo, first].find((one) => one && typeof one === 'object') as
		| { src?: string }
		| undefined;
	return found?.src;
}
