/**
 * Terms a site speaks of: short runs of words that come back on several pages, and whatever stands in titles, in quotes
 * or behind an office as somebody's name.
 */
import { searchWords } from '../engine/word-cutting.ts';
import type { PageText } from './page-text.ts';

const MOST_TERMS = 2_500;
const MOST_SPELLED = 120_000;
const LONGEST = 8;
const WORDS = 4;
/** Words with which no term begins or ends; 以 is one, the 以 of 以色列 is not. */
const LOOSE = new Set(
	'的 了 是 在 和 与 及 或 对 把 被 将 从 到 向 为 以 于 而 且 并 也 都 要 又 不 没 没有 有 个 些 每 各 该 其 此 这 那 等 着 过 上 下 中 里 说 称 我们 他们 以及 并且 但 就 还 可以 可 让 使 由 给 更 很 最 已 已经 正在 表示 之'.split(
		' '
	)
);
const NAMED = /[“《「]([\p{Script=Han}]{2,12})[”》」]/gu;
const PERSON =
	/(?:所\s*长|站长|主任|队长|书记|委员|成员|代表|传承人)[:：\s]{0,4}(\p{Script=Han}{2,3})(?=[\s，、：。；]|$)/gu;

type Seen = { pages: number; weight: number; isNamed: boolean; isWord: boolean };
type Known = Map<string, Seen>;

/** `terms` are the most telling; `spelled` all that somebody may type by their initials. Both best first. */
export function termsOf(pages: readonly PageText[]): { terms: string[]; spelled: string[] } {
	const known: Known = new Map();
	const cut = pages.map(partsOf);
	for (const parts of cut) readPage(parts, known, [1, 2]);
	// Of three words that come back, any two come back: what does not is forgotten before it grows into millions.
	for (const [term, seen] of known)
		if (seen.pages < 2 && seen.weight === 0 && !seen.isWord) known.delete(term);
	for (const parts of cut) readPage(parts, known, [3, WORDS]);
	return { terms: telling(known, pages.length), spelled: spelled(known) };
}

/** A text of a page, its words, and what it weighs to stand in it. */
type Part = { text: string; words: Int32Array; weight: number };

function partsOf({ title, text, sections, facets }: PageText): Part[] {
	const values = Object.values(facets)
		.flat()
		.filter(({ length }) => length > 1);
	return [
		{ text: title, weight: 3 },
		...sections.map((section) => ({ text: section.title, weight: 1 })),
		...values.map((value) => ({ text: value, weight: 3 })),
		{ text, weight: 0 },
	].map((part) => ({ ...part, words: wordLengths(part.text) }));
}

/** Counts runs of so many words. */
function readPage(parts: readonly Part[], known: Known, counts: [number, number]): void {
	const here = new Set<string>();
	const see = (term: string, weight: number, mark?: 'isNamed' | 'isWord') => {
		let seen = known.get(term);
		if (seen === undefined) {
			seen = { pages: 0, weight: 0, isNamed: false, isWord: false };
			known.set(term, seen);
		}
		if (!here.has(term)) {
			seen.pages += 1;
			here.add(term);
		}
		seen.weight += weight;
		if (mark) seen[mark] = true;
	};
	for (const { text, words, weight } of parts) {
		if (counts[0] === 1) {
			for (const [, name] of text.matchAll(NAMED)) see(name!, 1 + weight, 'isNamed');
			for (const [, name] of text.matchAll(PERSON)) see(name!, 1, 'isNamed');
		}
		for (const cut of sentencesOf(text, words)) {
			const run = cut.join('');
			const isTerm = !LOOSE.has(cut[0]!) && !LOOSE.has(cut.at(-1)!);
			if (weight > 0 && counts[0] === 1 && isTerm && run.length >= 2 && run.length <= 12)
				see(run, weight, 'isNamed');
			eachRun(cut, counts, known, (term, count) =>
				see(term, weight > 0 ? 1 : 0, count === 1 ? 'isWord' : undefined)
			);
		}
	}
}

/** Lengths (UTF-16) of the words of a text; below zero where one is not Chinese. The texts are gone through twice. */
const wordLengths = (text: string): Int32Array =>
	Int32Array.from(searchWords(text), (word) => (HAN.test(word) ? word.length : -word.length));
const HAN = /^\p{Script=Han}+$/u;

/** Words between punctuation. */
function sentencesOf(text: string, words: Int32Array): string[][] {
	const sentences: string[][] = [];
	let sentence: string[] = [];
	let start = 0;
	for (const length of words) {
		const end = start + Math.abs(length);
		if (length > 0) sentence.push(text.slice(start, end));
		else if (sentence.length > 0) {
			sentences.push(sentence);
			sentence = [];
		}
		start = end;
	}
	if (sentence.length > 0) sentences.push(sentence);
	return sentences;
}

function eachRun(
	cut: readonly string[],
	[fewest, most]: [number, number],
	known: Known,
	found: (term: string, count: number) => void
): void {
	for (const [at, first] of cut.entries()) {
		if (LOOSE.has(first)) continue;
		for (let count = 1, term = ''; count <= most && at + count <= cut.length; count += 1) {
			const [before, word] = [cut[at + count - 2]!, cut[at + count - 1]!];
			const isPair = count <= 2 || known.has(before + word) || LOOSE.has(before) || LOOSE.has(word);
			if (!isPair) break;
			term += word;
			if (term.length > LONGEST) break;
			if (count >= fewest && term.length > 1 && !LOOSE.has(word)) found(term, count);
		}
	}
}

const best = (terms: readonly string[], score: (term: string) => number): string[] =>
	terms
		.map((term) => ({ term, score: score(term) }))
		.sort((a, b) => b.score - a.score || (a.term < b.term ? -1 : 1))
		.map(({ term }) => term);

function telling(known: Readonly<Known>, pages: number): string[] {
	const fewest = Math.max(2, Math.round(pages / 400));
	const terms = [...known]
		.filter(([, seen]) => seen.pages >= fewest || seen.weight > 1)
		.map(([term]) => term);
	// A part that never stands outside the longer term says nothing by itself.
	const parts = new Set<string>();
	for (const term of terms)
		for (let start = 0; start < term.length; start += 1)
			for (let end = start + 2; end <= term.length; end += 1) {
				const part = known.get(term.slice(start, end));
				if (part && end - start < term.length && part.pages === known.get(term)!.pages && !part.isNamed)
					parts.add(term.slice(start, end));
			}
	const score = (term: string) => {
		const { pages, weight } = known.get(term)!;
		return (Math.log2(1 + pages) + 2 * Math.log2(1 + weight)) * (term.length >= 3 ? 1.6 : 1);
	};
	return best(
		terms.filter((term) => !parts.has(term)),
		score
	).slice(0, MOST_TERMS);
}

/** The oftener something is said, the likelier it is what three letters stand for. */
function spelled(known: Readonly<Known>): string[] {
	const terms = [...known].flatMap(([term, { pages, weight, isNamed, isWord }]) =>
		term.length > 2 && (isNamed || isWord || pages > 2 || (pages > 1 && weight > 0)) ? term : []
	);
	const score = (term: string) => known.get(term)!.pages + 2 * known.get(term)!.weight;
	return best(terms, score).slice(0, MOST_SPELLED);
}
