/** Structured data (schema.org) that more than one page kind needs. Absolute addresses only where an origin is set. */

import { ADDRESS } from '../../domain/pages/addresses.ts';
import type { Site } from '../../domain/schemas/site.ts';
import type { Breadcrumb } from '../../platform/breadcrumb.ts';
import type { Absolute } from '../../platform/feed-picture.ts';

export const organization = (site: Site, absolute: Absolute) => ({
	'@type': 'Organization',
	name: site.institute,
	alternateName: site.name,
	url: absolute(ADDRESS.home),
	areaServed: `${site.region}${site.township}`,
	telephone: site.phone,
	email: site.email,
	address: site.address && {
		'@type': 'PostalAddress',
		streetAddress: site.address,
		postalCode: site.postcode,
	},
});

/** The way from the home page down to `page`. */
export const breadcrumbList = (trail: readonly Breadcrumb[], absolute: Absolute) => ({
	'@type': 'BreadcrumbList',
	itemListElement: trail.map(({ label, address }, at) => ({
		'@type': 'ListItem',
		position: at + 1,
		name: label,
		item: address && absolute(address),
	})),
});
