/**
 * A day or a moment in Beijing time, kept as the text that the site reads: shown and typed as 2026年11月29日, whatever the
 * browser speaks and wherever it stands.
 */
import { useState } from 'react';
import { clockOf, dayOf, isDay } from '../../platform/day.ts';
import { shownMoment, typedDay, typedMoment } from '../../platform/typed-day.ts';
import { nowAtDesk } from '../clock.ts';
import { DropDown } from '../reviews/DropDown.tsx';
import { type ControlProps, useVerdict } from './control.ts';
import { MonthPicker } from './MonthPicker.tsx';

export function DateControl(props: ControlProps) {
	const { ref, forID, classNameWrapper, field, value, onChange, setActiveStyle, setInactiveStyle } = props;
	const isOnlyDay = field.get('widget') === 'day';
	const kept = typeof value === 'string' ? value.replace('T', ' ') : '';
	// What is being typed, until it is a day.
	const [typed, setTyped] = useState<string>();
	const read = (words: string) =>
		isOnlyDay ? typedDay(words, dayOf(nowAtDesk())) : typedMoment(words, nowAtDesk(), kept || undefined);
	const isWrong = typed !== undefined && typed.trim() !== '' && read(typed) === undefined;
	const fault = isOnlyDay ? '请写成 2026年11月29日 这样' : '请写成 2026年11月29日 9:30 这样';
	useVerdict(ref, () => (isWrong ? `“${typed}”不是日期，${fault}` : undefined));
	const set = (found: string | undefined) => {
		setTyped(undefined);
		onChange(found);
	};
	const now = () => (isOnlyDay ? dayOf(nowAtDesk()) : nowAtDesk());
	return (
		<div className="desk-row desk-date">
			<input
				id={forID}
				className={`${classNameWrapper} desk-input`}
				value={typed ?? shown(kept)}
				placeholder={isOnlyDay ? '2026年11月29日' : '2026年11月29日 9:30'}
				autoComplete="off"
				aria-invalid={isWrong}
				onChange={({ target }) => {
					setTyped(target.value);
					const found = read(target.value);
					if (found !== undefined || target.value.trim() === '') onChange(found);
				}}
				onFocus={setActiveStyle}
				onBlur={() => {
					if (!isWrong) setTyped(undefined);
					setInactiveStyle();
				}}
			/>
			<DropDown label="日历">
				<MonthPicker
					day={isDay(kept.slice(0, 10)) ? dayOf(kept) : undefined}
					today={dayOf(nowAtDesk())}
					pick={(day) => set(isOnlyDay ? day : `${day} ${clockOf(kept) || '09:00'}`)}
				/>
			</DropDown>
			<button type="button" className="desk-button" onClick={() => set(now())}>
				{isOnlyDay ? '今天' : '现在'}
			</button>
			{kept !== '' && !field.get('required', true) && (
				<button type="button" className="desk-button" onClick={() => set(undefined)}>
					清除
				</button>
			)}
			{isWrong && (
				<span className="desk-over" role="alert">
					{fault}
				</span>
			)}
		</div>
	);
}

/** What no day is, as in a file that somebody wrote by hand, is shown as it stands. */
const shown = (kept: string): string => (isDay(kept.slice(0, 10)) ? shownMoment(kept) : kept);
