/** What a dish's page says about itself to browsers, search engines and the state's inspection. */

import type { Holdings } from '../../domain/holdings.ts';
import { pageOf } from '../../domain/pages/page-of.ts';
import type { MenuItem } from '../../domain/schemas/entry.ts';
import { STRANDS } from '../../domain/schemas/vocabulary.ts';

export const dishInfo = (holdings: Holdings, dish: MenuItem) => ({
	...pageOf(holdings, 'dish', dish),
	facets: { 类别: [STRANDS[dish.data.strand].label] },
});
