/** A month to pick a day from, weeks beginning on Monday as they are printed here. */
import { useState } from 'react';
import {
	addMonths,
	type Day,
	daysInMonth,
	longDay,
	longMonth,
	monthOf,
	weekdayIndex,
} from '../../platform/day.ts';

type Props = { day: Day | undefined; today: Day; pick: (day: Day) => void };

export function MonthPicker({ day, today, pick }: Props) {
	const [month, setMonth] = useState(monthOf(day ?? today));
	const days = Array.from(
		{ length: daysInMonth(month) },
		(_, at) => `${month}-${String(at + 1).padStart(2, '0')}`
	);
	return (
		<div className="desk-card desk-calendar">
			<p className="desk-row">
				<button type="button" aria-label="上个月" onClick={() => setMonth(addMonths(month, -1))}>
					‹
				</button>
				<b aria-live="polite">{longMonth(month)}</b>
				<button type="button" aria-label="下个月" onClick={() => setMonth(addMonths(month, 1))}>
					›
				</button>
			</p>
			<p className="desk-days" aria-hidden="true">
				{[...'一二三四五六日'].map((name) => (
					<span key={name}>{name}</span>
				))}
			</p>
			<p className="desk-days">
				{days.map((one, at) => (
					<button
						key={one}
						type="button"
						aria-label={longDay(one)}
						aria-pressed={one === day}
						aria-current={one === today ? 'date' : undefined}
						style={at === 0 ? { gridColumnStart: weekdayIndex(one) + 1 } : undefined}
						onClick={({ currentTarget }) => {
							pick(one);
							const box = currentTarget.closest('details');
							if (box) box.open = false;
						}}
					>
						{at + 1}
					</button>
				))}
			</p>
		</div>
	);
}
