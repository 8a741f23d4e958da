import type { APIRoute, GetStaticPaths } from 'astro';
import { mapParts, pagesInPart } from '../domain/pages/site-map.ts';
import { holdings } from '../library.ts';
import { sitemap } from '../platform/sitemap.ts';
import { absolute } from '../ui/at.ts';

export const getStaticPaths = (() =>
	mapParts(holdings).map((part) => ({ params: { part }, props: { part } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ part: string }> = ({ props: { part } }) =>
	new Response(
		sitemap(
			pagesInPart(holdings, part).map(({ address, lastmod }) => ({ address: absolute(address), lastmod }))
		),
		{ headers: { 'Content-Type': 'application/xml' } }
	);
