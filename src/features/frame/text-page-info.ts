/** What a fixed page says about itself to browsers, search engines and the state's inspection. */
import { hrefOf, type Page } from '../../domain/collections.ts';
import { COLUMNS } from '../../domain/columns.ts';
import type { Site } from '../../domain/site.ts';
import { type Absolute, organization } from './structured.ts';

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
