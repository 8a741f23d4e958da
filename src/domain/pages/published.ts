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

/** Names of places by site address without base path; that of the main part, which every page has, is left out. */
export type PublishedPages = ReadonlyMap<string, ReadonlySet<string>>;

/** The text below an entry's front matter. */
type BodyOf = (entry: Entry) => string;

/** Every page, with the places that an editor may name. Lists that a later day would take away are in it too. */
export function publishedPages(holdings: Holdings, bodyOf: BodyOf): PublishedPages {
	const { shelves } = holdings;
	const pages = new Map<string, Set<string>>();
	const add = (address: string, names: readonly string[] = []) => {
		const known = pages.get(address);
		if (known) for (const name of names) known.add(name);
		else pages.set(address, new Set(names));
	};
	for (const { address } of allAddresses(holdings)) add(address);
	for (const entry of shelves.documents) add(hrefOf(entry), clauseIds(holdings.texts.get(entry.id)));
	add(ADDRESS.plan, clauseIds(holdings.plan.text));
	for (const session of sessionEntries(holdings)) {
		const days = occurrencesOf(session).flatMap(({ occurrence }) => occurrence ?? []);
		add(hrefOf(session), [...anchorsIn(bodyOf(session)), ...days]);
	}
	for (const practice of shelves.practices)
		add(
			hrefOf(practice),
			(['background', 'approach'] as const).flatMap((part) => [
				part,
				...anchorsIn(practice.data[part]).map((name) => scoped(name, part)),
			])
		);
	for (const entry of [
		...shelves.stations,
		...shelves.programmes,
		...shelves.menu,
		...shelves.stories,
		...shelves.pages,
	])
		add(hrefOf(entry), anchorsIn(bodyOf(entry)));
	for (const entry of [...shelves.teams, ...shelves.coverage, ...shelves.requests]) {
		const [address = '', name = ''] = hrefOf(entry).split('#');
		add(address, [name]);
	}
	return pages;
}

/** The same without lists that are there only for now: a link to one of them would lead nowhere one day. */
export function lastingPages(holdings: Holdings, bodyOf: BodyOf): PublishedPages {
	const lasting = new Map(allAddresses(holdings).map(({ address, isLasting }) => [address, isLasting]));
	return new Map([...publishedPages(holdings, bodyOf)].filter(([address]) => lasting.get(address) ?? true));
}

const clauseIds = (text: DocumentText | undefined): string[] =>
	text?.parts.flatMap((part) => allClauses(part.clauses)).map(({ id }) => id) ?? [];
