/** The buttons of the three reviews. What one may not do has no button; why not is told. */
import { useState } from 'react';
import type { DraftReviewState } from '../../domain/desk/answers.ts';
import { ReturnForm } from './ReturnForm.tsx';
import { Reschedule, SignLater } from './SignLater.tsx';
import { Steps } from './Steps.tsx';

/** Sends an act to the office; the page is drawn anew after it. */
export type ReviewButton = (path: string, body: object) => Promise<void>;
type Props = { standing: DraftReviewState | undefined; hasChanged: boolean; act: ReviewButton };

const PASSES = { first: '初审通过', second: '复审通过' } as const;

export function ReviewButtons({ standing, hasChanged, act }: Props) {
	const [isReturning, setReturning] = useState(false);
	// Kept here: a form that was closed by mistake opens with what was written.
	const [note, setNote] = useState('');
	if (!standing) return null;
	const may = (what: DraftReviewState['may'][number]) => standing.may.includes(what) && !hasChanged;
	const seen = standing.content;
	const step = standing.may.includes('second') ? 'second' : 'first';
	return (
		<>
			{may('send') && (
				<button type="button" className="desk-main" onClick={() => void act('send', {})}>
					送审
				</button>
			)}
			{(['first', 'second'] as const).filter(may).map((passed) => (
				<button
					key={passed}
					type="button"
					className="desk-main"
					onClick={() => void act('review', { step: passed, verdict: 'pass', seen })}
				>
					{PASSES[passed]}
				</button>
			))}
			{may('publish') && (
				<>
					<button type="button" className="desk-main" onClick={() => void act('publish', { seen })}>
						签发（发布）
					</button>
					<SignLater sign={(publishAt) => act('publish', { publishAt, seen })} />
				</>
			)}
			{may('reschedule') && standing.publishAt && (
				<Reschedule publishAt={standing.publishAt} set={(publishAt) => act('schedule', { publishAt })} />
			)}
			{may('recall') && (
				<button type="button" className="desk-button" onClick={() => void act('recall', {})}>
					撤回送审
				</button>
			)}
			{may('return') && (
				<button
					type="button"
					className="desk-button"
					aria-expanded={isReturning}
					onClick={() => setReturning(!isReturning)}
				>
					退回
				</button>
			)}
			<Steps standing={standing} />
			{isReturning && (
				<ReturnForm
					note={note}
					setNote={setNote}
					send={() => act('review', { step, verdict: 'return', note })}
					close={() => setReturning(false)}
				/>
			)}
		</>
	);
}
