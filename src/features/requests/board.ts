/** The board in its parts: what is under way, what was answered lately, what was answered before. */

import type { Holdings } from '../../domain/holdings.ts';
import type { MenuItem, Request } from '../../domain/schemas/entry.ts';
import { cautionOf } from '../../domain/schemas/menu-item.ts';
import { REQUEST_STATES } from '../../domain/schemas/vocabulary.ts';
import { type Day, shortDay } from '../../platform/day.ts';

const RECENT = 30;

export type Board = { open: readonly Request[]; answered: readonly Request[]; earlier: readonly Request[] };

/** @param requests newest first */
export function board(requests: readonly Request[]): Board {
	const isOpen = ({ data }: Request) => data.state === 'accepted' || data.state === 'dispatched';
	const answered = requests.filter((request) => !isOpen(request));
	return {
		open: requests.filter(isOpen),
		answered: answered.slice(0, RECENT),
		earlier: answered.slice(RECENT),
	};
}

/** Needs that led to a new dish, newest first; a dish that is hidden is not spoken of. */
export const becameDishes = (
	{ find }: Pick<Holdings, 'find'>,
	requests: readonly Request[]
): { request: Request; village: string; dish: MenuItem }[] =>
	requests.flatMap((request) => {
		const dish = find('menu', request.data.becameDish);
		const village = find('stations', request.data.station)?.data.village ?? '';
		return dish && request.data.need ? [{ request, village, dish }] : [];
	});

/** What is said of such a dish: that it can be ordered now only while it is said to be so. */
export function becameWords({ data }: MenuItem): string {
	if (data.state === 'open') return '现在能点了';
	const caution = cautionOf(data);
	return `已写进菜单${caution ? `（${caution}）` : ''}`;
}

/** What happened to a request, step by step, each with its day; a step whose day nobody noted has none. */
export function steps({ data }: Request): { label: string; day: Day | undefined }[] {
	const end = data.state === 'done' ? '办结' : data.doneOn ? '答复' : REQUEST_STATES.declined.label;
	return [
		{ label: '接单', day: data.acceptedOn },
		...(data.dispatchedOn ? [{ label: '派单', day: data.dispatchedOn }] : []),
		...(data.state === 'done' || data.state === 'declined' ? [{ label: end, day: data.doneOn }] : []),
	];
}

/** The same in one line: `11月1日接单，11月9日办结`. */
export const stepsLine = (request: Request): string =>
	steps(request)
		.map(({ label, day }) => (day ? shortDay(day) : '') + label)
		.join('，');

const RATINGS = ['很不满意', '不满意', '一般', '满意', '很满意'] as const;

/** A rating of 1 to 5 in words and stars: `满意 ★★★★☆`. */
export const ratingText = (rating: number): { words: string; stars: string } => ({
	words: RATINGS[rating - 1] ?? '',
	stars: '★'.repeat(rating) + '☆'.repeat(5 - rating),
});

/** Shape and colour of a state; the word always stands beside them. */
export const stateTone = (state: Request['data']['state']): 'good' | 'bad' | 'quiet' =>
	state === 'done' ? 'good' : state === 'declined' ? 'bad' : 'quiet';
