/** 重复规则 in words, with the dates it gives; the rule itself only for who asks. */
import { useState } from 'react';
import { repeatFaults, skipWords } from '../../domain/schemas/repeat.ts';
import {
	NTH_WORDS,
	planOfRule,
	planWords,
	type RepeatPlan,
	ruleOfPlan,
	WEEKDAY_KEYS,
	WEEKDAY_NAMES,
} from '../../domain/sessions/repeat-plan.ts';
import { dayOf, dayParts, isMoment, shortDay, weekdayIndex } from '../../platform/day.ts';
import { recurrences, ruleFault } from '../../platform/recurrence.ts';
import { shownMoment, typedDay } from '../../platform/typed-day.ts';
import { toPlainJs } from '../checks/draft-of.ts';
import { nowAtDesk } from '../clock.ts';
import { useEntryInForm } from '../decap-state.ts';
import { type ControlProps, useVerdict } from './control.ts';

/** So many dates tell whether it was meant so. */
const SHOWN = 8;
const MONTH_DAYS = Array.from({ length: 31 }, (_, at) => at + 1);

export function RepeatControl({ ref, forID, classNameWrapper, value, onChange }: ControlProps) {
	useVerdict(ref);
	const data = toPlainJs(useEntryInForm()?.get('data')) as Record<string, unknown>;
	const start = String(data['start'] ?? '').replace('T', ' ');
	const first = isMoment(start) ? dayOf(start) : dayOf(nowAtDesk());
	const rule = typeof value === 'string' ? value : '';
	const plan = planOfRule(rule);
	/** What is typed may be any rule on the way to the one that is meant. */
	const [isTyping, setTyping] = useState(false);
	const choice = isTyping ? 'written' : choiceOf(rule, plan);
	const set = (next: RepeatPlan) => onChange(ruleOfPlan(next));
	const choose = (how: string) => {
		setTyping(how === 'written');
		if (how === 'none') onChange(undefined);
		else if (how !== 'written') set({ ...beginning(how, first), end: plan?.end ?? { count: 8 } });
	};
	return (
		<div className={`${classNameWrapper} desk-repeat`}>
			<select
				id={forID}
				className="desk-input"
				value={choice}
				onChange={({ target }) => choose(target.value)}
			>
				<option value="none">不重复，只办这一次</option>
				<option value="week">每周</option>
				<option value="fortnight">每两周</option>
				<option value="nth">每月第几个星期几</option>
				<option value="monthDay">每月几号</option>
				<option value="written">别的（自己写规则）</option>
			</select>
			{choice === 'written' && (
				<input
					className="desk-input"
					aria-label="重复规则（RRULE）"
					placeholder="FREQ=MONTHLY;BYDAY=1SA;COUNT=12"
					value={rule}
					onChange={({ target }) => {
						setTyping(true);
						onChange(target.value.trim() || undefined);
					}}
				/>
			)}
			{plan && choice !== 'written' && (
				<>
					<On plan={plan} set={set} />
					<End plan={plan} set={set} today={first} />
				</>
			)}
			{rule !== '' && <Dates rule={rule} start={start} plan={plan} />}
		</div>
	);
}

/** The choice that says all of a rule; what none of them says is written out. */
function choiceOf(rule: string, plan: RepeatPlan | undefined): string {
	if (rule === '') return 'none';
	if (plan?.interval === 2 && 'week' in plan.on) return 'fortnight';
	if (plan?.interval !== 1) return 'written';
	if ('week' in plan.on) return 'week';
	return 'nth' in plan.on ? 'nth' : 'monthDay';
}

/** As the first date has it: a clerk who chose a Tuesday means Tuesdays. */
function beginning(how: string, first: string): Pick<RepeatPlan, 'interval' | 'on'> {
	const day = WEEKDAY_KEYS[weekdayIndex(first)]!;
	const { day: number } = dayParts(first);
	if (how === 'nth') return { interval: 1, on: { nth: number > 28 ? -1 : Math.ceil(number / 7), day } };
	if (how === 'monthDay') return { interval: 1, on: { monthDay: number } };
	return { interval: how === 'fortnight' ? 2 : 1, on: { week: [day] } };
}

type Part = { plan: RepeatPlan; set: (plan: RepeatPlan) => void };

