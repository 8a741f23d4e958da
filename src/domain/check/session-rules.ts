/** Rules on the time of sessions: what cannot have been held yet, and what stands in each other's way. */
import { dayOf, shortDay, weekday } from '../../platform/day.ts';
import type { Issue } from '../../platform/issue.ts';
import { collectionForm } from '../schemas/collection-form.ts';
import type { Entry, Session } from '../schemas/entry.ts';
import { rowsOf } from '../schemas/form.ts';
import { sessionSchema } from '../schemas/session.ts';
import { type EntryIssue, placed } from './issue.ts';
import type { Judge } from './judge.ts';
import { type Booked, bookedFor, isAtOnce, type OtherFacts, sharedBy } from './other-facts.ts';

export const heldAhead: Judge = ({ collection, fields, facts: { today } }) => {
	if (collection !== 'sessions') return [];
	const { state, start, repeat } = fields;
	const isAhead = (day: unknown) => typeof day === 'string' && dayOf(day) > today;
	const told = (path: PropertyKey[]): EntryIssue => ({
		...{ code: 'held-in-future', level: 'publish', inFolder: 'error', path },
		message: '状态是“已举行”，但时间还没有到：请核对时间，或改回“已确定”',
	});
	return [
		...(repeat === undefined && state === 'held' && isAhead(start) ? [told(['state'])] : []),
		...rowsOf(fields, 'exceptions').flatMap((one, at) =>
			one['state'] === 'held' && isAhead(one['date']) ? [told(['exceptions', at, 'state'])] : []
		),
	];
};

const clashWords = ({ start }: Booked, shared: string, other: string) =>
	`${shortDay(start)}（${weekday(start)}）${shared}和${other}撞在一起：请错开时间，或换人、换地方`;

/** Two sessions to come that need one team, or one room, at one time: staff are told, nothing is blocked. */
export const clashing: Judge = ({ collection, id, fields, facts: { today } }, { coming, dishes }) => {
	const parsed = collection === 'sessions' ? sessionSchema.safeParse(fields) : undefined;
	if (!parsed?.success) return [];
	const own = bookedFor({ id, data: parsed.data } as Session, dishes, today);
	for (const one of own)
		for (const other of coming) {
			const shared = other.id !== id && isAtOnce(one, other) ? sharedBy(one, other) : undefined;
			if (shared === undefined) continue;
			const message = clashWords(one, shared, `《${other.title}》`);
			return [{ code: 'session-clash', level: 'advice', path: ['start'], message }];
		}
	return [];
};

/** The same in a folder, where each pair is told once. */
export function clashesIn(entries: readonly Entry[], { coming: all }: OtherFacts): Issue[] {
	const coming = [...all].sort((a, b) => (a.start < b.start ? -1 : 1));
	const sessions = new Map(
		entries.filter(({ collection }) => collection === 'sessions').map((session) => [session.id, session])
	);
	const form = collectionForm('sessions');
	const told = new Set<string>();
	const found: Issue[] = [];
	for (const [at, first] of coming.entries()) {
		for (let next = at + 1; next < coming.length; next++) {
			const second = coming[next]!;
			if (!isAtOnce(first, second)) break;
			const pair = [first.id, second.id].sort().join(' ');
			const shared = sharedBy(first, second);
			if (!shared || first.id === second.id || told.has(pair)) continue;
			told.add(pair);
			const message = clashWords(second, shared, ` ${sessions.get(first.id)!.file} `);
			const where = { ...sessions.get(second.id)!, form };
			found.push(placed(where, { code: 'session-clash', path: ['start'], message }, 'warning'));
		}
	}
	return found;
}
