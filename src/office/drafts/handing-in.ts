/** 一次交: one draft that holds the report of a session and what was counted there. */
import type { z } from 'zod';
import type { User } from '../../domain/desk/account.ts';
import {
	type HandInAnswer,
	type HandInSession,
	type handInRequest,
	heldFields,
	onDate,
	storyOfSession,
} from '../../domain/desk/hand-in.ts';
import { type NameOf, newId } from '../../domain/desk/new-id.ts';
import { collectionForm } from '../../domain/schemas/collection-form.ts';
import { entryText } from '../../domain/schemas/entry-text.ts';
import { schemaIssues } from '../../domain/schemas/field-issues.ts';
import { fieldLabel } from '../../domain/schemas/form.ts';
import { sessionSchema } from '../../domain/schemas/session.ts';
import { type Day, dayOf, momentAt } from '../../platform/day.ts';
import { withFields } from '../../platform/frontmatter-edit.ts';
import { syllablesOf } from '../../platform/syllables.ts';
import { commitMessage, signatureOf } from '../git/draft-commits.ts';
import { type EntryLocation, entryLocation, pictureName } from '../git/entry-location.ts';
import { PUBLISHED_REF } from '../git/repository.ts';
import { HttpError } from '../http/http-error.ts';
import { dataOf, type Office, refuseForeign, refuseWithout, titleOf } from '../office.ts';
import type { ExaminingOffice } from '../reviews/publishing.ts';
import { setState } from '../reviews/reviewing.ts';
import { carriedBy } from './carried.ts';
import type { Draft } from './drafts.ts';
import { cleanPhoto } from './photo-upload.ts';
import { parseFit } from './unfit.ts';
import { factsWithDrafts } from './waiting-facts.ts';

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

/** Makes the draft, and sends it to review where that is wished. The same request twice makes one draft. */
export async function handIn(
	office: ExaminingOffice,
	user: User,
	request: z.output<typeof handInRequest>
): Promise<HandInAnswer> {
	refuseWithout(user, 'editor', '您的账号不能写稿，请找管理员开通“编辑”');
	const made = request.key === undefined ? undefined : await madeBefore(office, user, request.key);
	const draft = made ?? (await makeDraft(office, user, request));
	const { flow, location } = draft;
	if (request.send && flow.state === 'draft')
		try {
			await setState(office, user, location, 'pending_review');
		} catch (error) {
			// What is put right and handed in again would meet this draft, and go out as it was.
			if (!made) await takeBack(office, draft);
			throw error;
		}
	const id = await office.repository.idAt(draft.head, location.file);
	const title = titleOf(location, id && (await office.repository.text(id)));
	return { collection: 'stories', slug: location.slug, title, sent: request.send };
}

/** A draft that nobody has touched since it was made. */
const takeBack = ({ repository }: Office, { location, head }: Draft): Promise<void> =>
	repository.move([{ ref: location.draft, from: head, to: undefined }]).catch(console.error);

const madeBefore = async ({ drafts }: Office, { name }: User, key: string): Promise<Draft | undefined> =>
	(await drafts.list()).find(({ history }) =>
		history.some((commit) => commit.name === name && commit.trailers.key === key)
	);

async function makeDraft(
	office: ExaminingOffice,
	user: User,
	request: z.output<typeof handInRequest>
): Promise<Draft> {
	const { repository, clock } = office;
	const { session: id, date, outcome, text, title, summary, byline, photos } = request;
	const held = await heldSession(office, user, id, date);
	const known = await draftAbout(office, id, date);
	if (known)
		throw new HttpError(409, 'handed-in', '这一场已经交过了，请到“待我处理”里打开那一稿接着改', {
			entry: `stories/${known.location.slug}`,
		});
	const sessionText = withFields(held.text, heldFields(dataOf(held.text), outcome, date));
	await refuseUnfinished(held.location, sessionText);
	const now = momentAt(clock());
	const { body, ...story } = storyOfSession({
		id,
		session: { ...held.session, outcome },
		dish: held.dish,
		nameOf: held.nameOf,
		now,
	});
	const fields = {
		...story,
		...(title && { title }),
		...(summary && { summary }),
		...(Object.keys(byline).length > 0 && { byline }),
		photos,
	};
	const location = entryLocation('stories', `${await freeId(office, fields, dayOf(now), held.nameOf)}/index`);
	const written = entryText('stories', fields, [String(body), text.trim()].filter(Boolean).join('\n\n'));
	await parseFit(location, written);
	const put = new Map<string, Uint8Array>([
		[location.file, Buffer.from(written)],
		...(sessionText === held.text ? [] : [[held.location.file, Buffer.from(sessionText)] as const]),
		...(await cleanPictures(location, request.pictures)),
	]);
	await repository.alone(async () => {
		const main = (await repository.head(PUBLISHED_REF))!;
		const commit = await repository.commit({
			tree: await repository.treeWith(main, { put }),
			parents: [main],
			message: commitMessage(`起稿 ${location.file.slice('content/'.length)}`, {
				state: 'draft',
				...(request.key && { key: request.key }),
			}),
			by: signatureOf(user, clock()),
		});
		await repository.move([{ ref: location.draft, from: undefined, to: commit }]);
	});
	return office.drafts.get(location);
}

/** A story may be half done; figures that the site would not take may not wait in its draft. */
async function refuseUnfinished(location: EntryLocation, text: string): Promise<void> {
	const { data } = await parseFit(location, text);
	const form = collectionForm('sessions');
	const result = sessionSchema.safeParse(data, { reportInput: true });
	if (result.success) return;
	const issues = schemaIssues(result.error, form);
	const words = issues.map(({ path, message }) => `${fieldLabel(form, path)}：${message}`);
	throw new HttpError(422, issues[0]!.code, `没有交。${words.slice(0, 3).join('；')}`, { issues });
}

async function cleanPictures(
	location: EntryLocation,
	pictures: z.output<typeof handInRequest>['pictures']
): Promise<[string, Uint8Array][]> {
	const cleaned: [string, Uint8Array][] = [];
	for (const { name, content } of pictures) {
		const path = `${location.folder}/${name}`;
		pictureName(location, path);
		cleaned.push([path, await cleanPhoto(path, Buffer.from(content, 'base64'))]);
	}
	return cleaned;
}

/** The draft in which a session, or one date of it, was handed in. */
async function draftAbout(office: Office, id: string, date: Day | undefined): Promise<Draft | undefined> {
	for (const draft of await office.drafts.list()) {
		const carried = await carriedBy(office, draft);
		if (carried.some((one) => one.session === id && one.date === date)) return draft;
	}
	return undefined;
}

async function heldSession(office: Office, user: User, id: string, date: Day | undefined): Promise<Held> {
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

/** A name that neither the site nor a draft has, or had before it was renamed. */
async function freeId(office: ExaminingOffice, story: Values, today: Day, nameOf: NameOf) {
	const { targets, others } = await factsWithDrafts(office, (await office.examiner.main()).facts);
	const taken = new Set([...(targets.stories ?? []), ...Object.keys(others?.former.stories ?? {})]);
	return newId('stories', story, today, taken, { sound: async (words) => syllablesOf(words), nameOf });
}
