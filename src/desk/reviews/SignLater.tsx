/** 定时发布: signed now, on the site at a moment to come; and that moment changed, or taken back, afterwards. */
import { type ReactNode, useId, useState } from 'react';
import { type Moment, weekday } from '../../platform/day.ts';
import { shownMoment, typedMoment } from '../../platform/typed-day.ts';
import { nowAtDesk } from '../clock.ts';
import { DropDown } from './DropDown.tsx';

export const SignLater = ({ sign }: { sign: (publishAt: Moment) => Promise<void> }) => (
	<DropDown label="定时发布">
		<MomentForm act="签发，到时自动发布" go={sign} />
	</DropDown>
);

type Rescheduling = {
	publishAt: Moment;
	/** `null`: it waits for a signature again. */
	set: (publishAt: Moment | null) => Promise<void>;
};

/** Only the hour changes: the words stay as they were reviewed. */
export const Reschedule = ({ publishAt, set }: Rescheduling) => (
	<DropDown label="改发布时间">
		<MomentForm act="改到这个时间" before={publishAt} go={set}>
			<button type="button" className="desk-button" onClick={() => void set(nowAtDesk())}>
				现在就发布
			</button>
			<button type="button" className="desk-button" onClick={() => void set(null)}>
				取消定时，等重新签发
			</button>
		</MomentForm>
	</DropDown>
);

type Props = {
	act: string;
	before?: Moment;
	go: (moment: Moment) => Promise<void>;
	children?: ReactNode;
};

/** Hours at which people look at their phones: pressed instead of typed, as long as they are to come. */
const USUAL = ['今天 18:00', '明天 8:00', '明天 18:00'];

/** One hour to come, typed as people write it, whatever the browser speaks. */
function MomentForm({ act, before, go, children }: Props) {
	const [typed, setTyped] = useState(before === undefined ? '' : shownMoment(before));
	const id = useId();
	const now = nowAtDesk();
	const moment = typedMoment(typed, now, before);
	const fault =
		typed.trim() === ''
			? undefined
			: moment === undefined
				? '请写成 2026年11月29日 9:30 这样'
				: moment <= now
					? '这个时间已经过了'
					: undefined;
	return (
		<form
			className="desk-card"
			onSubmit={(event) => {
				event.preventDefault();
				if (moment !== undefined && fault === undefined) void go(moment);
			}}
		>
			<label htmlFor={id}>到什么时候发布</label>
			<input
				id={id}
				className="desk-input"
				required
				autoComplete="off"
				placeholder="明天 9:00"
				aria-invalid={fault !== undefined}
				aria-describedby={`${id}-read`}
				value={typed}
				onChange={({ target }) => setTyped(target.value)}
			/>
			<p className="desk-row">
				{USUAL.filter((words) => typedMoment(words, now)! > now).map((words) => (
					<button key={words} type="button" className="desk-button" onClick={() => setTyped(words)}>
						{words}
					</button>
				))}
			</p>
			<p id={`${id}-read`} className={fault === undefined ? 'desk-quiet' : 'desk-over'} aria-live="polite">
				{fault ??
					(moment === undefined
						? '写日期和钟点，如“明天 9:00”'
						: `${shownMoment(moment)}（${weekday(moment)}）`)}
			</p>
			<p className="desk-row">
				<button type="submit" className="desk-main" disabled={moment === undefined || fault !== undefined}>
					{act}
				</button>
				{children}
			</p>
		</form>
	);
}
