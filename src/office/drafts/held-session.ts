/** A session that something may be handed in about: what the site and its drafts say of it. */
import type { User } from '../../domain/desk/account.ts';
import { type HandInSession, onDate, storyOfSession } from '../../domain/desk/hand-in.ts';
import type { NameOf } from '../../domain/desk/new-id.ts';
import { type Day, momentAt } from '../../platform/day.ts';
import { type EntryLocation, entryLocation } from '../git/entry-location.ts';
import { PUBLISHED_REF } from '../git/repository.ts';
import { HttpError } from '../http/http-error.ts';
import { dataOf, type Office, refuseForeign } from '../office.ts';
import { carriedBy } from './carried.ts';
import type { Draft } from './drafts.ts';

type Values = Record<string, unknown>;
type Held = { location: EntryLocation; text: string; session: Values; dish: Values; nameOf: NameOf };

/** What is known of a session before anybody writes about it. */
export async function handInSession(
	office: Office,
	user: User,
	id: string,
	date: Day | undefined
): Promise<HandInSession> {
	const held = await heldSession(office, user, id, date);
	const { session, dish, nameOf } = held;
	const { title, summary, body } = storyOfSession({
		id,
		session,
		dish,
		nameOf,
		now: momentAt(office.clock()),
	});
	const station = String(session['station']);
	return {
		session: id,
		date,
		title: String(session['title'] ?? nameOf('menu', session['dish'])),
		station,
		village: nameOf('stations', station),
		start: String(session['start']),
		outcome: session['outcome'] as Values | undefined,
		draft: (await draftAbout(office, id, date))?.location.slug,
		story: { title: String(title), summary: String(summary), opening: String(body) },
	};
}

/** The draft in which a session, or one date of it, was handed in. */
export async function draftAbout(
	office: Office,
	id: string,
	date: Day | undefined
): Promise<Draft | undefined> {
	for (const draft of await office.drafts.list()) {
		const carried = await carriedBy(office, draft);
		if (carried.some((one) => one.session === id && one.date === date)) return draft;
	}
	return undefined;
}

/** @throws `HttpError` where this person may not write of it, or somebody has it open as a draft */
export async function heldSession(
	office: Office,
	user: User,
	id: string,
	date: Day | undefined
): Promise<Held> {
	const { repository, drafts } = office;
	const location = entryLocation('sessions', `${id}/index`);
	const stored = await repository.idAt(PUBLISHED_REF, location.file);
	if (stored === undefined) throw new HttpError(404, 'session-missing', '找不到这一场，可能已经撤下');
	const text = await repository.text(stored);
	refuseForeign(user, location, [text]);
	if (await drafts.find(location))
		throw new HttpError(
			409,
			'session-open',
			'这一场还有一份没有发布的改动：请先在“待我处理”里把它签发或丢弃，再来交',
			{ entry: `sessions/${location.slug}` }
		);
	const session = onDate(dataOf(text), date);
	const dish = await entryData(office, 'menu', session['dish']);
	const village = (await entryData(office, 'stations', session['station']))['village'];
	const names = new Map([
		[`menu/${session['dish']}`, dish['title']],
		[`stations/${session['station']}`, village],
	]);
	const nameOf: NameOf = (collection, one) => String(names.get(`${collection}/${one}`) ?? one ?? '');
	return { location, text, session, dish, nameOf };
}

async function entryData(
	{ repository }: Office,
	collection: 'menu' | 'stations',
	id: unknown
): Promise<Values> {
	if (typeof id !== 'string' || id === '') return {};
	const { file } = entryLocation(collection, collection === 'stations' ? `${id}/index` : id);
	const stored = await repository.idAt(PUBLISHED_REF, file);
	return stored === undefined ? {} : dataOf(await repository.text(stored));
}
