/** What the checks of one entry must know about the other entries; plain data, so that a browser can be sent it. */
import type { Day } from '../../platform/day.ts';
import { allClauses, clauseName, type DocumentText } from '../plan/document-text.ts';
import type { ReviewStage } from '../schemas/byline.ts';
import { COLLECTION_NAMES, type CollectionName } from '../schemas/collections.ts';
import type { Lexicon } from '../schemas/lexicon.ts';
import type { Targets } from '../schemas/references.ts';
import type { Site } from '../schemas/site.ts';
import type { OtherFacts } from './other-facts.ts';

export type Facts = {
	today: Day;
	/** What may be named, by collection; `clauses` of the work plan. An absent list is not judged. */
	targets: { readonly [Kind in CollectionName | 'clauses']?: readonly string[] };
	/** What texts may link; absent while nothing is known of it. */
	links?: LinkFacts | undefined;
	/** What each clause of the work plan is called, by number: `二（二）5 有活动项目`. */
	clauseNames?: Readonly<Record<string, string>>;
	/** Names of the township and its villages, as a reader would look for them in a text. */
	places: readonly string[];
	/** The village of each station. */
	villages?: Readonly<Record<string, string>>;
	/** Whether media editors find a telephone or a mail address of the institute. */
	contact: boolean;
	lexicon: Lexicon;
	/** What of other entries this one may contradict; absent where all entries are compared with each other anyway. */
	others?: OtherFacts | undefined;
	/** Reviews that were done, where a server keeps them; without it, those in the entry. */
	passed?: readonly ReviewStage[];
	/** Size of each picture of the entry that is known, by file name. */
	pixels?: Readonly<Record<string, { width: number; height: number }>>;
};

/** Nothing known yet: what depends on the rest of the content cannot be judged by it. */
export const NO_FACTS: Facts = {
	today: '1900-01-01',
	targets: {},
	places: [],
	contact: true,
	lexicon: { words: [] },
};

/** Pages of the site that last, by address without base path, each with the names of the places on it. */
export type LinkFacts = {
	/** Base path, slashes at both ends. */
	base: string;
	pages: Readonly<Record<string, readonly string[]>>;
	/** Where samples lead to more than true pieces do. */
	invented: Readonly<Record<string, readonly string[]>>;
};

/** What a content folder knows, read or half read. */
export type Known = {
	site: Site | undefined;
	sources: readonly { collection: CollectionName; id: string }[];
	/** The village of each station that could be read. */
	villages: Readonly<Record<string, string>>;
	texts: ReadonlyMap<string, DocumentText>;
	lexicon: Lexicon;
	today: Day;
};

/** Facts without those of links, which need whole pages to be known. */
export function factsOf({ site, sources, villages, texts, lexicon, today }: Known): Facts {
	const ids = COLLECTION_NAMES.map((name) => [
		name,
		sources.filter(({ collection }) => collection === name).map(({ id }) => id),
	]);
	const plan = texts.get(site?.plan ?? '')?.parts.flatMap((part) => allClauses(part.clauses));
	return {
		today,
		targets: { ...Object.fromEntries(ids), ...(plan && { clauses: plan.map(({ id }) => id) }) },
		...(plan && {
			clauseNames: Object.fromEntries(
				plan.map((clause) => [clause.id, `${clause.citation} ${clauseName(clause)}`])
			),
		}),
		places: [...(site ? [site.township] : []), ...Object.values(villages)],
		villages,
		contact: [site?.phone, site?.email, site?.pressContact.phone, site?.pressContact.email].some(Boolean),
		lexicon,
	};
}

/** The same lists as sets, to look things up. */
export function targetsOf({ targets }: Pick<Facts, 'targets'>): Targets {
	const sets =
		known.get(targets) ??
		Object.fromEntries(Object.entries(targets).map(([kind, ids]) => [kind, new Set(ids)]));
	known.set(targets, sets);
	return sets;
}

/** Lists that stand for these sets wherever things are looked up in them. */
export function targetsAs(sets: Targets): Facts['targets'] {
	const targets = {};
	known.set(targets, sets);
	return targets;
}

// One list is looked up for every entry of a folder.
const known = new WeakMap<Facts['targets'], Targets>();
