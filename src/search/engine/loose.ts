/**
 * A query written without blanks, taken apart: “百花桥理发” is 百花桥 and 理发.
 * Pieces are such as the site has; where to cut is asked of the texts themselves, not of a dictionary.
 */
import type { Corpus, Found } from './corpus.ts';

import { rarity, scoreOf } from './rank.ts';
import type { SearchResult } from './search-result.ts';
import { isHan, unitsOf } from './units.ts';
import { searchWords } from './words.ts';

/** Words of a question that say nothing about what is asked. */
const FILLERS =
	/请问|怎么样|怎么办|怎么|怎样|如何|为什么|在哪里|在哪儿|哪里有|哪里|哪儿|在哪|哪些|是什么时候|有什么|什么时候|什么|多少|几点|是不是|能不能|可不可以|可以|我想|我要|想要|需要|一下|关于|有没有|[吗呢吧啊呀么]/gu;
/** Characters too common to be looked for alone. */
const LIGHT = new Set('的了是在和与及或对把被将从到向为以于有里上中下等都也要我你他她它这那个人们不');

/** Pages on which all words of a query stand; none when one of them is no good word, as after a slip of the hand. */
export function plainPages(corpus: Corpus, phrases: readonly string[]): number {
	const words = phrases.flatMap((phrase) => searchWords(bare(phrase))).filter((word) => word.trim() !== '');
	const telling = words.filter((word) => !LIGHT.has(word)).map((word) => [...word]);
	if (telling.length < 2 || telling.some(({ length }) => length < 2)) return 0;
	return loosely(corpus, telling).filter(({ full }) => full).length;
}

/** Pages with the pieces of a query, those apart that were found already. */
export function related(
	corpus: Corpus,
	phrases: readonly string[],
	exact: readonly SearchResult[]
): SearchResult[] {
	// The fewest pieces are the likeliest reading; words of the language find what stands apart.
	const large = piecesOf(
		corpus,
		phrases.map(bare).flatMap((run) => run.split(' '))
	);
	const small = piecesOf(corpus, phrases.map(bare).flatMap(searchWords));
	if (small.length === 0) return [];
	const before = new Set(exact.map(({ page }) => page));
	const found = large.map(corpus.find);
	const together = (page: number) => found.every(({ counts }) => counts.has(page));
	// Single characters alone make no page related: half the site has them.
	const telling = [...large, ...small].filter(({ length }) => length > 1).map(corpus.find);
	const fresh = loosely(corpus, small)
		.filter(({ page }) => !before.has(page) && telling.some(({ counts }) => counts.has(page)))
		.map((one) => ({ ...one, score: one.score + (together(one.page) ? TOGETHER : 0) }))
		.sort((a, b) => Number(b.full) - Number(a.full) || b.score - a.score || corpus.settle(a.page, b.page));
	const full = fresh.filter((one) => one.full);
	const partial =
		exact.length + full.length < FEW ? fresh.filter((one) => !one.full).slice(0, MOST_PARTIAL) : [];
	const text = (pieces: readonly string[][]) => pieces.map((piece) => piece.join(''));
	return [...full, ...partial].map(({ page, score, full }) => ({
		page,
		score,
		tier: full ? 2 : 3,
		phrases: text(together(page) ? large : small),
	}));
}

/** What it is worth that pieces stand together. */
const TOGETHER = 100;
const FEW = 5;
const MOST_PARTIAL = 20;

const bare = (phrase: string): string => phrase.replace(FILLERS, ' ');

type Loose = { page: number; score: number; full: boolean };

/** Pieces of runs, each of which the site has. */
function piecesOf(corpus: Corpus, runs: readonly string[]): string[][] {
	const pieces = runs.flatMap((run) => cut(corpus, unitsOf(run)));
	const telling = pieces.filter((piece) => piece.length > 1 || (isHan(piece[0]!) && !LIGHT.has(piece[0]!)));
	return [...new Map(telling.map((one) => [one.join(''), one])).values()];
}

const LONGEST_PIECE = 8;
/** What a cut costs besides the rarity of its pieces. */
const CUT = 4;

/** The likeliest way to read a run as pieces that occur: few of them, each common. */
function cut(corpus: Corpus, units: readonly string[]): string[][] {
	const best: { cost: number; start: number }[] = [{ cost: 0, start: 0 }];
	for (let end = 1; end <= units.length; end += 1) {
		best[end] = { cost: Number.POSITIVE_INFINITY, start: end - 1 };
		for (let start = Math.max(0, end - LONGEST_PIECE); start < end; start += 1) {
			const { total, counts } = corpus.find(units.slice(start, end));
			if (total === 0 && end - start > 1) continue;
			const cost =
				best[start]!.cost + CUT + (total === 0 ? 30 : Math.log2((corpus.pages * 400) / counts.size));
			if (cost < best[end]!.cost) best[end] = { cost, start };
		}
	}
	const pieces: string[][] = [];
	for (let end = units.length; end > 0; end = best[end]!.start)
		pieces.unshift(units.slice(best[end]!.start, end));
	return pieces.filter((piece) => corpus.find(piece).total > 0);
}

/** Pages with the pieces in any order: first those with all of them, then those with most of their weight. */
function loosely(corpus: Corpus, pieces: readonly (readonly string[])[]): Loose[] {
	const found = pieces.map(corpus.find);
	const weight = (one: Found, at: number) =>
		rarity(corpus, one.counts.size) * (pieces[at]!.length > 1 ? 1 : 0.5);
	const weights = found.map(weight);
	const whole = weights.reduce((sum, one) => sum + one, 0);
	const covered = new Map<number, { weight: number; pieces: number }>();
	for (const [at, { counts }] of found.entries())
		for (const page of counts.keys()) {
			const sum = covered.get(page) ?? { weight: 0, pieces: 0 };
			covered.set(page, { weight: sum.weight + weights[at]!, pieces: sum.pieces + 1 });
		}
	return [...covered]
		.map(([page, sum]) => ({
			page,
			full: sum.pieces === found.length,
			score: scoreOf(corpus, found, page) + 100 * (sum.weight / whole),
			share: sum.weight / whole,
		}))
		.filter(({ full, share }) => full || share >= 0.5)
		.sort((a, b) => Number(b.full) - Number(a.full) || b.score - a.score || corpus.settle(a.page, b.page));
}
