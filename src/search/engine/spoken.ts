/** Letters that may be pinyin or initials: what stands in the texts and is read like this. */
import type { Corpus } from './corpus.ts';
import { standsWhole } from './corrections.ts';
import type { SoundTable } from './sound-table.ts';
import { searchWords } from './word-cutting.ts';

const MOST_READINGS = 4;
/** So many pages hold terms of the lexicon: then the texts need not be asked. */
const ENOUGH = 10;
/** Files of places fetched for initials that no term has; a large site would cost a reader too much. */
const MOST_FILES = 40;
const LONGEST_INITIALS = 8;
/** How much likelier a word of the language is than characters that only stand side by side. */
const WORD = 4;

/** Likeliest first; each is held by some page. */
export async function readings(corpus: Corpus, words: SoundTable, letters: string): Promise<string[]> {
	const sounded = await bySound(corpus, words, letters);
	const listed = letters.length > 1 ? await standing(corpus, await words.byInitials(letters)) : [];
	// What pages are called is what people type by its letters.
	const isTitle = (term: string) => corpus.find([...term]).titled.size > 0;
	const terms = [...listed.filter(isTitle), ...listed.filter((term) => !isTitle(term))];
	if (sounded.length + terms.length > 0) return [...new Set([...sounded, ...terms])].slice(0, MOST_READINGS);
	const deep = await byInitials(corpus, words, letters);
	if (deep.length > 0) return deep.slice(0, MOST_READINGS);
	// Somebody is still typing, or remembers only the middle.
	const parts = letters.length > 1 ? words.partsByInitials(letters) : [];
	return (await standing(corpus, [...words.completions(letters), ...parts])).slice(0, MOST_READINGS);
}

async function standing(corpus: Corpus, terms: readonly string[]): Promise<string[]> {
	const likely = terms.slice(0, 2 * MOST_READINGS);
	await corpus.load(likely.join(''));
	return likely.filter((term) => corpus.find([...term]).total > 0);
}

async function bySound(corpus: Corpus, words: SoundTable, letters: string): Promise<string[]> {
	const known = await standing(corpus, words.bySound(letters));
	const counts = new Map(known.map((term) => [term, corpus.find([...term]).total]));
	const pages = new Set(known.flatMap((term) => [...corpus.find([...term]).counts.keys()]));
	if (pages.size < ENOUGH) {
		const cuts = words.syllables(letters).filter((cut) => cut.length > 1);
		for (const cut of cuts.slice(0, MOST_READINGS)) await spell(corpus, cut.map(words.charactersOf), counts);
	}
	return wholeFirst(corpus, words, likeliest(counts));
}

/** What only meets at the seam of two words, as 践志 in 实践志愿, is what nobody means; a few are looked at. */
async function wholeFirst(corpus: Corpus, words: SoundTable, texts: readonly string[]): Promise<string[]> {
	const whole = await Promise.all(
		texts
			.slice(0, MOST_READINGS)
			.map((text) => words.isTerm(text) || searchWords(text).length === 1 || standsWhole(corpus, text))
	);
	const isSeam = (text: string) => whole[texts.indexOf(text)] === false;
	return [...texts.filter((text) => !isSeam(text)), ...texts.filter(isSeam)];
}

/** Initials of what is said too seldom to be a term. */
async function byInitials(corpus: Corpus, words: SoundTable, letters: string): Promise<string[]> {
	if (letters.length < 3 || letters.length > LONGEST_INITIALS) return [];
	const classes = [...letters].map(words.charactersFrom);
	if (corpus.filesFor(classes.flat()) > MOST_FILES) return [];
	const counts = new Map<string, number>();
	await spell(corpus, classes, counts);
	return likeliest(counts);
}

async function spell(corpus: Corpus, classes: readonly (readonly string[])[], counts: Map<string, number>) {
	await corpus.load(classes.flat());
	for (const [text, count] of corpus.spelled(classes)) counts.set(text, count);
}

function likeliest(counts: ReadonlyMap<string, number>): string[] {
	const weight = new Map(
		[...counts].map(([text, count]) => [text, count * WORD ** (2 / searchWords(text).length)])
	);
	return [...counts.keys()].sort((a, b) => weight.get(b)! - weight.get(a)! || (a < b ? -1 : 1));
}
