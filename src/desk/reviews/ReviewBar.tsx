/** Where a draft stands and what the one who looks at it may do now: send, review, return, publish, begin anew. */

import { useCallback, useEffect, useState } from 'react';
import type { DraftReviewState } from '../../domain/desk/answers.ts';
import { DRAFT_STATES } from '../../domain/desk/review-flow.ts';
import { shortDay } from '../../platform/day.ts';
import { get } from '../api.ts';
import { setDeskFacts } from '../checks/desk-facts.ts';
import { OutdatedNotice } from './OutdatedNotice.tsx';
import type { OpenEntry } from './open-entry.ts';
import { type ReviewButton, ReviewButtons } from './ReviewButtons.tsx';

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
	// biome-ignore lint/correctness/useExhaustiveDependencies: another status is another standing
	const look = useCallback(async () => {
		const found = await get<DraftReviewState>(`reviews?${new URLSearchParams({ collection, slug })}`).catch(
			() => undefined
		);
		setStanding(found);
		setDeskFacts({ passed: found?.steps.filter(({ by }) => by).map(({ step }) => step) ?? [] });
	}, [collection, slug, currentStatus]);
	// Saving may void reviews: asked again after every save.
	useEffect(() => {
		if (!isPersisting) void look();
	}, [isPersisting, look]);
	return (
		<>
			<span className="desk-standing">
				{standing?.publishAt
					? `已签发，定于 ${standing.publishAt} 发布`
					: WORDS[standing?.status ?? currentStatus]}
			</span>
			{standing?.carries?.map(({ date, people, volunteers }) => (
				<span key={date ?? ''} className="desk-tag">
					一并发布举行情况：{date && `${shortDay(date)}，`}
					{people} 人参加，{volunteers} 名志愿者
				</span>
			))}
			<ReviewButtons standing={standing} hasChanged={hasChanged} act={act} />
			{standing?.behind && <OutdatedNotice collection={collection} slug={slug} refuse={refuse} />}
		</>
	);
}

const WORDS: Record<string, string> = Object.fromEntries(
	Object.entries(DRAFT_STATES).map(([state, { label }]) => [state, label])
);
