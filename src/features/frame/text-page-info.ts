/** What a fixed page says about itself to browsers, search engines and the state's inspection. */

import { COLUMNS } from '../../domain/pages/columns.ts';
import { hrefOf, type Page } from '../../domain/schemas/entry.ts';

import type { Site } from '../../domain/schemas/site.ts';
import type { Absolute } from '../../platform/feed-picture.ts';
import { organization } from './structured.ts';

export function textPageInfo(site: Site, entry: Page, absolute: Absolute) {
	const { title, summary } = entry.data;
	const isAbout = entry.id === 'about';
	return {
		title,
		description: summary,
		address: hrefOf(entry),
		column: { ...COLUMNS.about, ...(!isAbout && { name: title, description: summary }) },
		ownWords: true,
		jsonLd: isAbout ? [organization(site, absolute)] : [],
	};
}
