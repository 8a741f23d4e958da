/**
 * How a query is answered: word for word; as it sounds; as people say it; corrected; taken apart. The first that answers
 * wins; a page that is known to be the best answer comes before all.
 */
import { ENOUGH, exactly, type PlannedAnswer, plainly, type Runs, withRelated } from './answers.ts';
import { foundAs, otherNames, unitsIn } from './concepts.ts';
import type { Corpus } from './corpus.ts';
import { lettersAnswered } from './letters.ts';
import { namesOf, related } from './loose.ts';
import { typingMended } from './mended.ts';
import { ranked } from './rank.ts';
import type { SearchResult } from './search-result.ts';
import type { SoundTable } from './sound-table.ts';
import type { Best, Thesaurus } from './thesaurus.ts';
import { GAP, lettersOf, phrasesOf, SENTENCE, unitsOf } from './units.ts';

type Asked = { query: string; near?: string | undefined };

/** A longer query is a text that somebody pasted, if it stands somewhere. */
const LONGEST_SPOKEN = 10;
/** As long as this and without a filler, it may be a text that is remembered but for its commas. */
const PASTED = 8;
/** Before whatever else answers. */
const BEST = 100_000;

export async function planQuery(
	corpus: Corpus,
	lexicon: () => Promise<SoundTable>,
	thesaurus: Thesaurus,
	{ query, near }: Asked
): Promise<PlannedAnswer> {
	const phrases = phrasesOf(query);
	if (phrases.length === 0) return { results: [] };
	await corpus.load(phrases.join(''));
	const exact = exactly(corpus, phrases);
	const letters = lettersOf(query);
	if (letters !== undefined) return lettersAnswered(corpus, await lexicon(), letters, phrases, exact);
	const asked = phrases.join('');
	if (exact.length > 0 && asked.length > LONGEST_SPOKEN)
		return { results: withRelated(corpus, plainly(phrases), exact) };
	const answer = await answered(corpus, lexicon, thesaurus, phrases, exact);
	const simple = exact.length > 0 ? asked : (await lexicon()).simplified(asked);
	return {
		...answer,
		results: await bestFirst(corpus, thesaurus, thesaurus.answersTo(simple, near), answer.results, phrases),
	};
}

async function answered(
	corpus: Corpus,
	lexicon: () => Promise<SoundTable>,
	thesaurus: Thesaurus,
	phrases: readonly string[],
	exact: SearchResult[]
): Promise<PlannedAnswer> {
	const asked = phrases.map(thesaurus.read);
	// Half a sentence, as somebody remembers or pastes it, has no filler in it.
	const isText = phrases.some(({ length }) => length > PASTED) && asked.every(({ length }) => length === 1);
	const text = isText && exact.length === 0 ? await overClauses(corpus, phrases) : [];
	if (text.length > 0) return { results: withRelated(corpus, plainly(phrases), text) };
	const words = exact.length > 0 ? undefined : await lexicon();
	const simple = words ? phrases.map(words.simplified) : phrases;
	const isOld = simple.join() !== phrases.join();
	if (isOld) {
		await corpus.load(simple.join(''));
		const results = exactly(corpus, simple);
		if (results.length > 0)
			return { results: withRelated(corpus, plainly(simple), results), corrected: simple.join(' ') };
	}
	const said = await asSaid(corpus, asked.flat(), exact);
	if (said) return said;
	if (words === undefined) return { results: withRelated(corpus, plainly(phrases), exact) };
	const runs = simple.flatMap(thesaurus.read);
	const spokenOld = isOld && (await asSaid(corpus, runs, []));
	if (spokenOld) return spokenOld;
	const whole = await overClauses(corpus, simple);
	if (whole.length > 0) return { results: withRelated(corpus, plainly(simple), whole) };
	// The fillers are gone; what is left may stand as it is.
	const core = runs.map((run) => run.map(({ text }) => text).join(''));
	const bare = core.join() === simple.join() ? [] : exactly(corpus, core);
	if (bare.length > 0) return { results: withRelated(corpus, runs, bare) };
	return (await typingMended(corpus, words, core)) ?? { results: related(corpus, runs, []) };
}

