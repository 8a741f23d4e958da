/** What is searched: a text as its bare letters and digits. Both sides, index and query, are made of these and nothing else. */

import { folded } from '../../platform/characters.ts';

const UNIT = /[\p{L}\p{N}]/u;
const HAN = /^\p{Script=Han}$/u;

export const isHan = (unit: string): boolean => HAN.test(unit);

/**
 * Letters and digits of a text, half-width and in lower case, one character each; punctuation and blanks are gone.
 * Every unit can be traced back to the place it came from.
 */
export function unitsOf(text: string): string[] {
	const units: string[] = [];
	eachUnit(text, (unit) => units.push(unit));
	return units;
}

/** Every unit with the place (UTF-16) of its character. A sign of a number is a unit as well: 2.5 is not 25, nor 90% 90. */
function eachUnit(text: string, found: (unit: string, place: number, character: string) => void): void {
	let place = 0;
	let isAfterDigit = false;
	for (const character of text) {
		const { units, isDigit, sign } = knownCharacter(character);
		for (const unit of units) found(unit, place, character);
		const after = place + character.length;
		if (isAfterDigit && (sign === '%' || (sign === '.' && isDigitAt(text, after))))
			found(sign, place, character);
		isAfterDigit = isDigit;
		place = after;
	}
}

type KnownCharacter = { units: readonly string[]; isDigit: boolean; sign: '.' | '%' | undefined };
const known = new Map<string, KnownCharacter>();

function knownCharacter(character: string): KnownCharacter {
	const kept = known.get(character);
	if (kept) return kept;
	const plain = folded(character);
	const made = {
		units: [...plain].filter((one) => UNIT.test(one)),
		isDigit: /^\d+$/.test(plain),
		sign: plain === '.' || plain === '%' ? plain : undefined,
	} as const;
	known.set(character, made);
	return made;
}

const isDigitAt = (text: string, place: number): boolean =>
	place < text.length && knownCharacter(String.fromCodePoint(text.codePointAt(place)!)).isDigit;

/** Stands for a place that no phrase reaches over. */
export const GAP = '\n';
/** Where a clause or a line ends; quotes and hyphens stand inside names, a colon inside hours. */
const ENDS = /[\n。！？；，、…!?;]/u;

/** Units of a text joined, a gap between its clauses, with the place in the text (UTF-16) from which each came. */
export function located(text: string): { units: string; places: number[] } {
	let units = '';
	const places: number[] = [];
	let read = 0;
	const close = (end: number) => {
		const gap = text.slice(read, end).search(ENDS);
		if (gap < 0 || units === '' || units.endsWith(GAP)) return;
		units += GAP;
		places.push(read + gap);
	};
	eachUnit(text, (unit, place, character) => {
		if (place > read) close(place);
		units += unit;
		for (let half = 0; half < unit.length; half += 1) places.push(place);
		read = place + character.length;
	});
	close(text.length);
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
export function lettersOf(query: string): string | undefined {
	const letters = unitsOf(query)
		.slice(0, LONGEST_QUERY)
		.join('')
		.normalize('NFD')
		.replace(/u\u0308/gu, 'v')
		.replace(/\p{M}/gu, '');
	return /^[a-z]+$/.test(letters) ? letters : undefined;
}