function On({ plan, set }: Part) {
	const { on } = plan;
	if ('week' in on)
		return (
			<fieldset className="desk-boxes">
				<legend className="desk-hidden">星期几</legend>
				{WEEKDAY_KEYS.map((day) => (
					<label key={day}>
						<input
							type="checkbox"
							checked={on.week.includes(day)}
							onChange={({ target }) => {
								const week = target.checked ? [...on.week, day] : on.week.filter((one) => one !== day);
								if (week.length > 0) set({ ...plan, on: { week } });
							}}
						/>
						周{WEEKDAY_NAMES[day]}
					</label>
				))}
			</fieldset>
		);
	if ('monthDay' in on)
		return (
			<select
				className="desk-input"
				aria-label="几号"
				value={on.monthDay}
				onChange={({ target }) => set({ ...plan, on: { monthDay: Number(target.value) } })}
			>
				{MONTH_DAYS.map((day) => (
					<option key={day} value={day}>
						{day}日
					</option>
				))}
				<option value={-1}>最后一天</option>
			</select>
		);
	return (
		<div className="desk-row">
			<select
				className="desk-input"
				aria-label="第几个"
				value={on.nth}
				onChange={({ target }) => set({ ...plan, on: { ...on, nth: Number(target.value) } })}
			>
				{NTH_WORDS.map(([nth, words]) => (
					<option key={nth} value={nth}>
						{words}
					</option>
				))}
			</select>
			<select
				className="desk-input"
				aria-label="星期几"
				value={on.day}
				onChange={({ target }) => set({ ...plan, on: { ...on, day: target.value as typeof on.day } })}
			>
				{WEEKDAY_KEYS.map((day) => (
					<option key={day} value={day}>
						星期{WEEKDAY_NAMES[day]}
					</option>
				))}
			</select>
		</div>
	);
}

function End({ plan, set, today }: Part & { today: string }) {
	const { end } = plan;
	/** What is being typed, until one goes elsewhere: half a date is none, and an empty field is no number. */
	const [typed, setTyped] = useState<string>();
	const until = 'until' in end ? end.until : `${today.slice(0, 4)}-12-31`;
	return (
		<div className="desk-row">
			<select
				className="desk-input"
				aria-label="办到什么时候"
				value={'count' in end ? 'count' : 'until'}
				onChange={({ target }) => set({ ...plan, end: target.value === 'count' ? { count: 8 } : { until } })}
			>
				<option value="count">共办几次</option>
				<option value="until">办到哪天（先写成年底）</option>
			</select>
			{'count' in end ? (
				<input
					className="desk-input desk-figure"
					type="number"
					aria-label="次数"
					min={1}
					max={200}
					value={typed ?? end.count}
					onChange={({ target }) => {
						setTyped(target.value);
						if (/^[1-9]\d*$/.test(target.value)) set({ ...plan, end: { count: Number(target.value) } });
					}}
					onBlur={() => setTyped(undefined)}
				/>
			) : (
				<input
					className="desk-input"
					aria-label="最后一天"
					value={typed ?? shownMoment(end.until)}
					onChange={({ target }) => {
						setTyped(target.value);
						const day = typedDay(target.value, today);
						if (day) set({ ...plan, end: { until: day } });
					}}
					onBlur={() => setTyped(undefined)}
				/>
			)}
		</div>
	);
}

function Dates({ rule, start, plan }: { rule: string; start: string; plan: RepeatPlan | undefined }) {
	const [fault] = repeatFaults({ start, repeat: rule, state: 'planned', exceptions: [] });
	if (fault || ruleFault(rule) || !isMoment(start))
		return (
			<p className={fault ? 'desk-over' : 'desk-quiet'} role="status">
				{fault?.message ?? '填了“开始”，这里就列出每一次的日子'}
			</p>
		);
	const dates = recurrences(rule, start);
	const skipped = skipWords(rule, start);
	return (
		<p className="desk-quiet" role="status">
			{plan && <b>{planWords(plan)}</b>}：{dates.slice(0, SHOWN).map(shortDay).join('、')}
			{dates.length > SHOWN && `……${shortDay(dates.at(-1)!)}`}，一共 {dates.length} 次。
			{skipped && <span className="desk-over">{skipped}</span>}
		</p>
	);
}
