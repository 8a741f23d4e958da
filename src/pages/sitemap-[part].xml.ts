import type { APIRoute, GetStaticPaths } from 'astro';
import type { IndexablePage } from '../domain/pages/page-of.ts';
import { publicAddresses } from '../domain/pages/site-map.ts';
import { holdings } from '../library.ts';
import { sitemap, sitemapParts } from '../platform/sitemap.ts';
import { absolute } from '../ui/at.ts';

export const getStaticPaths = (() =>
	sitemapParts(publicAddresses(holdings)).map((pages, part) => ({
		params: { part: String(part) },
		props: { pages },
	}))) satisfies GetStaticPaths;

export const GET: APIRoute<{ pages: IndexablePage[] }> = ({ props }) =>
	new Response(
		sitemap(props.pages.map(({ address, lastmod }) => ({ address: absolute(address), lastmod }))),
		{
			headers: { 'Content-Type': 'application/xml' },
		}
	);
