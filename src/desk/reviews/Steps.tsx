/** 三审情况: who passed what and when, what was said on returning, and why one may not act oneself. */
import type { DraftReviewState } from '../../domain/desk/answers.ts';
import { shownMoment } from '../../platform/typed-day.ts';
import { DropDown } from './DropDown.tsx';

export const Steps = ({
	standing: { note, returnedBy, steps, why = {} },
}: {
	standing: DraftReviewState;
}) => (
	<DropDown label="三审情况">
		<div className="desk-card">
			{note && (
				<p className="desk-over">
					{returnedBy}退回：{note}
				</p>
			)}
			<ul>
				{steps.map(({ step, label, by, at, note: said }) => (
					<li key={step} className={by ? 'desk-done' : ''}>
						{label}：{by ? [by, at && shownMoment(at)].filter(Boolean).join('　') : '还没有做'}
						{said && `　“${said}”`}
					</li>
				))}
			</ul>
			{[...new Set(Object.values(why))].map((reason) => (
				<p key={reason}>{reason}</p>
			))}
		</div>
	</DropDown>
);
