/** Takes what was handed in: makes its draft, and sends it to review where that is wished. */
import type { User } from '../../domain/desk/account.ts';
import type { HandInAnswer } from '../../domain/desk/hand-in.ts';
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
	const before = request.key === undefined ? undefined : await madeBefore(office, user, request.key);
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
	const id = await office.repository.idAt(draft.head, location.file);
	const title = titleOf(location, id && (await office.repository.text(id)));
	return { collection: 'stories', slug: location.slug, title, sent };
}

/** A draft that nobody has touched since it was made. */
const takeBack = ({ repository }: Office, { location, head }: Draft): Promise<void> =>
	repository.move([{ ref: location.draft, from: head, to: undefined }]).catch(console.error);

const madeBefore = async ({ drafts }: Office, { name }: User, key: string): Promise<Draft | undefined> =>
	(await drafts.list()).find(({ history }) =>
		history.some((commit) => commit.name === name && commit.trailers.key === key)
	);

/** Whether a draft was made of the very same; @throws 409 `handed-in` where it was not, and goes its own way by now. */
function isOf(draft: Draft, request: HandInRequest): boolean {
	if (draft.history.at(-1)?.trailers.hash === hashOf(request)) return true;
	if (draft.history.length > 1) throw handedIn(draft);
	return false;
}
