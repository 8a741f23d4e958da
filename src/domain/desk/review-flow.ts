/**
 * 三审三校 as a flow: from what happened to a draft follows what a person may do next. The server asks this before every
 * act and the desk asks it to know which buttons to show, so the two cannot differ.
 */
import type { Moment } from '../../platform/day.ts';
import { shownMoment } from '../../platform/typed-day.ts';
import { REVIEW_STAGES, type ReviewStage } from '../schemas/byline.ts';
import { collectionForm } from '../schemas/collection-form.ts';
import { type ContentKind, SETTINGS_COLLECTION } from '../schemas/settings.ts';
import { has, type User } from './account.ts';

/** Decap's words for where a draft stands. */
export const DRAFT_STATES = {
	draft: { label: '草稿' },
	pending_review: { label: '审核中' },
	pending_publish: { label: '待签发' },
} as const;
export type DraftState = keyof typeof DRAFT_STATES;

/** One review that was passed: by whom (account and name) and when. */
export type PassedReview = { stage: ReviewStage; name: string; by: string; at: Moment; note?: string };

export type ReviewFlow = {
	/** Whether this kind of entry goes through three reviews. */
	reviewed: boolean;
	state: DraftState;
	/** Accounts that may not judge the piece: whoever wrote a word or a picture of it since it was published. */
	makers: readonly string[];
	/** Reviews passed since the last change of content. */
	acts: readonly PassedReview[];
	/** When a signed piece goes out by itself. */
	publishAt?: Moment | undefined;
	/** 编审合一: whoever wrote and may sign may sign this too. */
	editorMaySign?: boolean;
};

/** Whether signing it makes the words and the signature those of one person. */
const isCombined = (flow: ReviewFlow, user: User): boolean => flow.makers.includes(user.name);

export type ReviewAction = 'send' | 'recall' | 'first' | 'second' | 'return' | 'publish' | 'reschedule';

/** Kinds of entries that are printed with three reviews pass them; all others are published by one person. */
export const isReviewed = (collection: ContentKind): boolean =>
	collection !== SETTINGS_COLLECTION && collectionForm(collection).properties?.['reviews'] !== undefined;

/** Why `user` may not do this now, as a sentence; nothing when they may. */
export function whyNot(doing: ReviewAction, flow: ReviewFlow, user: User): string | undefined {
	const done = (stage: ReviewStage) => flow.acts.some((act) => act.stage === stage);
	const earlier = flow.acts.find(({ name }) => name === user.name);
	const own = isCombined(flow, user) ? '自己写过或改过的稿子，要由别人来审' : undefined;
	const twice = earlier && `三审要由三个人来做，您已经做过${labelOf(earlier.stage)}`;
	switch (doing) {
		case 'send':
			if (!has(user, 'editor')) return '只有编辑可以送审';
			return flow.state === 'draft' ? undefined : '这篇稿子已经送审';
		case 'recall':
			if (!has(user, 'editor') || !flow.makers.includes(user.name)) return '只有写这一稿的人可以撤回送审';
			return flow.state === 'draft' ? '这篇稿子还没有送审' : undefined;
		case 'first':
			if (!has(user, 'first-reviewer')) return '只有初审人可以做初审';
			if (!flow.reviewed) return '这类内容不用三审，由签发人直接发布';
			if (flow.state !== 'pending_review') return '这篇稿子还没有送审';
			return done('first') ? '初审已经通过' : (own ?? twice);
		case 'second':
			if (!has(user, 'second-reviewer')) return '只有复审人可以做复审';
			if (!flow.reviewed) return '这类内容不用三审，由签发人直接发布';
			if (flow.state !== 'pending_review') return '这篇稿子还没有送审，或者复审已经通过';
			return done('first') ? (own ?? twice) : '要先做完初审';
		case 'return':
			if (!(['first-reviewer', 'second-reviewer', 'publisher'] as const).some((role) => has(user, role)))
				return '只有审核人和签发人可以退回';
			return flow.state === 'draft' ? '这篇稿子还没有送审' : undefined;
		case 'publish':
			if (!has(user, 'publisher')) return '只有签发人可以发布';
			if (flow.publishAt !== undefined)
				return `已经签发，定于 ${shownMoment(flow.publishAt)} 发布：要早发，请改发布时间`;
			if (!flow.reviewed) return flow.state === 'draft' ? '这一条还是草稿，请先送审' : undefined;
			if (!done('first') || !done('second')) return '还不能发布：初审、复审没有做完';
			return (flow.editorMaySign ? undefined : own) ?? twice;
		case 'reschedule':
			if (!has(user, 'publisher')) return '只有签发人可以改发布时间';
			return flow.publishAt === undefined ? '这篇稿子没有定时发布' : undefined;
	}
}

const ALL: readonly ReviewAction[] = ['send', 'recall', 'first', 'second', 'return', 'publish', 'reschedule'];

/** Acts that a piece waits for: whoever may do one of them has it on their desk. */
export const isAwaited = (doing: ReviewAction): boolean =>
	doing === 'first' || doing === 'second' || doing === 'publish';

/** Where a draft stands once it is sent: what was recalled goes on where its reviews had come to. */
export function stateWhenSent({ reviewed, acts }: Pick<ReviewFlow, 'reviewed' | 'acts'>): DraftState {
	const isPassed = (stage: ReviewStage) => acts.some((act) => act.stage === stage);
	return reviewed && !(isPassed('first') && isPassed('second')) ? 'pending_review' : 'pending_publish';
}

/** Everything that `user` may do now. */
export const mayDo = (flow: ReviewFlow, user: User): ReviewAction[] =>
	ALL.filter((doing) => whyNot(doing, flow, user) === undefined);

export const labelOf = (stage: ReviewStage): string => REVIEW_STAGES.find(([key]) => key === stage)![1];
