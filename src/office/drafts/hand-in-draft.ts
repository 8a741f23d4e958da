/** 一次交: one draft that holds the report of a session and what was counted there. */
import { hash } from 'node:crypto';
import type { z } from 'zod';
import type { User } from '../../domain/desk/account.ts';
import { type handInRequest, heldFields, storyOfSession } from '../../domain/desk/hand-in.ts';
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
import { type EntryLocation, entryLocation, fileInContent, pictureName } from '../git/entry-location.ts';
import { PUBLISHED_REF } from '../git/repository.ts';
import { HttpError } from '../http/http-error.ts';
import { dataOf } from '../office.ts';
import type { ExaminingOffice } from '../reviews/publishing.ts';
import type { Draft } from './drafts.ts';
import { draftAbout, heldSession } from './held-session.ts';
import { cleanPhoto } from './photo-upload.ts';
import { parseFit } from './unfit.ts';
import { factsWithDrafts } from './waiting-facts.ts';

type Values = Record<string, unknown>;
export type HandInRequest = z.output<typeof handInRequest>;

/** @param before the draft of an earlier attempt, whose place it takes */
export async function makeDraft(
	office: ExaminingOffice,
	user: User,
	request: HandInRequest,
	before?: Draft
): Promise<Draft> {
	const { repository, clock } = office;
	const { session: id, date, outcome, text, title, summary, byline, photos } = request;
	const held = await heldSession(office, user, id, date);
	/** The draft that came of the same request, sent again before it was answered. @throws where somebody else was faster */
	const twin = async () => {
		const found = await draftAbout(office, id, date);
		if (!found || found.head === before?.head) return undefined;
		const made = found.history.at(-1);
		const isOwn = request.key !== undefined && made?.name === user.name;
		if (isOwn && made.trailers.key === request.key && made.trailers.hash === hashOf(request)) return found;
		throw handedIn(found);
	};
	const known = await twin();
	if (known) return known;
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
	const location =
		before?.location ??
		entryLocation('stories', `${await freeId(office, fields, dayOf(now), held.nameOf)}/index`);
	const written = entryText('stories', fields, [String(body), text.trim()].filter(Boolean).join('\n\n'));
	await parseFit(location, written);
	const put = new Map<string, Uint8Array>([
		[location.file, Buffer.from(written)],
		...(sessionText === held.text ? [] : [[held.location.file, Buffer.from(sessionText)] as const]),
		...(await cleanPictures(location, request.pictures)),
	]);
	return repository.alone(async () => {
		// While its photos were read, it may have been handed in.
		const faster = await twin();
		if (faster) return faster;
		const main = (await repository.head(PUBLISHED_REF))!;
		const commit = await repository.commit({
			tree: await repository.treeWith(main, { put }),
			parents: [main],
			message: commitMessage(`起稿 ${fileInContent(location)}`, {
				state: 'draft',
				...(request.key && { key: request.key, hash: hashOf(request) }),
			}),
			by: signatureOf(user, clock()),
		});
		await repository.move([{ ref: location.draft, from: before?.head, to: commit }]);
		return office.drafts.get(location);
	});
}

/** Names what was sent, whether or not it goes to review. */
export const hashOf = ({ send: _, ...request }: HandInRequest): string =>
	hash('sha256', JSON.stringify(request));

/** The refusal of a second report, which says where the first one lies. */
export const handedIn = ({ location: { slug } }: Draft) =>
	new HttpError(409, 'handed-in', '这一场已经交过了，请到“待我处理”里打开那一稿接着改', {
		entry: `stories/${slug}`,
	});

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
	pictures: HandInRequest['pictures']
): Promise<[string, Uint8Array][]> {
	const cleaned: [string, Uint8Array][] = [];
	for (const { name, content } of pictures) {
		const path = `${location.folder}/${name}`;
		pictureName(location, path);
		cleaned.push([path, await cleanPhoto(path, Buffer.from(content, 'base64'))]);
	}
	return cleaned;
}

/** A name that neither the site nor a draft has, or had before it was renamed. */
async function freeId(office: ExaminingOffice, story: Values, today: Day, nameOf: NameOf) {
	const { targets, others } = await factsWithDrafts(office, (await office.examiner.main()).facts);
	const taken = new Set([...(targets.stories ?? []), ...Object.keys(others?.former.stories ?? {})]);
	return newId('stories', story, today, taken, { sound: async (words) => syllablesOf(words), nameOf });
}
