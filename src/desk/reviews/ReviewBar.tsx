/** Where a draft stands and what the one who looks at it may do now: send, review, return, publish, begin anew. */

import { useEffect, useState } from 'react';
import type { DraftReviewState } from '../../domain/desk/answers.ts';
import { DRAFT_STATES } from '../../domain/desk/review-flow.ts';
import { scheduledLabel } from '../../domain/desk/scheduled.ts';
import { shortDay } from '../../platform/day.ts';
import { get } from '../api.ts';
import { setDeskFacts } from '../checks/desk-facts.ts';
import { mayWrite } from '../signed-in.ts';
import { OutdatedNotice } from './OutdatedNotice.tsx';
import type { OpenEntry } from './open-entry.ts';
import { type ReviewButton, ReviewButtons } from './ReviewButtons.tsx';
import { askForView, isJudgeOf, setJudge, useView } from './view.ts';

type Props = {
	entry: OpenEntry;
	hasChanged: boolean;
	isPersisting?: boolean;
	currentStatus: string;
	act: ReviewButton;
	refuse: (why: string) => void;
};

export function ReviewBar({ entry, hasChanged, isPersisting, currentStatus, act, refuse }: Props) {
	const { collection, slug } = entry;
	const [standing, setStanding] = useState<DraftReviewState>();
	// Saving may void reviews: asked again after every save.
	// biome-ignore lint/correctness/useExhaustiveDependencies: the state is asked for anew when the status changes
	useEffect(() => {
		if (isPersisting) return;
		// How it stood before it was saved, or how another entry stands, may be answered later.
		let isWanted = true;
		const look = async () => {
			const found = await get<DraftReviewState>(`reviews?${new URLSearchParams({ collection, slug })}`).catch(
				(error) => {
					// Without its state there are no keys, and nobody would know why.
					if (isWanted) refuse(`看不到这一稿审到哪里了，请刷新这一页：${error}`);
					return undefined;
				}
			);
			if (!isWanted) return;
			setStanding(found);
			const judging = ['first', 'second', 'publish'] as const;
			setJudge(
				`${collection}/${slug}`,
				judging.some((act) => found?.may.includes(act))
			);
			setDeskFacts({ passed: found?.steps.filter(({ by }) => by).map(({ step }) => step) ?? [] });
		};
		void look();
		return () => {
			isWanted = false;
		};
	}, [collection, slug, currentStatus, refuse, isPersisting]);
	return (
		<>
			<span className="desk-standing">
				{standing?.publishAt ? scheduledLabel(standing.publishAt) : WORDS[standing?.status ?? currentStatus]}
			</span>
			{(standing?.openNotes ?? 0) > 0 && <span className="desk-tag">批注 {standing?.openNotes} 条</span>}
			{standing?.carries?.map(({ date, people, volunteers }) => (
				<span key={date ?? ''} className="desk-tag">
					一并发布举行情况：{date && `${shortDay(date)}，`}
					{people} 人参加，{volunteers} 名志愿者
				</span>
			))}
			{standing?.status === 'draft' && standing.steps.some(({ by }) => by) && (
				<span className="desk-tag">撤回了；文字和照片不改，审过的照样算数</span>
			)}
			<ReviewButtons standing={standing} hasChanged={hasChanged} act={act} />
			{standing && mayWrite() && isJudgeOf(`${collection}/${slug}`) && !hasChanged && (
				<ViewButton entry={`${collection}/${slug}`} />
			)}
			{standing?.note && <Returned {...standing} />}
			{standing?.behind && (
				<OutdatedNotice named={{ collection, slug }} hasChanged={hasChanged} refuse={refuse} />
			)}
		</>
	);
}

/** Whoever may write may mend a slip in what they judge, and then is no judge of it any more. */
function ViewButton({ entry }: { entry: string }) {
	const isPage = useView(entry) === 'page';
	return (
		<button type="button" className="desk-button" onClick={() => askForView(entry, isPage ? 'form' : 'page')}>
			{isPage ? '改字' : '看网页'}
		</button>
	);
}

const Returned = ({ note, returnedBy, returnedAt }: DraftReviewState) => (
	<p className="desk-returned">
		<span className="desk-tag desk-late">退回</span>
		{[returnedBy, returnedAt].filter(Boolean).join(' ')}：{note}
	</p>
);

const WORDS: Record<string, string> = Object.fromEntries(
	Object.entries(DRAFT_STATES).map(([state, { label }]) => [state, label])
);
