/** Who can be made out in a photo, in the words of who stands there; nobody else's picture is taken along. */
import type { CONSENTS, PEOPLE } from '../schemas/vocabulary.ts';

export const SEEN_ASKED = '认得出人吗';

export const SEEN = {
	crowd: { label: '没有人，或认不出是谁', people: 'crowd', consent: 'not-needed' },
	adults: { label: '认得出大人，本人同意了', people: 'identifiable', consent: 'spoken' },
	children: { label: '认得出孩子，监护人签了同意书', people: 'minor', consent: 'guardian' },
} as const satisfies Record<
	string,
	{ label: string; people: keyof typeof PEOPLE; consent: keyof typeof CONSENTS }
>;
export type Seen = keyof typeof SEEN;
