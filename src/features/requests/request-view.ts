/** What the board says of its requests, as plain data. */
import { type Holdings, sessionTitle } from '../../domain/holdings.ts';
import { countedWords } from '../../domain/samples.ts';
import { hrefOf, type Request } from '../../domain/schemas/entry.ts';
import { REQUEST_STATES, STRANDS } from '../../domain/schemas/vocabulary.ts';
import { occurrenceReported } from '../../domain/sessions/occurrence-told.ts';
import { contactAt } from '../../domain/sessions/telephone.ts';
import { shortDay } from '../../platform/day.ts';
import { becameDishes, board, ratingText, stateTone, stepsLine } from './board.ts';
import { boardFigures, daysTaken } from './board-figures.ts';

export type RequestsView = ReturnType<typeof requestsView>;
export type Slip = ReturnType<typeof slipOf>;
export type RequestAnswerView = Slip['answer'];

export function requestsView(holdings: Holdings) {
	const { requests } = holdings.shelves;
	const { open, answered, earlier } = board(requests);
	const slips = (some: readonly Request[]) => some.map((request) => slipOf(holdings, request));
	return {
		contact: contactAt(holdings),
		figures: requests.length > 0 ? boardFigures(requests) : undefined,
		parts:
			requests.length > 0
				? [
						{ heading: '正在办', slips: slips(open), none: '现在没有正在办的。' },
						{ heading: '已办结、已答复', slips: slips(answered), none: '还没有办结的。' },
					]
				: [],
		became: becameDishes(holdings, requests),
		earlier: {
			count: countedWords(earlier, '件'),
			lines: earlier.map((request) => ({ id: request.id, words: lineOf(holdings, request) })),
		},
	};
}

/** One request in full. */
function slipOf(holdings: Holdings, request: Request) {
	const { number, need, state, sample } = request.data;
	const dish = holdings.find('menu', request.data.dish);
	const days = daysTaken(request);
	return {
		id: request.id,
		number: `${number} · ${villageOf(holdings, request)}`,
		sample,
		state: { label: REQUEST_STATES[state].label, tone: stateTone(state) },
		dish: dish && {
			seal: STRANDS[dish.data.strand].label,
			name: `${dish.data.code} ${dish.data.title}`,
			address: hrefOf(dish),
		},
		need,
		steps: stepsLine(request) + (days ? `，用了${days}天` : ''),
		answer: answerOf(holdings, request),
	};
}

/** What became of it: the reason it was declined, the dish or session that came of it, what was said of it. */
function answerOf(holdings: Holdings, { data }: Request) {
	const { reason, rating, remark, doneOn } = data;
	const named = holdings.find('sessions', data.session);
	const session = named && occurrenceReported(holdings, named, doneOn ?? holdings.today);
	const dish = holdings.find('menu', data.becameDish);
	return {
		reason,
		dish: dish && { name: `${dish.data.code} ${dish.data.title}`, address: hrefOf(dish) },
		session: session && {
			name: `${shortDay(session.data.start)} ${sessionTitle(holdings, session)}`,
			address: hrefOf(session),
		},
		rating: rating === undefined ? undefined : { rating, ...ratingText(rating) },
		remark,
	};
}

/** A request that was answered before, in one line. */
function lineOf(holdings: Holdings, request: Request): string {
	const { number, need, dish, sample } = request.data;
	const what = holdings.find('menu', dish)?.data.code ?? need;
	return `${number} ${villageOf(holdings, request)}，${what}：${stepsLine(request)}${sample ? '（示例）' : ''}`;
}

const villageOf = ({ find }: Holdings, { data }: Request) =>
	find('stations', data.station)?.data.village ?? '';
