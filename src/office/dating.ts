/** 发布时间: when a piece first went out. Its writer can only guess it; whoever signs makes it true. */
import { dayOf, type Moment, momentAt } from '../platform/day.ts';
import { parseFrontmatter } from '../platform/frontmatter.ts';

/**
 * The hour to date a piece by that first goes out at `now`; `undefined` when what stands in it is to stay.
 * The form fills in the hour at which a piece was begun, which may be days before three people have read it.
 * An earlier day (an old piece put in later) and an hour still to come were typed on purpose.
 * @param text the piece's file; one that cannot be read is refused by its examination, not here
 * @param begun milliseconds since 1970, of the piece's first draft
 */
export function publicationHour(text: string, begun: number, now: Moment): Moment | undefined {
	const read = parseFrontmatter(text);
	const typed = 'parsed' in read ? read.parsed.data['published'] : undefined;
	if (typeof typed !== 'string') return undefined;
	const isOfTheDraft = dayOf(typed) >= dayOf(momentAt(begun));
	return isOfTheDraft && typed.replace('T', ' ') < now ? now : undefined;
}
