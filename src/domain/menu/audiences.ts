/** Whom dishes are for, as far as editors said it. */
import type { MenuItem } from '../schemas/entry.ts';
import { AUDIENCES, type Audience, keysOf } from '../schemas/vocabulary.ts';

/** Audiences that some dish names, in the order of the vocabulary. */
export const audiencesOf = (dishes: readonly MenuItem[]): Audience[] => {
	const named = new Set(dishes.flatMap(({ data }) => data.audience));
	return keysOf(AUDIENCES).filter((audience) => named.has(audience));
};

/** Dishes meant for an audience; what is meant for everyone is meant for them too. */
export const dishesFor = (dishes: readonly MenuItem[], audience: Audience): MenuItem[] =>
	dishes.filter(({ data }) => data.audience.includes(audience) || data.audience.includes('everyone'));

/** Whom the dishes of `dishesFor` say they are for: `老年人或全体村（居）民`. */
export const audienceWords = (audience: Audience): string =>
	[...new Set<Audience>([audience, 'everyone'])].map((key) => AUDIENCES[key].label).join('或');

/** Dishes of which nobody entered whom they are for: they may be for anybody. */
export const dishesUnsaid = (dishes: readonly MenuItem[]): MenuItem[] =>
	dishes.filter(({ data }) => data.audience.length === 0);
