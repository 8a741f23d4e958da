/** 查找 over everything that the desk has: what is published and what waits, each entry once and as it is now. */
import type { FoundAnswer, FoundEntry } from '../../domain/desk/answers.ts';
import { type Findable, findRank, foldedWords, wordsOf } from '../../domain/desk/find.ts';
import { DRAFT_STATES } from '../../domain/desk/review-flow.ts';
import { scheduledLabel } from '../../domain/desk/scheduled.ts';
import { FORM_SETTINGS, kindLabel, SETTINGS_COLLECTION, settingFile } from '../../domain/schemas/settings.ts';
import { MENU_STATES, REQUEST_STATES, SESSION_STATES, STORY_KINDS } from '../../domain/schemas/vocabulary.ts';
import { longDay, momentAt } from '../../platform/day.ts';
import { readHead } from '../../platform/frontmatter.ts';
import { syllablesOf } from '../../platform/syllables.ts';
import { type EntryLocation, entryLocationAt } from '../git/entry-location.ts';
import { PUBLISHED_REF } from '../git/repository.ts';
import { type Office, titleOf } from '../office.ts';
import { headOf } from './reading.ts';

/** More than these nobody reads: another word finds sooner. */
const MOST = 60;
/** Seen at a glance. */
const LATEST = 8;

type Lying = { location: EntryLocation; id: string; draft?: NonNullable<FoundEntry['draft']> };
type Known = Pick<Office, 'repository' | 'drafts' | 'clock'>;
/** By file. */
type Published = ReadonlyMap<string, Lying>;

/** @param asked without a word, what was written last is found */
export async function findEntries(office: Known, asked: string): Promise<FoundAnswer> {
	const words = wordsOf(asked);
	const published = new Map((await publishedOf(office)).map((one) => [one.location.file, one]));
	const drafts = await draftsOf(office);
	const drafted = new Set(drafts.map(({ location }) => location.file));
	const all = [...drafts, ...[...published.values()].filter(({ location }) => !drafted.has(location.file))];
	return words.length === 0 ? latest(office, all, published) : sought(office, words, all, published);
}

async function sought(
	office: Known,
	words: readonly string[],
	all: readonly Lying[],
	published: Published
): Promise<FoundAnswer> {
	const names = await namesOf(office, [...published.values()]);
	const rankOf = async ({ location, id, draft }: Lying, data: Data) => {
		const text = await office.repository.text(id);
		const state = draft?.label ?? '已发布';
		return findRank(words, findable(location, { text, data, names, state, ...(draft && { draft }) }));
	};
	const ranked: { rank: number; entry: FoundEntry; day: string }[] = [];
	for (const one of all) {
		const data = await dataAt(office, one.id, one.location);
		const old = one.draft && published.get(one.location.file);
		const rank = Math.max(
			await rankOf(one, data),
			// Whoever looks for what stands on the site is led to its draft.
			old ? await rankOf(old, await dataAt(office, old.id, old.location)) : 0
		);
		if (rank > 0) ranked.push({ rank, entry: entryOf(one, data, published), day: dayOf(one, data) });
	}
	ranked.sort((one, other) => other.rank - one.rank || (one.day < other.day ? 1 : -1));
	return { found: ranked.slice(0, MOST).map(({ entry }) => entry), total: ranked.length };
}

/** What has a day, the last first; what is still to come is not what one was at work on, unless it is a draft. */
async function latest(office: Known, all: readonly Lying[], published: Published): Promise<FoundAnswer> {
	const now = momentAt(office.clock());
	const dated: { entry: FoundEntry; day: string }[] = [];
	for (const one of all) {
		const data = await dataAt(office, one.id, one.location);
		const day = dayOf(one, data);
		if (day !== '' && day <= now) dated.push({ entry: entryOf(one, data, published), day });
	}
	dated.sort((one, other) => (one.day < other.day ? 1 : -1));
	const found = dated.slice(0, LATEST).map(({ entry }) => entry);
	return { found, total: found.length };
}

const entryOf = (
	{ location: { collection, slug, file }, draft }: Lying,
	data: Data,
	published: Published
) => ({
	collection,
	slug,
	data: shown(data),
	isPublished: published.has(file),
	...(draft && { draft }),
});

const dayOf = ({ draft }: Lying, data: Data): string => draft?.updated ?? dayOfData(data);

