/**
 * A query written without blanks, taken apart: “百花桥理发” is 百花桥 and 理发.
 * Pieces are such as the site has; where to cut is asked of the texts themselves, not of a dictionary.
 */
import { foundAs } from './concepts.ts';
import type { Corpus, Found } from './corpus.ts';
import { rarity, scoreOf } from './rank.ts';
import type { SearchResult } from './search-result.ts';
import type { Concept } from './thesaurus.ts';
import { isHan, unitsOf } from './units.ts';
import { searchWords } from './word-cutting.ts';

/** Characters too common to be looked for alone. */
export const LIGHT: ReadonlySet<string> = new Set(
	'的了是在和与及或对把被将从到向为以于有里上中下等都也要我你您他她它这那个人们不就还很去来能会想给让得着过没'
);

/** A part to be looked for, with all that it may be called. */
type Piece = { names: readonly string[]; found: Found };

/** Words of a query that each stand on the site; nothing when one of them is no good word, as after a slip of the hand. */
export function goodWords(corpus: Corpus, phrases: readonly string[]): string[] | undefined {
	const stands = (word: string) => corpus.find([...word]).total > 0;
	const words: string[] = [];
	for (const word of phrases.flatMap(searchWords)) {
		if (word.trim() === '' || LIGHT.has(word)) continue;
		const before = words.at(-1) ?? '';
		// A character beside a word is part of it where the site has it so: 医疗队 is 医疗 and 队 to a dictionary.
		if ((word.length === 1 || before.length === 1) && stands(before + word))
			words.splice(-1, 1, before + word);
		else if (before.length !== 1 && stands(word)) words.push(word);
		else return undefined;
	}
	return words.length > 1 && words.at(-1)!.length > 1 ? words : undefined;
}

/** Pages on which all of these stand. */
export const pagesWith = (corpus: Corpus, words: readonly string[]): number => {
	const found = words.map((word) => corpus.find([...word]));
	return [...(found[0]?.counts.keys() ?? [])].filter((page) => found.every(({ counts }) => counts.has(page)))
		.length;
};

/** Pages with the pieces of a query, those apart that were found already. */
export function related(
	corpus: Corpus,
	runs: readonly (readonly Concept[])[],
	exact: readonly SearchResult[]
): SearchResult[] {
	// The fewest pieces are the likeliest reading; words of the language find what stands apart.
	const large = piecesOf(corpus, runs, (text) => [text]);
	const small = piecesOf(corpus, runs, searchWords);
	if (small.length === 0) return guessed(corpus, runs, exact);
	const before = new Set(exact.map(({ page }) => page));
	const together = (page: number) => large.every(({ found }) => found.counts.has(page));
	// Single characters alone make no page related: half the site has them.
	const telling = [...large, ...small].filter(({ names }) => names[0]!.length > 1);
	const fresh = loosely(corpus, small, isSpoken(runs) ? FULL.spoken : FULL.asked)
		.filter(({ page }) => !before.has(page) && telling.some(({ found }) => found.counts.has(page)))
		.map((one) => ({ ...one, score: one.score + (together(one.page) ? TOGETHER : 0) }))
		.sort((a, b) => b.score - a.score || corpus.breakTie(a.page, b.page));
	const full = fresh.filter((one) => one.full).length;
	let room = exact.length + full < FEW ? MOST_PARTIAL : 0;
	const kept = fresh.filter((one) => one.full || one.isNamed || room-- > 0);
	if (kept.length === 0) return guessed(corpus, runs, exact);
	const names = (pieces: readonly Piece[]) => pieces.flatMap((piece) => piece.names);
	return kept.map(({ page, score, full }) => ({
		page,
		score,
		tier: full ? 2 : 3,
		phrases: names(together(page) ? large : small),
	}));
}

/**
 * When no word of a query is known here: of what one can have or ask for, the pages that share its rarest characters.
 * A guess may be wrong, and is told as related; an empty page helps nobody.
 */
function guessed(
	corpus: Corpus,
	runs: readonly (readonly Concept[])[],
	exact: readonly SearchResult[]
): SearchResult[] {
	if (exact.length > 0) return [];
	const units = new Set(runs.flat().flatMap(({ text }) => unitsOf(text)));
	const found = [...units]
		.filter((unit) => isHan(unit) && !LIGHT.has(unit))
		.map((unit) => ({ unit, ...corpus.find([unit]) }));
	const worth = new Map<number, number>();
	for (const { counts, titled } of found)
		for (const page of counts.keys()) {
			if (corpus.weightOf(page) <= 0) continue;
			const more = rarity(corpus, counts.size) * (titled.has(page) ? 2 : 1);
			worth.set(page, (worth.get(page) ?? 0) + more);
		}
	return [...worth]
		.sort(([a, one], [b, other]) => other - one || corpus.breakTie(a, b))
		.slice(0, MOST_GUESSED)
		.map(([page, score]) => ({ page, score, tier: 3, phrases: found.map(({ unit }) => unit) }));
}
const MOST_GUESSED = 5;

