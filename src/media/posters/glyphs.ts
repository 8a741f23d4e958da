/**
 * Characters that posters need and the typeface lacks: the engine would draw a box in place of one and say nothing.
 * None of them stops anything. A pictograph is left off the poster; where a letter is missing, there is no poster.
 */

import { type Holdings, sessionEntries } from '../../domain/holdings.ts';
import { type PosterSubject, posterOf, posterTexts } from '../../domain/posters/poster.ts';
import type { Poster } from '../../domain/posters/poster-words.ts';
import { collectionForm } from '../../domain/schemas/collection-form.ts';
import type { Entry } from '../../domain/schemas/entry.ts';
import { fieldLabel } from '../../domain/schemas/form.ts';
import type { Issue } from '../../platform/issue.ts';
import { missingGlyphs } from '../typefaces/song.ts';

/** What says nothing that the words do not say: emoji and the like, with what colours and joins them. */
const PICTOGRAPH = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\p{So}\p{Sk}\p{Me}]/u;
/** Chooses a variant, joins or directs and has no shape of its own; the zero-width space says where a line may end. */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}--\u200b]/gv;

// Left where something was left off: blanks and line ends of which one of each is enough.
const EDGE = /^[ \u200b]+|[ \u200b]+$/g;
const GAP = /[ \u200b]{2,}/g;

/** The poster as it can be drawn; nothing when the typeface lacks a letter of it. */
export function drawablePoster(poster: Poster): Poster | undefined {
	const missing = missingIn(poster);
	if (!missing.every((character) => PICTOGRAPH.test(character))) return undefined;
	const without = (text: string): string => {
		const shown = text.normalize('NFC').replace(INVISIBLE, '');
		const kept = [...shown].filter((character) => !missing.includes(character)).join('');
		return kept === text
			? text
			: kept.replace(EDGE, '').replace(GAP, (gap) => (gap.includes(' ') ? ' \u200b' : '\u200b'));
	};
	const drawable = { ...(everyText(poster, without) as Poster), scan: poster.scan };
	return drawable.title === '' ? undefined : drawable;
}

/** Why such a poster is not drawn, in Chinese. */
export const leftOut = (poster: Poster): string =>
	noPoster(missingIn(poster).filter((character) => !PICTOGRAPH.test(character)));

/** Letters are looked for in one piece: the typeface has few of the marks that can be set over another letter. */
const missingIn = (poster: Poster): string[] => missingGlyphs(posterTexts(poster).join('').normalize('NFC'));

const everyText = (value: unknown, change: (text: string) => string): unknown => {
	if (typeof value === 'string') return change(value);
	if (Array.isArray(value)) return value.map((item) => everyText(item, change));
	if (value === null || typeof value !== 'object') return value;
	return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, everyText(item, change)]));
};

/** One reminder for each character that the poster of an entry lacks, at the field it stands in. */
export const undrawable = (holdings: Holdings, entry: PosterSubject): Issue[] =>
	missingIn(posterOf(holdings, entry, undefined)).map((character) => issueOf(entry, character));

/** Everything that has a poster. */
export const postered = (holdings: Holdings): PosterSubject[] => [
	...holdings.shelves.menu,
	...sessionEntries(holdings),
	...holdings.shelves.stories,
	...holdings.shelves.practices,
];

function issueOf(entry: Entry, character: string): Issue {
	const path = pathOf(entry.data, character);
	const where = path
		? { line: entry.lineOf(path), field: fieldLabel(collectionForm(entry.collection), path) }
		: // It comes from the station, the dish or the site that this entry names.
			{ field: '海报' };
	return {
		code: 'glyph-missing',
		severity: 'warning',
		file: entry.file,
		...where,
		message: PICTOGRAPH.test(character)
			? `海报的字体里没有${named(character)}，海报上会略去它，网页上照常显示`
			: noPoster([character]),
	};
}

const noPoster = (letters: readonly string[]) =>
	`海报的字体里没有${letters.map(named).join('、')}，这张海报先不生成，网页照常发布`;

const named = (character: string) =>
	`“${character}”（U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}）`;

/** Where in an entry a character stands. */
function pathOf(value: unknown, character: string): PropertyKey[] | undefined {
	if (typeof value === 'string') return value.includes(character) ? [] : undefined;
	if (value === null || typeof value !== 'object') return undefined;
	for (const [key, item] of Object.entries(value)) {
		const rest = pathOf(item, character);
		if (rest) return [Array.isArray(value) ? Number(key) : key, ...rest];
	}
	return undefined;
}