async function draftsOf({ repository, drafts }: Known): Promise<Lying[]> {
	const found: Lying[] = [];
	for (const { location, head, flow, history, publishAt } of await drafts.list()) {
		const id = await repository.idAt(head, location.file);
		if (id === undefined) continue;
		const label = publishAt ? scheduledLabel(publishAt) : DRAFT_STATES[flow.state].label;
		const updated = momentAt(history[0]?.at ?? 0);
		found.push({ location, id, draft: { label, by: history.at(-1)?.by, updated } });
	}
	return found;
}

async function publishedOf({ repository }: Known): Promise<Lying[]> {
	const settings = FORM_SETTINGS.map((name) => `content/${settingFile(name)}`);
	const files = await repository.files(PUBLISHED_REF, 'content');
	return files.flatMap(({ path, id }): Lying[] => {
		if (!path.endsWith('.md') && !settings.includes(path)) return [];
		try {
			const location = entryLocationAt(path);
			return location.file === path ? [{ location, id }] : [];
		} catch {
			// A file that is no entry of the desk's.
			return [];
		}
	});
}

type Data = Record<string, unknown>;
/** What stations, dishes and teams are called, by collection and id. */
type Names = ReadonlyMap<string, string>;

async function namesOf(office: Known, published: readonly Lying[]): Promise<Names> {
	const named = published.filter(({ location: { collection } }) =>
		/^(?:stations|menu|teams)$/.test(collection)
	);
	return new Map(
		await Promise.all(
			named.map(async ({ location, id }): Promise<[string, string]> => {
				const { title, village, code } = await dataAt(office, id, location);
				return [`${location.collection}/${location.id}`, [title, village, code].filter(Boolean).join(' ')];
			})
		)
	);
}

async function dataAt({ repository }: Known, id: string, { collection }: EntryLocation): Promise<Data> {
	if (collection === SETTINGS_COLLECTION) return {};
	const head = readHead(await headOf(repository, id));
	return head && 'data' in head ? head.data : {};
}

/** How a title sounds never changes. */
const sounds = new Map<string, readonly string[]>();
function syllablesOfTitle(title: string): readonly string[] {
	const known = sounds.get(title);
	if (known) return known;
	if (sounds.size > 20_000) sounds.clear();
	const found = syllablesOf(title);
	sounds.set(title, found);
	return found;
}

type Saying = { text: string; data: Data; names: Names; state: string; draft?: FoundEntry['draft'] };

function findable(location: EntryLocation, { text, data, names, state, draft }: Saying): Findable {
	const { collection } = location;
	const said = (key: string) => (typeof data[key] === 'string' ? (data[key] as string) : '');
	const named = (kind: string, ids: unknown) =>
		(Array.isArray(ids) ? ids : [ids]).map((one) => names.get(`${kind}/${one}`) ?? '');
	const dish = named('menu', data['dish']).join(' ');
	const title = [
		said('code'),
		said('number'),
		said('title') || (collection === 'sessions' ? dish : titleOf(location, text)),
		said('need'),
	].join(' ');
	const day = dayOfData(data);
	const about = [
		kindLabel(collection),
		state,
		...TERMS.map((terms) => terms[said(collection === 'stories' ? 'kind' : 'state')]?.label),
		data['sample'] === true ? '示例' : '',
		...named('stations', data['stations'] ?? data['station']),
		...named('teams', data['teams'] ?? data['team']),
		dish,
		...Object.values((data['byline'] ?? {}) as Data),
		...Object.values((data['reviews'] ?? {}) as Record<string, { by?: unknown }>).map((one) => one?.by),
		draft?.by,
		day && `${day} ${longDay(day)}`,
	];
	return {
		title: foldedWords(title.trim()),
		about: foldedWords(about.filter((one) => typeof one === 'string').join(' ')),
		text: foldedWords(text),
		syllables: () => syllablesOfTitle(title),
	};
}

type Terms = Record<string, { label: string } | undefined>;
const TERMS: readonly Terms[] = [STORY_KINDS, SESSION_STATES, MENU_STATES, REQUEST_STATES];

const DAYS = ['published', 'start', 'date', 'acceptedOn', 'dateSigned', 'updated'];
const dayOfData = (data: Data): string => {
	const moment = DAYS.map((key) => data[key]).find((one) => /^\d{4}-\d\d-\d\d/.test(String(one)));
	return moment === undefined ? '' : String(moment).slice(0, 10);
};

/** A row shows one picture. */
const shown = (data: Data): Data =>
	Array.isArray(data['photos']) ? { ...data, photos: data['photos'].slice(0, 1) } : data;
