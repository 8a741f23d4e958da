/** Where a day or a moment is typed or picked: shown as 2026年11月29日, whatever the browser speaks and wherever it stands. */
import { useState } from 'react';
import { clockOf, dayOf, isDay } from '../../platform/day.ts';
import { shownMoment, typedDay, typedMoment } from '../../platform/typed-day.ts';
import { nowAtDesk } from '../clock.ts';
import { DropDown } from '../reviews/DropDown.tsx';
import { MonthPicker } from './MonthPicker.tsx';

type Asked = {
	/** The day or the moment that stands there; empty for none. */
	value: string;
	isOnlyDay: boolean;
	change: (found: string | undefined) => void;
};

export type TypedDate = Omit<Asked, 'change'> & {
	/** What is being typed, until it is a day. */
	typed: string | undefined;
	/** Why that is none; nothing where it is one. */
	fault: string | undefined;
	type: (words: string) => void;
	set: (found: string | undefined) => void;
	/** What is no day stays to be mended. */
	rest: () => void;
};

export function useTypedDate({ value, isOnlyDay, change }: Asked): TypedDate {
	const [typed, setTyped] = useState<string>();
	const read = (words: string) =>
		isOnlyDay ? typedDay(words, dayOf(nowAtDesk())) : typedMoment(words, nowAtDesk(), value || undefined);
	const isWrong = typed !== undefined && typed.trim() !== '' && read(typed) === undefined;
	return {
		...{ value, isOnlyDay, typed },
		fault: isWrong
			? isOnlyDay
				? '请写成 2026年11月29日 这样'
				: '请写成 2026年11月29日 9:30 这样'
			: undefined,
		type: (words) => {
			setTyped(words);
			const found = read(words);
			if (found !== undefined || words.trim() === '') change(found);
		},
		set: (found) => {
			setTyped(undefined);
			change(found);
		},
		rest: () => {
			if (!isWrong) setTyped(undefined);
		},
	};
}

type Props = {
	id: string;
	date: TypedDate;
	className?: string;
	mayBeEmpty?: boolean;
	/** Today, or now, is one of the answers. */
	offersNow?: boolean;
	/** In a form that the browser itself sends. */
	required?: boolean;
	onFocus?: () => void;
	onBlur?: () => void;
};

export function DateField({
	id,
	date,
	className = '',
	mayBeEmpty = false,
	offersNow = true,
	required,
	onFocus,
	onBlur,
}: Props) {
	const { value, isOnlyDay, typed, fault, type, set, rest } = date;
	return (
		<div className="desk-row desk-date">
			<input
				id={id}
				className={`${className} desk-input`}
				value={typed ?? shown(value)}
				placeholder={isOnlyDay ? '2026年11月29日' : '2026年11月29日 9:30'}
				autoComplete="off"
				required={required}
				aria-invalid={fault !== undefined}
				onChange={({ target }) => type(target.value)}
				onFocus={onFocus}
				onBlur={() => {
					rest();
					onBlur?.();
				}}
			/>
			<DropDown label="日历">
				<MonthPicker
					// Opened, it shows the month of the day that stands there, also of one that was typed.
					key={value.slice(0, 7)}
					day={isDay(value.slice(0, 10)) ? dayOf(value) : undefined}
					today={dayOf(nowAtDesk())}
					pick={(day) => set(isOnlyDay ? day : `${day} ${clockOf(value) || '09:00'}`)}
				/>
			</DropDown>
			{offersNow && (
				<button
					type="button"
					className="desk-button"
					onClick={() => set(isOnlyDay ? dayOf(nowAtDesk()) : nowAtDesk())}
				>
					{isOnlyDay ? '今天' : '现在'}
				</button>
			)}
			{value !== '' && mayBeEmpty && (
				<button type="button" className="desk-button" onClick={() => set(undefined)}>
					清除
				</button>
			)}
			{fault !== undefined && (
				<span className="desk-over" role="alert">
					{fault}
				</span>
			)}
		</div>
	);
}

/** What no day is, as in a file that somebody wrote by hand, is shown as it stands. */
const shown = (value: string): string => (isDay(value.slice(0, 10)) ? shownMoment(value) : value);
