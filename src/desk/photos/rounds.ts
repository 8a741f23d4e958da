/** Rounds of photos that are being taken in, each for a form or a report. */
import { oneAtATime } from '../../platform/one-at-a-time.ts';

/** Of two rounds at once, the later would give the names that the earlier has not told of yet. */
const inTurn = oneAtATime();
const underWay: unknown[] = [];

/** Begins a round when those before it have ended. */
export async function takeInTurn<Taken>(owner: unknown, round: () => Promise<Taken>): Promise<Taken> {
	underWay.push(owner);
	try {
		return await inTurn(round);
	} finally {
		underWay.splice(underWay.indexOf(owner), 1);
	}
}

/** Why it can neither be saved nor handed in yet; nothing when no round of `owner` is under way. */
export const photosUnderWay = (owner: unknown): string | undefined =>
	underWay.includes(owner) ? '照片还在处理，请等处理完再按一次' : undefined;