/** Pages with all parts under any of their names, if a part has another name that the site knows. */
async function asSaid(
	corpus: Corpus,
	runs: Runs,
	exact: readonly SearchResult[]
): Promise<PlannedAnswer | undefined> {
	await corpus.load(unitsIn(runs));
	const meant = otherNames(corpus, runs);
	if (meant.length === 0) return undefined;
	const parts = runs.flat();
	const found = parts.map((part) => foundAs(corpus, part));
	const phrases = parts.flatMap(({ text, meant: names }) => [text, ...names]);
	// Of several parts, those that only stand somewhere on a page answer no query; one that is called by all does.
	const isAnswer = ({ page }: { page: number }) =>
		parts.length === 1 || found.every(({ titled }) => titled.has(page));
	const results = ranked(corpus, found)
		.filter(isAnswer)
		.map((one): SearchResult => ({ ...one, tier: 1, phrases }));
	// What holds the very words stays an answer, in its place; who is called so comes before who is only meant.
	const literal = new Map(exact.map((one) => [one.page, one]));
	const known = new Set(results.map(({ page }) => page));
	const all = [
		...results.map((one) => ({
			...one,
			score: one.score + (isTitled(literal.get(one.page)) ? CALLED_SO : 0),
		})),
		...exact.filter(({ page }) => !known.has(page)),
	];
	all.sort((a, b) => b.score - a.score || corpus.breakTie(a.page, b.page));
	const answers = all.length > 0 ? withRelated(corpus, runs, all) : related(corpus, runs, []);
	return answers.length > 0 ? { results: answers, meant } : undefined;
}

const isTitled = (one: SearchResult | undefined): boolean => one !== undefined && one.score > CALLED_SO;
/** Less than a title is worth, and more than all else. */
const CALLED_SO = 700;

/** Puts the pages that are known to answer such a query before the others. */
async function bestFirst(
	corpus: Corpus,
	thesaurus: Thesaurus,
	known: readonly Best[],
	results: SearchResult[],
	phrases: readonly string[]
): Promise<SearchResult[]> {
	const answers = known.flatMap(({ page: key, ...one }) => {
		const page = corpus.pageOf(key);
		return page === undefined ? [] : { ...one, page };
	});
	const [first, ...others] = results.filter(({ page }) => !answers.some((one) => one.page === page));
	const [best] = answers;
	// Whoever types a title means that page.
	const isNamed =
		first &&
		best &&
		(corpus.find([...phrases.join('')]).titled.has(first.page) ||
			(best.isList && (await isCalled(corpus, thesaurus, best.besides, first.page))));
	const pages = answers.map(({ page }, at): SearchResult => {
		const found = results.find((one) => one.page === page);
		return { page, tier: 1, score: BEST - at, phrases: found?.phrases ?? phrases };
	});
	if (!first) return pages;
	return isNamed ? [{ ...first, score: BEST + 1 }, ...pages, ...others] : [...pages, first, ...others];
}

/** Whether a page is called by a part of these words. */
async function isCalled(corpus: Corpus, thesaurus: Thesaurus, words: string, page: number): Promise<boolean> {
	const parts = words.split(GAP).filter((part) => part.length > 1);
	const runs = parts.flatMap(thesaurus.read);
	await corpus.load(unitsIn(runs));
	return namesOf(corpus, runs).some((name) => corpus.find([...name]).titled.has(page));
}

/** Pages that hold long phrases but for the ends of clauses, which nobody types. */
async function overClauses(corpus: Corpus, phrases: readonly string[]): Promise<SearchResult[]> {
	if (!phrases.some(({ length }) => length >= SENTENCE)) return [];
	const likely = related(corpus, plainly(phrases), []).slice(0, 3 * ENOUGH);
	const pages = await Promise.all(likely.map(({ page }) => corpus.page(page)));
	return likely.flatMap((one, at) => {
		const text = unitsOf(pages[at]!.title + pages[at]!.text).join('');
		const holds = (phrase: string) =>
			phrase.length < SENTENCE ? corpus.find([...phrase]).counts.has(one.page) : text.includes(phrase);
		return phrases.every(holds) ? [{ ...one, tier: 1 as const }] : [];
	});
}
