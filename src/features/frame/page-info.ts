/** What a page says about itself to browsers, search engines and the state's inspection. */

import type { CataloguedPage } from '../../domain/pages/page-of.ts';
import type { Moment } from '../../platform/day.ts';
import type { Photo } from '../../platform/photo.ts';

/** What the catalogue says of it, and what only its template knows. */
export type PageInfo = CataloguedPage & {
	/** Set for content pages, those with a publication time of their own. */
	article?:
		| {
				published: Moment;
				source: string;
				author?: string | undefined;
				keywords?: readonly string[] | undefined;
		  }
		| undefined;
	image?: Photo | undefined;
	/** Where this page has gone, as a site address: browsers and search engines are led there. */
	movedTo?: string;
	/** Structured data (schema.org), besides the breadcrumbs that every page gets. */
	jsonLd?: readonly object[];
	/** Feeds of this page's own, besides those of the site. */
	feeds?: readonly { title: string; address: string }[];
};
