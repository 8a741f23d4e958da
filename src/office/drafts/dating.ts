/** 发布时间: when a piece first went out. Its writer can only guess it; whoever signs makes it true. */
import { type Moment, momentAt } from '../../platform/day.ts';
import { parseFrontmatter } from '../../platform/frontmatter.ts';

const DAY = 86_400_000;

/**
 * The hour to date a piece by that first goes out at `now`; `undefined` when what stands in it is to stay.
 * The form fills in the hour at which a piece was begun, which may be days before three people have read it.
 * An hour more than a day before that (an old piece put in later) and one still to come were typed on purpose.
 * @param text the piece's file; one that cannot be read is refused by its examination, not here
 * @param begun milliseconds since 1970, of the piece's first draft
 */
export function publicationHour(text: string, begun: number, now: Moment): Moment | undefined {
	const read = parseFrontmatter(text);
	const typed = 'parsed' in read ? read.parsed.data['published'] : undefined;
	if (typeof typed !== 'string') return undefined;
	const hour = typed.replace('T', ' ');
	return hour > momentAt(begun - DAY) && hour < now ? now : undefined;
}
