/** 送审、初审、复审、退回: acts of signed-in people, each a commit that changes no content. */

import type { User } from '../../domain/desk/account.ts';
import type { DraftReviewState } from '../../domain/desk/answers.ts';
import {
	type DraftState,
	labelOf,
	mayDo,
	type ReviewAction,
	stateWhenSent,
	whyNot,
} from '../../domain/desk/review-flow.ts';
import { REVIEW_STAGES } from '../../domain/schemas/byline.ts';
import { momentAt } from '../../platform/day.ts';
import { carriedBy } from '../drafts/carried.ts';
import type { Draft } from '../drafts/drafts.ts';
import { notesOf } from '../drafts/notes.ts';
import { commitMessage, openReturn, signatureOf, type Trailers } from '../git/draft-commits.ts';
import { type EntryLocation, fileInContent } from '../git/entry-location.ts';
import { PUBLISHED_REF } from '../git/repository.ts';
import { HttpError } from '../http/http-error.ts';
import { type Office, refuseForeign } from '../office.ts';
import { refuseUnfinished } from './publish-check.ts';
import type { ExaminingOffice } from './publishing.ts';
import { contentOf, refuseUnseen } from './seen.ts';

/** Sets Decap's status by hand: sending to review, or taking back to draft. All else follows from reviews. */
export async function setState(
	office: ExaminingOffice,
	user: User,
	location: EntryLocation,
	wanted: DraftState
): Promise<Draft> {
	if (wanted !== 'draft') {
		const { head } = await office.drafts.get(location);
		const id = await office.repository.idAt(head, location.file);
		if (id !== undefined) await refuseUnfinished(office, location, await office.repository.text(id));
	}
	return act(office, user, location, (draft) => {
		const { state, reviewed } = draft.flow;
		if (wanted === state) return undefined;
		if (wanted === 'draft') {
			const recalled = whyNot('recall', draft.flow, user);
			if (recalled === undefined)
				return { subject: '撤回送审', trailers: { state: 'draft', unsigned: true } };
			refuseIf(whyNot('return', draft.flow, user) && recalled);
			return { subject: '退回草稿', trailers: { state: 'draft' } };
		}
		if (wanted === 'pending_publish' && reviewed)
			throw new HttpError(403, 'reviews-missing', '“待签发”要由初审、复审通过后自动得到，不能自己设');
		if (state !== 'draft') throw new HttpError(409, 'state-refused', '这篇稿子已经送审');
		refuseIf(whyNot('send', draft.flow, user));
		// What needs no review only waits for a signature.
		return { subject: reviewed ? '送审' : '送签', trailers: { state: stateWhenSent(draft.flow) } };
	});
}

export type ReviewStep = {
	step: 'first' | 'second';
	verdict: 'pass' | 'return';
	note?: string | undefined;
	/** Which content was read; returning needs none. */
	seen?: string | undefined;
};

/** @throws `HttpError` when the step is not this person's, or the draft does not wait for it */
export function review(
	office: Office,
	user: User,
	location: EntryLocation,
	{ step, verdict, note, seen }: ReviewStep
): Promise<Draft> {
	return act(office, user, location, (draft, content) => {
		const noted = note === undefined || note.trim() === '' ? {} : { note };
		refuseIf(whyNot(verdict === 'return' ? 'return' : step, draft.flow, user));
		if (verdict === 'return') return { subject: '退回修改', trailers: { state: 'draft', ...noted } };
		refuseUnseen(content, seen, `${labelOf(step)}没有记下`);
		const state: DraftState = step === 'second' ? 'pending_publish' : 'pending_review';
		return { subject: `${labelOf(step)}通过`, trailers: { state, review: { stage: step, user }, ...noted } };
	});
}

/** Where a draft stands, for the desk. */
export async function reviewState(
	office: Office,
	user: User,
	location: EntryLocation
): Promise<DraftReviewState> {
	const draft = await office.drafts.get(location);
	const { flow, history, publishAt, base } = draft;
	const steps = REVIEW_STAGES.map(([step, label]) => {
		const done = flow.acts.find(({ stage }) => stage === step);
		return { step, label, by: done?.by, at: done?.at, note: done?.note };
	});
	const returned = openReturn(history);
	const notes = await notesOf(office, user, location);
	const why = (['first', 'second', 'publish'] satisfies ReviewAction[]).map((doing) => [
		doing,
		whyNot(doing, flow, user),
	]);
	return {
		content: await contentOf(office.repository, draft),
		status: flow.state,
		reviewed: flow.reviewed,
		author: history.at(-1)?.by,
		steps,
		may: mayDo(flow, user),
		why: Object.fromEntries(why),
		note: returned?.trailers.note,
		...(returned?.trailers.note !== undefined && {
			returnedBy: returned.by,
			returnedAt: momentAt(returned.at),
		}),
		openNotes: notes.filter(({ resolved }) => !resolved).length,
		publishAt,
		behind: await isBehind(office, location, base),
		carries: (await carriedBy(office, draft)).map(({ outcome, date }) => ({
			date,
			people: Number(outcome['people']),
			volunteers: Number(outcome['volunteers']),
		})),
	};
}

/** Whether the site has another text of this entry than the one the draft was begun from. */
async function isBehind({ repository }: Office, { file }: EntryLocation, base: string): Promise<boolean> {
	const [then, now] = await Promise.all([repository.idAt(base, file), repository.idAt(PUBLISHED_REF, file)]);
	return then !== now;
}

type Deciding = (draft: Draft, content: string) => { subject: string; trailers: Trailers } | undefined;

function act(office: Office, user: User, location: EntryLocation, decide: Deciding): Promise<Draft> {
	const { repository, drafts } = office;
	return repository.alone(async () => {
		const draft = await drafts.get(location);
		const id = await repository.idAt(draft.head, location.file);
		refuseForeign(user, location, [id && (await repository.text(id))]);
		const tree = await contentOf(repository, draft);
		const decided = decide(draft, tree);
		if (decided === undefined) return draft;
		const commit = await repository.commit({
			tree,
			parents: [draft.head],
			message: commitMessage(`${decided.subject} ${fileInContent(location)}`, decided.trailers),
			by: signatureOf(user, office.clock()),
		});
		await repository.move([{ ref: location.draft, from: draft.head, to: commit }]);
		return drafts.get(location);
	});
}

function refuseIf(why: string | undefined): void {
	if (why !== undefined) throw new HttpError(403, 'review-refused', why);
}
