/** What a page says about itself to browsers, search engines and the state's inspection. */

import type { Column } from '../../domain/pages/columns.ts';
import type { Breadcrumb } from '../../platform/breadcrumb.ts';
import type { Moment } from '../../platform/day.ts';
import type { Photo } from '../../platform/photo.ts';

export type PageInfo = {
	title: string;
	/** One sentence for search results and share cards. */
	description: string;
	/** Site address without base path. */
	address: string;
	column?: Column | undefined;
	/** Set for content pages, those with a publication time of their own. */
	article?:
		| {
				published: Moment;
				source: string;
				author?: string | undefined;
				keywords?: readonly string[] | undefined;
		  }
		| undefined;
	/** Pages above this one, without the home page and the page itself. */
	trail?: readonly Breadcrumb[];
	image?: Photo | undefined;
	noindex?: boolean;
	/** Set for the page of a sample: its title and description say so wherever they are shown, and it is not indexed. */
	sample?: boolean;
	/** Set for a page that is of no kind (报道, 菜单 …) and yet is searched; lists only repeat others. */
	ownWords?: boolean;
	/** Where this page has gone, as a site address: browsers and search engines are led there. */
	movedTo?: string;
	/** What search answers are filtered by, besides the kind and the year: 类别, 站点. */
	facets?: Readonly<Record<string, readonly string[]>>;
	/** Structured data (schema.org), besides the breadcrumbs that every page gets. */
	jsonLd?: readonly object[];
	/** Feeds of this page's own, besides those of the site. */
	feeds?: readonly { title: string; address: string }[];
};
