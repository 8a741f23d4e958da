/** What the texts of a content folder may link: what exists, and of that what their readers will find. */

import type { LinkFacts } from '../domain/check/facts.ts';
import type { Linkable } from '../domain/check/own-links.ts';
import { gatherHoldings, isShown } from '../domain/holdings.ts';
import {
	type AnchorsOf,
	lastingBesideStories,
	type SitePages,
	withStories,
} from '../domain/pages/site-pages.ts';
import type { DocumentText } from '../domain/plan/document-text.ts';
import { isSample } from '../domain/schemas/entry.ts';
import type { Targets } from '../domain/schemas/references.ts';
import { dayOf, type Moment } from '../platform/day.ts';
import type { ContentMemory } from './memory.ts';
import type { Content, ParsedFile } from './read.ts';

export type Linking = {
	/** How the texts of a file are looked at: equal words for equal ways. */
	viewpoint: (reading: ParsedFile) => string;
	/** What texts may lead to that are looked at so. */
	seenFrom: (viewpoint: string) => Omit<Linkable, 'own' | 'self'>;
	/** The same for pieces that are not written down yet; absent while there is no site. */
	facts: LinkFacts | undefined;
};

type Looking = {
	now: Moment;
	anchorsOf: AnchorsOf;
	/** Of the same folder. */
	memory: ContentMemory;
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
	{ now, anchorsOf, memory }: Looking
): Linking {
	const { entries, readings, sources, site } = content;
	const targets = withFormerIds(existing, readings);
	const byFile = new Map(entries.map((entry) => [entry.file, entry]));
	// A file that is refused is told of itself; what links it is not at fault.
	const refused = new Set(
		sources.filter(({ file }) => !byFile.has(file)).map(({ collection, id }) => `${collection}/${id}`)
	);
	const pagesAt = pagesByMoment(content, texts, { now, anchorsOf, memory });
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

/**
 * Pages as of a moment, with samples or without; nothing while the site itself cannot be shown. Those of `now` are kept as
 * long as what tells them is the same, which a changed text of a story does not touch.
 */
function pagesByMoment(
	{ entries, readings, site }: Pick<Content, 'entries' | 'readings' | 'site'>,
	texts: ReadonlyMap<string, DocumentText>,
	{ now, anchorsOf, memory }: Looking
): (moment: Moment, samples: boolean) => SitePages | undefined {
	const plan = entries.find(({ collection, id }) => collection === 'documents' && id === site?.plan);
	const known = new Map<string, SitePages>();
	const pagesAt = (moment: Moment, samples: boolean): SitePages => {
		const holdings = gatherHoldings({ site: site!, now: moment, entries, texts, samples });
		const make = () => lastingBesideStories(holdings, anchorsOf);
		const bodies = readings.filter(({ collection }) => collection !== 'stories');
		const from = [site, texts, holdings.shelves, dayOf(moment), ...bodies];
		const pages = moment === now ? memory.madeFrom(`pages ${samples}`, from, make) : make();
		return withStories(pages, holdings, anchorsOf);
	};
	return (moment, samples) => {
		if (!site || !plan || plan.data.draft || !texts.has(plan.id)) return undefined;
		const key = `${moment} ${samples}`;
		const pages = known.get(key) ?? pagesAt(moment, samples);
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
