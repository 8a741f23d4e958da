/** What the texts of a content folder may link: what exists, and of that what their readers will find. */

import type { LinkFacts } from '../domain/check/facts.ts';
import type { Linkable } from '../domain/check/own-links.ts';
import { gatherHoldings, isShown } from '../domain/holdings.ts';
import { type AnchorsOf, lastingPages, type SitePages } from '../domain/pages/site-pages.ts';
import type { DocumentText } from '../domain/plan/document-text.ts';
import { isSample } from '../domain/schemas/entry.ts';
import type { Targets } from '../domain/schemas/references.ts';
import type { Moment } from '../platform/day.ts';
import type { Content, ParsedFile } from './read.ts';

export type Linking = {
	/** How the texts of a file are looked at: equal words for equal ways. */
	viewpoint: (reading: ParsedFile) => string;
	/** What texts may lead to that are looked at so. */
	seenFrom: (viewpoint: string) => Omit<Linkable, 'own' | 'self'>;
	/** The same for pieces that are not written down yet; absent while there is no site. */
	facts: LinkFacts | undefined;
};

/** Ways to look: as a draft, as of now or of another moment, with samples or without. */
const DRAFT = 'draft';
const NOW = 'now';
const SAMPLE = ' sample';

/**
 * Links of a true piece lead to true ones, as its references do, so that it stays whole when the samples are taken away.
 * A piece that comes out later is judged as of its hour. A draft may link whatever exists, drafts included.
 */
export function linkingOf(
	content: Pick<Content, 'entries' | 'readings' | 'sources' | 'site'>,
	texts: ReadonlyMap<string, DocumentText>,
	existing: Targets,
	now: Moment,
	anchorsOf: AnchorsOf
): Linking {
	const { entries, readings, sources, site } = content;
	const targets = withFormerIds(existing, readings);
	const byFile = new Map(entries.map((entry) => [entry.file, entry]));
	// A file that is refused is told of itself; what links it is not at fault.
	const refused = new Set(
		sources.filter(({ file }) => !byFile.has(file)).map(({ collection, id }) => `${collection}/${id}`)
	);
	const pagesAt = pagesByMoment(content, texts, anchorsOf);
	const placesOf = (pages: SitePages | undefined) => pages && ((address: string) => pages.get(address));
	const common = { targets, refused, base: site?.base };
	const viewpoint: Linking['viewpoint'] = ({ file }) => {
		const entry = byFile.get(file);
		const isInvented = entry !== undefined && isSample(entry);
		if (entry?.data.draft) return DRAFT;
		const isOut = !entry || isShown(entry, { now, samples: true });
		return `${isOut ? NOW : (entry.data as { published: Moment }).published}${isInvented ? SAMPLE : ''}`;
	};
	const seenFrom: Linking['seenFrom'] = (from) => {
		if (from === DRAFT) return { ...common, placesAt: placesOf(pagesAt(now, true)), ahead: true };
		const hour = from.replace(SAMPLE, '');
		return { ...common, placesAt: placesOf(pagesAt(hour === NOW ? now : hour, from.endsWith(SAMPLE))) };
	};
	return {
		viewpoint,
		seenFrom,
		get facts() {
			return linkFacts(pagesAt(now, false), pagesAt(now, true), site?.base);
		},
	};
}

/** Pages as of a moment, with samples or without; nothing while the site itself cannot be shown. */
function pagesByMoment(
	{ entries, site }: Pick<Content, 'entries' | 'site'>,
	texts: ReadonlyMap<string, DocumentText>,
	anchorsOf: AnchorsOf
): (now: Moment, samples: boolean) => SitePages | undefined {
	const plan = entries.find(({ collection, id }) => collection === 'documents' && id === site?.plan);
	const known = new Map<string, SitePages>();
	return (now, samples) => {
		if (!site || !plan || plan.data.draft || !texts.has(plan.id)) return undefined;
		const key = `${now} ${samples}`;
		const pages =
			known.get(key) ?? lastingPages(gatherHoldings({ site, now, entries, texts, samples }), anchorsOf);
		known.set(key, pages);
		return pages;
	};
}

function linkFacts(
	pages: SitePages | undefined,
	withSamples: SitePages | undefined,
	base = '/'
): LinkFacts | undefined {
	if (!pages || !withSamples) return undefined;
	const invented = [...withSamples].filter(([address, places]) => places.size !== pages.get(address)?.size);
	return { base, pages: plain([...pages]), invented: plain(invented) };
}

const plain = (pages: readonly [string, ReadonlySet<string>][]) =>
	Object.fromEntries(pages.map(([address, places]) => [address, [...places]]));

/** An old address still leads to what was renamed. */
function withFormerIds(targets: Targets, readings: readonly ParsedFile[]): Targets {
	const former = new Map<string, string[]>();
	for (const { collection, data } of readings) {
		const { formerly } = data as { formerly?: unknown };
		if (formerly === undefined) continue;
		const ids = [formerly].flat().filter((id) => typeof id === 'string');
		former.set(collection, [...(former.get(collection) ?? []), ...ids]);
	}
	return Object.fromEntries(
		Object.entries(targets).map(([name, ids]) => [
			name,
			former.has(name) ? new Set([...ids, ...former.get(name)!]) : ids,
		])
	);
}
