import { mapFile } from '../domain/pages/addresses.ts';
import { mapParts } from '../domain/pages/site-map.ts';
import { holdings } from '../library.ts';
import { sitemapIndex } from '../platform/sitemap.ts';
import { absolute } from '../ui/at.ts';

export const GET = () =>
	new Response(sitemapIndex(mapParts(holdings).map((part) => ({ address: absolute(mapFile(part)) }))), {
		headers: { 'Content-Type': 'application/xml' },
	});
