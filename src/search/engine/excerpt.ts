/** Pieces of a page around what was found. Plain text with marks: nothing here is ever read as HTML. */
import type { PageSection } from './format.ts';
import { located, unitsOf } from './units.ts';

export type ExcerptPiece = { text: string; marked: boolean };
type Source = {
	url: string;
	title: string;
	text: string;
	sections: readonly PageSection[];
};
type Range = { start: number; end: number };

const BEFORE = 24;
const LENGTH = 90;
const MOST_SECTIONS = 5;

export function excerpt({ url, title, text, sections }: Source, phrases: readonly string[]) {
	const hits = hitsIn(text, phrases);
	const inSections = sections.flatMap((section, at) => {
		const end = sections[at + 1]?.start ?? text.length;
		const [hit] = hits.filter(({ start }) => start >= section.start && start < end);
		const isCalledSo = isNamed(section, phrases);
		if ((!hit && !isCalledSo) || section.id === '') return [];
		return [
			{
				isCalledSo,
				url: `${url}#${section.id}`,
				title: section.title,
				excerpt: around(text, hits, hit?.start ?? section.start, section.start, end),
			},
		];
	});
	// What is called so before what only says so.
	inSections.sort((a, b) => Number(b.isCalledSo) - Number(a.isCalledSo));
	return {
		title: pieces(title, hitsIn(title, phrases), 0, title.length),
		excerpt: around(text, hits, hits[0]?.start ?? 0, 0, text.length),
		sections: inSections.slice(0, MOST_SECTIONS).map(({ isCalledSo, ...shown }) => shown),
	};
}

/** Whether a part goes by one of these names, or by little more than it. */
const isNamed = ({ called = [] }: PageSection, phrases: readonly string[]): boolean =>
	called.some((name) => {
		const bare = unitsOf(name).join('');
		return phrases.some(
			(phrase) => phrase.includes(bare) || (bare.includes(phrase) && phrase.length * 2 >= bare.length)
		);
	});

/** Where phrases stand in a text, whatever punctuation stands between their characters; ascending, never overlapping. */
export function hitsIn(text: string, phrases: readonly string[]): Range[] {
	const { units, places } = located(text);
	const hits: Range[] = [];
	for (const phrase of phrases)
		for (let at = units.indexOf(phrase); at !== -1; at = units.indexOf(phrase, at + phrase.length)) {
			const last = places[at + phrase.length - 1]!;
			hits.push({ start: places[at]!, end: last + (text.codePointAt(last)! > 0xffff ? 2 : 1) });
		}
	hits.sort((a, b) => a.start - b.start || b.end - a.end);
	let end = 0;
	return hits.filter((hit) => {
		if (hit.start < end) return false;
		end = hit.end;
		return true;
	});
}

function around(text: string, hits: readonly Range[], hit: number, from: number, to: number): ExcerptPiece[] {
	let start = Math.max(from, hit - BEFORE);
	// From the beginning of its sentence or line, if that is near.
	start += Math.max(...[...'\n。！？'].map((end) => text.slice(start, hit).lastIndexOf(end))) + 1;
	if (isInside(text, start)) start -= 1;
	let end = Math.min(to, start + LENGTH);
	if (isInside(text, end)) end += 1;
	while (start < end && /\s/.test(text[start]!)) start += 1;
	while (end > start && /\s/.test(text[end - 1]!)) end -= 1;
	const inside = pieces(text, hits, start, end);
	if (text.slice(from, start).trim() !== '') inside.unshift({ text: '…', marked: false });
	if (text.slice(end, to).trim() !== '') inside.push({ text: '…', marked: false });
	return inside;
}

/** Whether a place parts the two halves of a character beyond the first 65,536, as some names of places have. */
const isInside = (text: string, place: number): boolean => {
	const half = text.charCodeAt(place);
	return half >= 0xdc00 && half <= 0xdfff;
};

function pieces(text: string, hits: readonly Range[], from: number, to: number): ExcerptPiece[] {
	const parts: ExcerptPiece[] = [];
	let at = from;
	const put = (end: number, marked: boolean) => {
		if (end > at) parts.push({ text: inOneLine(text.slice(at, end)), marked });
		at = Math.max(at, end);
	};
	for (const { start, end } of hits) {
		if (end <= from || start >= to) continue;
		put(Math.min(start, to), false);
		put(Math.min(end, to), true);
	}
	put(to, false);
	return parts;
}

/** Lines of a list or a table stand apart also when they stand in one line. */
const inOneLine = (text: string): string =>
	text.replace(/([。！？；：，、…]?) *\n+/gu, (_, mark: string) => (mark === '' ? ' · ' : mark));
