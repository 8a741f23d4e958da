/**
 * How a query is answered: word for word; as it sounds; as people say it; corrected; taken apart. The first that answers
 * wins; a page that is known to be the best answer comes before all.
 */
import { type Answer, ENOUGH, exactly, plainly, type Runs, withRelated } from './answers.ts';
import { foundAs, otherNames, unitsIn } from './concepts.ts';
import type { Corpus } from './corpus.ts';
import { lettersAnswered } from './letters.ts';
import { related } from './loose.ts';
import { typingMended } from './mended.ts';
import { ranked } from './rank.ts';
import type { SearchResult } from './search-result.ts';
import type { SoundTable } from './sound-table.ts';
import type { Thesaurus } from './thesaurus.ts';
import { lettersOf, phrasesOf, SENTENCE, unitsOf } from './units.ts';

type Asked = { query: string; near?: string | undefined };

/** A longer question is a text that somebody pasted, if it stands somewhere. */
const LONGEST_SPOKEN = 10;
/** Before whatever else answers. */
const BEST = 100_000;

export async function planQuery(
	corpus: Corpus,
	lexicon: () => Promise<SoundTable>,
	thesaurus: Thesaurus,
	{ query, near }: Asked
): Promise<Answer> {
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
		results: bestFirst(corpus, thesaurus.answersTo(simple, near), answer.results, phrases),
	};
}

async function answered(
	corpus: Corpus,
	lexicon: () => Promise<SoundTable>,
	thesaurus: Thesaurus,
	phrases: readonly string[],
	exact: SearchResult[]
): Promise<Answer> {
	const said = await asSaid(corpus, phrases.flatMap(thesaurus.read), exact);
	if (said) return said;
	if (exact.length > 0) return { results: withRelated(corpus, plainly(phrases), exact) };

	const words = await lexicon();
	const simple = phrases.map(words.simplified);
	const isOld = simple.join() !== phrases.join();
	if (isOld) {
		await corpus.load(simple.join(''));
		const results = exactly(corpus, simple);
		if (results.length > 0)
			return { results: withRelated(corpus, plainly(simple), results), corrected: simple.join(' ') };
	}
	const runs = simple.flatMap(thesaurus.read);
	const spokenOld = isOld && (await asSaid(corpus, runs, []));
	if (spokenOld) return spokenOld;
	const whole = await overClauses(corpus, simple);
	if (whole.length > 0) return { results: withRelated(corpus, plainly(simple), whole) };
	// What only makes it a question is gone; what is left may stand as it is.
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
): Promise<Answer | undefined> {
	await corpus.load(unitsIn(runs));
	const meant = otherNames(corpus, runs);
	if (meant.length === 0) return undefined;
	const parts = runs.flat();
	const found = parts.map((part) => foundAs(corpus, part));
	const phrases = parts.flatMap(({ text, meant: names }) => [text, ...names]);
	const results = ranked(corpus, found).map((one): SearchResult => ({ ...one, tier: 1, phrases }));
	// What holds the very words stays an answer, in its place.
	const known = new Set(results.map(({ page }) => page));
	const all = [...results, ...exact.filter(({ page }) => !known.has(page))];
	all.sort((a, b) => b.score - a.score || corpus.settle(a.page, b.page));
	if (all.length === 0) return undefined;
	return { results: withRelated(corpus, runs, all), meant };
}

/** Puts the pages that are known to answer such a question before the others. */
function bestFirst(
	corpus: Corpus,
	keys: readonly number[],
	results: SearchResult[],
	phrases: readonly string[]
): SearchResult[] {
	const pages = keys.flatMap((key) => corpus.pageOf(key) ?? []);
	const best = pages.map((page, at): SearchResult => {
		const found = results.find((one) => one.page === page);
		return { page, tier: 1, score: BEST - at, phrases: found?.phrases ?? phrases };
	});
	return [...best, ...results.filter(({ page }) => !pages.includes(page))];
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
