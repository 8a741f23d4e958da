/** 合计: the sums of a ledger, by month, quarter and year. */
import type { LedgerLine, Period } from './ledger.ts';
import { isIn } from './ledger.ts';

export type Totals = {
	sessions: number;
	people: number;
	volunteers: number;
	/** Person-hours written down. */
	hours: number;
	/** Sessions whose hours nobody wrote down; their hours are missing from the sum. */
	withoutHours: number;
	served: number;
	/** Photos, stories and reports are counted once, on however many lines they stand. */
	photos: number;
	stories: number;
	coverage: number;
};

/** Sums of these lines; `hours` are person-hours, and lines without any are counted in `withoutHours`. */
export function totals(lines: readonly LedgerLine[]): Totals {
	const sum = (figure: (line: LedgerLine) => number) =>
		lines.reduce((total, line) => total + figure(line), 0);
	const distinct = (keys: (line: LedgerLine) => string[]) => new Set(lines.flatMap(keys)).size;
	return {
		sessions: lines.length,
		people: sum(({ people }) => people),
		volunteers: sum(({ volunteers }) => volunteers),
		// Hours come in tenths at most; sums of binary fractions would print 0.30000000000000004.
		hours: Math.round(sum(({ hours }) => hours ?? 0) * 100) / 100,
		withoutHours: lines.filter(({ hours }) => hours === undefined).length,
		served: sum(({ served }) => served),
		photos: distinct(({ photos }) => photos.map(({ entry, photo }) => `${entry.file} ${photo.src}`)),
		stories: distinct(({ stories }) => stories.map(({ id }) => id)),
		coverage: distinct(({ coverage }) => coverage.map(({ id }) => id)),
	};
}

/** `12.5小时`, `12.5小时（另有1场未采集）`; where nobody wrote any down, that and not nought. */
export const serviceHours = ({ sessions, hours, withoutHours }: Totals): string => {
	if (withoutHours === sessions) return '未采集';
	return `${hours}小时${withoutHours > 0 ? `（另有${withoutHours}场未采集）` : ''}`;
};

/** Months, quarters and the year, each quarter after its months, as inspectors add them up. */
export const periodsOf = (year: string): Period[] => [
	...[1, 2, 3, 4].flatMap((quarter) => [
		...[2, 1, 0].map((back) => `${year}-${String(quarter * 3 - back).padStart(2, '0')}`),
		`${year}-Q${quarter}`,
	]),
	year,
];

/** `11月`, `第四季度`, `2026年合计`. */
export function periodName(period: Period): string {
	const [year, part] = period.split('-');
	if (part === undefined) return `${year}年合计`;
	return part.startsWith('Q') ? `第${'一二三四'[Number(part[1]) - 1]}季度` : `${Number(part)}月`;
}

/** `2026年`, `2026年第四季度`, `2026年11月`. */
export const longPeriod = (period: Period): string => {
	const year = `${period.slice(0, 4)}年`;
	return period.length > 4 ? year + periodName(period) : year;
};

/** Sums of a period and of every part of it in which something was held. */
export const totalsByPeriod = (lines: readonly LedgerLine[], whole: Period) =>
	partsOf(whole).flatMap((period) => {
		const within = lines.filter(({ date }) => isIn(date, period));
		return within.length > 0 ? [{ period, totals: totals(within) }] : [];
	});

/** A period's months and quarters, and itself at the end. */
const partsOf = (whole: Period): Period[] =>
	periodsOf(whole.slice(0, 4)).filter(
		(part) => part === whole || whole.length === 4 || (/-\d/.test(part) && isIn(`${part}-01`, whole))
	);
