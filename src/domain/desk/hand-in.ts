/** 一次交: figures, report and photos of a held session, handed in together and reviewed as one piece. */
import { z } from 'zod';
import { clockOf, type Day, dayOf, longDay, type Moment } from '../../platform/day.ts';
import type { Session } from '../schemas/entry.ts';
import { isOff } from '../sessions/session-time.ts';
import type { DueSession } from './due.ts';
import type { NameOf } from './new-id.ts';

type Values = Record<string, unknown>;

/** What the office is sent. Fields are judged when their entries are saved: their own words say what is wrong. */
export const handInRequest = z.strictObject({
	session: z.string().max(100),
	/** Which date of a repeating session. */
	date: z.string().max(10).optional(),
	outcome: z.record(z.string(), z.unknown()),
	/** Without them, the title and the summary that follow from the session. */
	title: z.string().max(400).optional(),
	summary: z.string().max(2000).optional(),
	text: z.string().max(100_000).default(''),
	byline: z.record(z.string(), z.string().max(400)).default({}),
	photos: z.array(z.record(z.string(), z.unknown())).max(60).default([]),
	pictures: z
		.array(z.strictObject({ name: z.string().max(200), content: z.base64() }))
		.max(60)
		.default([]),
	/** Told by the sender: what was sent twice arrives once. */
	key: z.string().max(100).optional(),
	/** Whether it goes to review at once. */
	send: z.boolean().default(false),
});
export type HandIn = z.input<typeof handInRequest>;
/** Where it lies now. */
export type HandInAnswer = { collection: 'stories'; slug: string; title: string; sent: boolean };

/** What the page for a station's clerk begins with. */
export type FieldAnswer = { name: string; title: string; sessions: readonly DueSession[] };

/** A session about which something may be handed in. */
export type HandInSession = {
	session: string;
	date?: Day | undefined;
	/** What it is called: its own name, or that of its dish. */
	title: string;
	station: string;
	village: string;
	start: Moment;
	/** What was counted already. */
	outcome?: Values | undefined;
	/** The draft in which it was handed in, by its slug. */
	draft?: string | undefined;
	/** What can be said of it without having been there. */
	story: { title: string; summary: string; opening: string };
};

type Held = {
	id: string;
	/** Its fields, with the start of the date in question. */
	session: Values;
	/** What was delivered, for what the session itself does not say. */
	dish?: Values | undefined;
	nameOf: NameOf;
	now: Moment;
};

/** The report of a held session: title, day, place, figures, clauses; what nobody knows is left to the writer. */
export function storyOfSession({ id, session, dish = {}, nameOf, now }: Held): Values {
	const start = String(session['start'] ?? '');
	const what = String(session['title'] ?? nameOf('menu', session['dish']));
	const where = nameOf('stations', session['station']);
	const figures = figuresOf(session['outcome']);
	const own = session['clauses'] as string[] | undefined;
	const place = session['place'] ? `（${session['place']}）` : '';
	return {
		title: `${where}：${what}`,
		kind: 'report',
		published: now,
		summary: `${longDay(start)}，${where}开展“${what}”活动${figures}。`,
		strand: session['strand'] ?? dish['strand'],
		stations: [session['station']],
		sessions: [id],
		clauses: own?.length ? own : dish['clauses'],
		sample: session['sample'],
		body: `${longDay(start)}${clockOf(start)}，${where}${place}开展“${what}”活动${figures}。`,
	};
}

function figuresOf(outcome: unknown): string {
	const { people, volunteers } = (outcome ?? {}) as { people?: number; volunteers?: number };
	const came = people === undefined ? '' : `，参加的有${people}人`;
	const helped = volunteers === undefined ? '' : `，${volunteers}名志愿者到场服务`;
	return came + helped;
}

/** The session's fields once it was held: at its date where it repeats. */
export function heldFields(session: Values, outcome: Values, date?: Day): Values {
	if (session['repeat'] === undefined) return { state: 'held', outcome };
	const known = (session['exceptions'] ?? []) as (Pick<Session['data'], 'state'> & { date: Day })[];
	// What was said of that date stays, but for why it should not have been.
	const said = known.find((one) => one.date === date && !isOff(one));
	const exceptions = [
		...known.filter((one) => one.date !== date),
		{ ...said, date, state: 'held' as const, outcome },
	];
	return { exceptions: exceptions.sort((one, other) => (one.date! < other.date! ? -1 : 1)) };
}

/** A session as it is on one date: at that hour, with what became of that date. */
export function onDate(session: Values, date?: Day): Values {
	if (date === undefined) return session;
	const start = String(session['start'] ?? '');
	const single = ((session['exceptions'] ?? []) as { date: Day; outcome?: Values }[]).find(
		(one) => one.date === date
	);
	return { ...session, start: `${dayOf(date)} ${clockOf(start)}`, outcome: single?.outcome };
}
