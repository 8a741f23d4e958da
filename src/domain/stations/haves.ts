/** 五有: what the plan says every station must have, each with what was found there. */

import type { Holdings } from '../holdings.ts';
import type { Station } from '../schemas/entry.ts';
import { HAVES, keysOf } from '../schemas/vocabulary.ts';

/** In the plan's order; `record` and `story` are absent where nobody recorded any. */
export const havesOf = (holdings: Holdings, { data }: Station) =>
	keysOf(HAVES).map((key) => {
		const record = data.haves[key];
		return { label: HAVES[key].label, record, story: holdings.find('stories', record?.story) };
	});
