/** What is searched: a text as its bare letters and digits. Both sides, index and query, are made of these and nothing else. */

import { folded } from '../../platform/characters.ts';

const UNIT = /[\p{L}\p{N}]/u;
const HAN = /^\p{Script=Han}$/u;

export const isHan = (unit: string): boolean => HAN.test(unit);

/**
 * Letters and digits of a text, half-width and in lower case, one character each; punctuation and blanks are gone.
 * Every character is taken by itself, so that a unit can be traced back to the place it came from.
 */
export function unitsOf(text: string): string[] {
	const units: string[] = [];
	for (const character of text) for (const unit of unitsOfCharacter(character)) units.push(unit);
	return units;
}

const known = new Map<string, readonly string[]>();

function unitsOfCharacter(character: string): readonly string[] {
	const kept = known.get(character);
	if (kept) return kept;
	const units = [...folded(character)].filter((one) => UNIT.test(one));
	known.set(character, units);
	return units;
}

/** Stands for a place that no phrase reaches over. */
export const GAP = '\n';
/** Where a clause or a line ends; quotes and hyphens stand inside names, a colon inside hours. */
const ENDS = /[\n。！？；，、…!?;]/u;

/** Units of a text joined, a gap between its clauses, with the place in the text (UTF-16) from which each came. */
export function located(text: string): { units: string; places: number[] } {
	let units = '';
	const places: number[] = [];
	let place = 0;
	for (const character of text) {
		if (ENDS.test(character) && units !== '' && !units.endsWith(GAP)) {
			units += GAP;
			places.push(place);
		}
		for (const unit of unitsOfCharacter(character)) {
			units += unit;
			for (let half = 0; half < unit.length; half += 1) places.push(place);
		}
		place += character.length;
	}
	return { units, places };
}

/** Who types so many characters in turn means that sentence, with or without its punctuation. */
export const SENTENCE = 6;

/** The longest query that is looked at; what a reader pastes beyond it says nothing more. */
export const LONGEST_QUERY = 40;
const BREAKS = new RegExp(`\\s|${ENDS.source}`, 'u');

/**
 * A query as its phrases: runs between blanks and ends of clauses, each of which a page must hold word for word.
 * Other punctuation is skipped inside a phrase, because it is not in the index either.
 */
export function phrasesOf(query: string): string[] {
	let left = LONGEST_QUERY;
	const phrases = query.split(BREAKS).map((run) => {
		const units = unitsOf(run).slice(0, left);
		left -= units.length;
		return units.join('');
	});
	return [...new Set(phrases.filter((phrase) => phrase !== ''))];
}

/** The bare letters of a query that has nothing else, tone marks taken off; nothing when it is no pinyin. */
export function lettersOf(phrases: readonly string[]): string | undefined {
	const letters = phrases
		.join('')
		.normalize('NFD')
		.replace(/u\u0308/gu, 'v')
		.replace(/\p{M}/gu, '');
	return /^[a-z]+$/.test(letters) ? letters : undefined;
}