/** All that the parts of a query are called on the site, longer than a character. */
export const namesOf = (corpus: Corpus, runs: readonly (readonly Concept[])[]): string[] =>
	piecesOf(corpus, runs, searchWords)
		.flatMap(({ names }) => names)
		.filter(({ length }) => length > 1);

// Chosen by `npm run bench search` like the numbers of `rank.ts`, on the same sets.
/** What it is worth that pieces stand together. */
const TOGETHER = 100;
/** With fewer answers than this, pages that hold only some of the pieces are shown as well. */
const FEW = 5;
/** So many of them at most. */
const MOST_PARTIAL = 20;

type Loose = {
	page: number;
	score: number;
	full: boolean;
	/** A page of weight that is called by a part of the query. */
	isNamed: boolean;
};
/** What it is worth to hold all pieces; a query as people speak has many that say nothing. */
const FULL = { asked: 1_000, spoken: 100 } as const;
/** What it is worth to hold all that tells something; a part of it is worth its share. */
const SHARE = 300;
/** What it is worth to be called by all of the query, and how much more for each step of a page's own weight. */
const NAMED = { share: 900, step: 0.4 } as const;

/** Something stood between the parts, or a part goes by another name here. */
const isSpoken = (runs: readonly (readonly Concept[])[]): boolean =>
	runs.length > 1 || runs.flat().some(({ meant }) => meant.length > 0);

/** Pieces of runs, each of which the site has; what has other names is a piece of its own. */
function piecesOf(
	corpus: Corpus,
	runs: readonly (readonly Concept[])[],
	apart: (text: string) => string[]
): Piece[] {
	const pieces = runs.flat().flatMap((concept): Piece[] => {
		const found = foundAs(corpus, concept);
		if (concept.meant.length > 0 && found.total > 0)
			return [{ names: [concept.text, ...concept.meant], found }];
		return apart(concept.text)
			.flatMap((run) => cut(corpus, unitsOf(run)))
			.filter((piece) => piece.length > 1 || (isHan(piece[0]!) && !LIGHT.has(piece[0]!)))
			.map((piece) => ({ names: [piece.join('')], found: corpus.find(piece) }));
	});
	return [...new Map(pieces.map((one) => [one.names[0]!, one])).values()];
}

const LONGEST_PIECE = 8;
/** What a cut costs besides the rarity of its pieces, in bits like that. */
const CUT = 4;
/** What a character costs that the site has nowhere: more than any that it has. */
const UNKNOWN = 30;

/** The likeliest way to read a run as pieces that occur: few of them, each common. */
function cut(corpus: Corpus, units: readonly string[]): string[][] {
	const best: { cost: number; start: number }[] = [{ cost: 0, start: 0 }];
	for (let end = 1; end <= units.length; end += 1) {
		best[end] = { cost: Number.POSITIVE_INFINITY, start: end - 1 };
		for (let start = Math.max(0, end - LONGEST_PIECE); start < end; start += 1) {
			const { total, counts } = corpus.find(units.slice(start, end));
			if (total === 0 && end - start > 1) continue;
			const cost =
				best[start]!.cost + CUT + (total === 0 ? UNKNOWN : Math.log2((corpus.pages * 400) / counts.size));
			if (cost < best[end]!.cost) best[end] = { cost, start };
		}
	}
	const pieces: string[][] = [];
	for (let end = units.length; end > 0; end = best[end]!.start)
		pieces.unshift(units.slice(best[end]!.start, end));
	return pieces.filter((piece) => corpus.find(piece).total > 0);
}

/** Pages with the pieces in any order: first those with all of them, then those with most of their weight. */
function loosely(corpus: Corpus, pieces: readonly Piece[], fullness: number): Loose[] {
	const found = pieces.map((piece) => piece.found);
	const weights = pieces.map(
		({ names, found: { counts } }) => rarity(corpus, counts.size) * (names[0]!.length > 1 ? 1 : 0.5)
	);
	const whole = weights.reduce((sum, one) => sum + one, 0);
	const covered = new Map<number, { weight: number; pieces: number; named: number }>();
	for (const [at, { counts, titled }] of found.entries())
		for (const page of counts.keys()) {
			const sum = covered.get(page) ?? { weight: 0, pieces: 0, named: 0 };
			const named = titled.has(page) && pieces[at]!.names[0]!.length > 1 ? weights[at]! : 0;
			covered.set(page, {
				weight: sum.weight + weights[at]!,
				pieces: sum.pieces + 1,
				named: sum.named + named,
			});
		}
	return [...covered]
		.map(([page, sum]) => {
			const full = sum.pieces === found.length;
			const share = sum.weight / whole;
			const weight = corpus.weightOf(page);
			const isNamed = weight > 0 && sum.named > 0;
			const byName = NAMED.share * (sum.named / whole) * (1 + NAMED.step * weight);
			const score = scoreOf(corpus, found, page) + SHARE * share + (full ? fullness : 0) + byName;
			return { page, full, isNamed, score, share };
		})
		.filter(({ full, isNamed, share }) => full || isNamed || share >= 0.5)
		.sort((a, b) => b.score - a.score || corpus.breakTie(a.page, b.page));
}
