/** Takes what was handed in: makes its draft, and sends it to review where that is wished. */
import type { User } from '../../domain/desk/account.ts';
import type { HandInAnswer } from '../../domain/desk/hand-in.ts';
import { DRAFT_COMMIT_FORMAT, type DraftCommit, readDraftCommit } from '../git/draft-commits.ts';
import { type EntryLocation, entryLocationAt } from '../git/entry-location.ts';
import { PUBLISHED_REF } from '../git/repository.ts';
import { HttpError } from '../http/http-error.ts';
import { type Office, refuseWithout, titleOf } from '../office.ts';
import type { ExaminingOffice } from '../reviews/publishing.ts';
import { setState } from '../reviews/reviewing.ts';
import type { Draft } from './drafts.ts';
import { type HandInRequest, handedIn, hashOf, makeDraft } from './hand-in-draft.ts';

/** The same request twice makes one draft; with other words it takes the place of what nobody has touched since. */
export async function handIn(
	office: ExaminingOffice,
	user: User,
	request: HandInRequest
): Promise<HandInAnswer> {
	refuseWithout(user, 'editor', '您的账号不能写稿，请找管理员开通“编辑”');
	const before = request.key ? await madeBefore(office, user, request.key) : undefined;
	const out = request.key && !before ? await publishedBefore(office, user, request.key) : undefined;
	if (out) return answerOf(office, await publishedAs(office, out, request), out.id, true);
	const draft = before && isOf(before, request) ? before : await makeDraft(office, user, request, before);
	const { flow, history, location } = draft;
	let sent = flow.state !== 'draft';
	// What was sent before and came back, or was changed at the desk, is its writer's to send from there.
	if (request.send && history.length === 1)
		try {
			await setState(office, user, location, 'pending_review');
			sent = true;
		} catch (error) {
			// What was not handed in leaves no draft: whoever asked has it still, and asks again when it is put right.
			if (!before) await takeBack(office, draft);
			throw error;
		}
	return answerOf(office, location, draft.head, sent);
}

async function answerOf(
	{ repository }: Office,
	location: EntryLocation,
	commit: string,
	sent: boolean
): Promise<HandInAnswer> {
	const id = await repository.idAt(commit, location.file);
	const title = titleOf(location, id && (await repository.text(id)));
	return { collection: 'stories', slug: location.slug, title, sent };
}

/** A draft that nobody has touched since it was made. */
const takeBack = ({ repository }: Office, { location, head }: Draft): Promise<void> =>
	repository.move([{ ref: location.draft, from: head, to: undefined }]).catch(console.error);

const madeBefore = async ({ drafts }: Office, { name }: User, key: string): Promise<Draft | undefined> =>
	(await drafts.list()).find(({ history }) =>
		history.some((commit) => commit.name === name && commit.trailers.key === key)
	);

/** The commit that was made of it, where its draft is published by now: a phone may hear of that days later. */
async function publishedBefore(
	{ repository }: Office,
	{ name }: User,
	key: string
): Promise<DraftCommit | undefined> {
	const format = `--format=${DRAFT_COMMIT_FORMAT}`;
	const grep = ['--fixed-strings', `--grep=Desk-Key: ${key}`];
	const log = await repository.git.run(['log', '-z', format, ...grep, PUBLISHED_REF, '--']);
	const commits = log.output.toString().split('\0').filter(Boolean).map(readDraftCommit);
	return commits.find((commit) => commit.name === name && commit.trailers.key === key);
}

/** Which story that was; @throws 409 `handed-in` where it was another one than what is sent now */
async function publishedAs(
	{ repository }: Office,
	{ id, parents, trailers }: DraftCommit,
	request: HandInRequest
): Promise<EntryLocation> {
	const made = (await repository.changes(parents[0]!, id)).map(({ path }) => path);
	const location = entryLocationAt(made.find((path) => /^content\/stories\/.*\.md$/.test(path))!);
	if (trailers.hash === hashOf(request)) return location;
	throw new HttpError(409, 'handed-in', '这一场已经交过，也发布了。要改，请在编辑台打开那一篇来改', {
		entry: `stories/${location.slug}`,
	});
}

/** Whether a draft was made of the very same; @throws 409 `handed-in` where it was not, and goes its own way by now. */
function isOf(draft: Draft, request: HandInRequest): boolean {
	if (draft.history.at(-1)?.trailers.hash === hashOf(request)) return true;
	if (draft.history.length > 1) throw handedIn(draft);
	return false;
}
