/** What a fixed page says about itself to browsers, search engines and the state's inspection. */

import type { Holdings } from '../../domain/holdings.ts';
import { pageOf } from '../../domain/pages/page-of.ts';
import type { Page } from '../../domain/schemas/entry.ts';
import type { Absolute } from '../../platform/feed-picture.ts';
import { organization } from './structured.ts';

export const textPageInfo = (holdings: Holdings, entry: Page, absolute: Absolute) => ({
	...pageOf(holdings, 'page', entry),
	jsonLd: entry.id === 'about' ? [organization(holdings.site, absolute)] : [],
});
