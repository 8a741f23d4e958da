/** Terms a site speaks of: short runs of words that come back on several pages, and whatever it puts into titles or quotes. */
import { isHan } from '../../platform/search/units.ts';
import type { PageText } from './page-text.ts';

const MOST_TERMS = 4_000;
const LONGEST = 8;
const MOST_SELDOM = 80_000;
const LONGEST_SELDOM = 6;
const WORDS = 4;
/** No term begins or ends with these. */
const LOOSE_START = /^[的了是在和与及或对把被将从到向为以于而且并也都要又不没有个些每各该其此这那等着过]/u;
const LOOSE_END = /[的了是在和与及或对把被将从到向为以于而且并也都要等]$/u;
const NAMED = /[“《「]([\p{Script=Han}]{2,12})[”》」]/gu;
const PERSON =
	/(?:所\s*长|站长|主任|队长|书记|委员|成员|代表|传承人)[:：\s]{0,4}(\p{Script=Han}{2,3})(?=[\s，、：。；]|$)/gu;

/** `terms` are the most telling, in that order; `seldom` the longer ones that come after. */
export function termsOf(pages: readonly PageText[]): { terms: string[]; seldom: string[] } {
	const onPages = new Map<string, number>();
	const emphasis = new Map<string, number>();
	const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
	for (const { title, text, sections, facets } of pages) {
		const seen = new Set<string>();
		const see = (term: string, weight = 0) => {
			if (!seen.has(term)) onPages.set(term, (onPages.get(term) ?? 0) + 1);
			seen.add(term);
			if (weight > 0) emphasis.set(term, (emphasis.get(term) ?? 0) + weight);
		};
		const read = (words: string, weight: number) => {
			for (const [, name] of words.matchAll(NAMED)) see(name!, 1 + weight);
			for (const [, name] of words.matchAll(PERSON)) see(name!, 1);
			for (const [run] of words.matchAll(/\p{Script=Han}+/gu)) {
				if (weight > 0 && run.length >= 2 && run.length <= 12) see(run, weight);
				const cut = [...segmenter.segment(run)].map(({ segment }) => segment);
				for (let at = 0; at < cut.length; at += 1) {
					if (LOOSE_START.test(cut[at]!)) continue;
					for (let count = 1, term = ''; count <= WORDS && at + count <= cut.length; count += 1) {
						term += cut[at + count - 1];
						if (term.length > LONGEST) break;
						if (term.length >= 2) see(term, weight > 0 && count === 1 ? 1 : 0);
					}
				}
			}
		};
		read(title, 3);
		for (const section of sections) read(section.title, 1);
		for (const value of Object.values(facets).flat()) if (value.length > 1) read(value, 3);
		read(text, 0);
	}
	return pick(onPages, emphasis, pages.length);
}

function pick(onPages: ReadonlyMap<string, number>, emphasis: ReadonlyMap<string, number>, pages: number) {
	const fewest = Math.max(2, Math.round(pages / 400));
	const score = (term: string) =>
		(Math.log2(1 + onPages.get(term)!) + 2 * Math.log2(1 + (emphasis.get(term) ?? 0))) *
		(term.length >= 3 ? 1.6 : 1);
	const terms = [...onPages.keys()]
		.filter((term) => onPages.get(term)! >= fewest || emphasis.has(term))
		.filter((term) => [...term].every(isHan) && !LOOSE_START.test(term) && !LOOSE_END.test(term))
		.map((term) => ({ term, score: score(term) }))
		.sort((a, b) => b.score - a.score || (a.term < b.term ? -1 : 1))
		.map(({ term }) => term);
	// A part that never stands outside the longer term says nothing by itself.
	const parts = new Set<string>();
	for (const term of terms)
		for (let start = 0; start < term.length; start += 1)
			for (let end = start + 2; end <= term.length; end += 1) {
				const part = term.slice(start, end);
				if (part !== term && onPages.get(part) === onPages.get(term)) parts.add(part);
			}
	const whole = terms.filter((term) => !parts.has(term) || emphasis.has(term));
	const rest = [...whole.slice(MOST_TERMS), ...terms.filter((term) => parts.has(term))];
	return {
		terms: whole.slice(0, MOST_TERMS),
		seldom: rest.filter(({ length }) => length > 2 && length <= LONGEST_SELDOM).slice(0, MOST_SELDOM),
	};
}
