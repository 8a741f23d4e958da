/** Site maps for search engines (sitemaps.org). Addresses are absolute; the protocol knows no others. */
import type { Day, Moment } from './day.ts';
import { isoMoment } from './day.ts';
import { escapeHtml } from './html.ts';

/** The protocol's own limit for one file. */
const MOST_ADDRESSES = 50_000;

export type SitemapEntry = { address: string; lastmod?: Day | Moment | undefined };

/** One file of addresses. */
export const sitemap = (entries: readonly SitemapEntry[]): string => document('urlset', 'url', entries);

/** The file that names the others. */
export const sitemapIndex = (entries: readonly SitemapEntry[]): string =>
	document('sitemapindex', 'sitemap', entries);

function document(root: string, element: string, entries: readonly SitemapEntry[]): string {
	const rows = entries.map(({ address, lastmod }) => {
		const changed = lastmod === undefined ? '' : `<lastmod>${isoMoment(lastmod)}</lastmod>`;
		return `<${element}><loc>${escapeHtml(encodeURI(address))}</loc>${changed}</${element}>\n`;
	});
	return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${rows.join('')}</${root}>\n`;
}

/** Entries in as many files as the protocol asks for; at least one. */
export const sitemapParts = <One>(entries: readonly One[], most = MOST_ADDRESSES): One[][] =>
	Array.from({ length: Math.max(1, Math.ceil(entries.length / most)) }, (_, at) =>
		entries.slice(at * most, (at + 1) * most)
	);
