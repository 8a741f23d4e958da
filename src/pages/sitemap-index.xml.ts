import { publicAddresses } from '../domain/pages/site-map.ts';
import { holdings } from '../library.ts';
import { sitemapIndex, sitemapParts } from '../platform/sitemap.ts';
import { absolute } from '../ui/at.ts';

export const GET = () =>
	new Response(
		sitemapIndex(
			sitemapParts(publicAddresses(holdings)).map((_, part) => ({
				address: absolute(`/sitemap-${part}.xml`),
			}))
		),
		{
			headers: { 'Content-Type': 'application/xml' },
		}
	);
