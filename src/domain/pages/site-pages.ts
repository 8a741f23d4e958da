/**
 * What can be linked on a site: every address at which readers find something, and the places on it that have a name.
 * The check of links asks this before anything is built; the built site is then looked over by the same rule.
 */

import { scoped } from '../../platform/markdown/complete.ts';
import { anchorsIn } from '../../platform/markdown/links.ts';
import { type Holdings, sessionEntries } from '../holdings.ts';
import { allClauses, type DocumentText } from '../plan/document-text.ts';
import { type Entry, hrefOf } from '../schemas/entry.ts';
import { occurrencesOf } from '../sessions/occurrences.ts';
import { ADDRESS } from './addresses.ts';
import { allAddresses } from './page-of.ts';
import { isOfKind, varyingParts } from './shapes.ts';

/** Names of places by site address without base path; that of the main part, which every page has, is left out. */
export type SitePages = Pick<ReadonlyMap<string, ReadonlySet<string>>, 'get' | 'has'> &
	Iterable<[string, ReadonlySet<string>]>;

/** Names of the places in the text below an entry's front matter. */
export type AnchorsOf = (entry: Entry) => readonly string[];

/** Every page, with the places that an editor may name. Lists that a later day would take away are in it too. */
export const sitePages = (holdings: Holdings, anchorsOf: AnchorsOf): SitePages =>
	withStories(pagesBesideStories(holdings, anchorsOf, allAddresses(holdings, 'story')), holdings, anchorsOf);

/** The same without lists that are there only for now: a link to one of them would lead nowhere one day. */
export const lastingPages = (holdings: Holdings, anchorsOf: AnchorsOf): SitePages =>
	withStories(lastingBesideStories(holdings, anchorsOf), holdings, anchorsOf);

/** Those of them that are no story's own page. It is told by the lists, site, texts and day of `holdings` and by these anchors. */
export function lastingBesideStories(
	holdings: Holdings,
	anchorsOf: AnchorsOf
): ReadonlyMap<string, ReadonlySet<string>> {
	const addresses = allAddresses(holdings, 'story');
	const pages = pagesBesideStories(holdings, anchorsOf, addresses);
	for (const { address, isLasting } of addresses) if (!isLasting) pages.delete(address);
	return pages;
}

/** With the stories’ own pages. There may be thousands, of which hardly any is asked for: each is looked up when it is. */
export function withStories(
	pages: ReadonlyMap<string, ReadonlySet<string>>,
	{ shelves, find }: Holdings,
	anchorsOf: AnchorsOf
): SitePages {
	const storyAt = (address: string) =>
		isOfKind('story', address) ? find('stories', varyingParts('story', address)['id']) : undefined;
	return {
		has: (address) => pages.has(address) || storyAt(address) !== undefined,
		get: (address) => {
			const story = pages.has(address) ? undefined : storyAt(address);
			return story ? new Set(anchorsOf(story)) : pages.get(address);
		},
		*[Symbol.iterator]() {
			yield* pages;
			for (const story of shelves.stories) yield [hrefOf(story), new Set(anchorsOf(story))];
		},
	};
}

function pagesBesideStories(
	holdings: Holdings,
	anchorsOf: AnchorsOf,
	addresses: readonly { address: string }[]
): Map<string, ReadonlySet<string>> {
	const { shelves } = holdings;
	const pages = new Map<string, Set<string>>();
	const add = (address: string, names: readonly string[] = []) => {
		const known = pages.get(address);
		if (known) for (const name of names) known.add(name);
		else pages.set(address, new Set(names));
	};
	for (const { address } of addresses) add(address);
	for (const entry of shelves.documents) add(hrefOf(entry), clauseIds(holdings.texts.get(entry.id)));
	add(ADDRESS.plan, clauseIds(holdings.plan.text));
	for (const session of sessionEntries(holdings)) {
		const days = occurrencesOf(session).flatMap(({ occurrence }) => occurrence ?? []);
		add(hrefOf(session), [...anchorsOf(session), ...days]);
	}
	for (const practice of shelves.practices)
		add(
			hrefOf(practice),
			(['background', 'approach'] as const).flatMap((part) => [
				part,
				...anchorsIn(practice.data[part]).map((name) => scoped(name, part)),
			])
		);
	for (const entry of [...shelves.stations, ...shelves.programmes, ...shelves.menu, ...shelves.pages])
		add(hrefOf(entry), anchorsOf(entry));
	for (const entry of [...shelves.teams, ...shelves.coverage, ...shelves.requests]) {
		const [address = '', name = ''] = hrefOf(entry).split('#');
		add(address, [name]);
	}
	return pages;
}

const clauseIds = (text: DocumentText | undefined): string[] =>
	text?.parts.flatMap((part) => allClauses(part.clauses)).map(({ id }) => id) ?? [];
