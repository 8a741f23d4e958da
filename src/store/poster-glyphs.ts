/**
 * Characters that posters need and the typeface lacks, told before anything is drawn: the engine would draw a box in
 * place of one and say nothing.
 */
import type { Entry } from '../domain/collections.ts';
import { fieldLabel } from '../domain/form.ts';
import { type Holdings, sessionEntries } from '../domain/holdings.ts';
import { type PosterSubject, posterOf, posterTexts } from '../domain/poster.ts';
import { collectionForm } from '../domain/reference.ts';
import type { Issue } from '../platform/issue.ts';
import { missingGlyphs } from './drawing/font.ts';

/** One issue for each character of each entry, at the field it stands in. */
export const undrawable = (holdings: Holdings): Issue[] =>
	postered(holdings).flatMap((entry) =>
		missingGlyphs(posterTexts(posterOf(holdings, entry, undefined)).join('')).map((character) =>
			issueOf(entry, character)
		)
	);

/** Everything that has a poster. */
const postered = (holdings: Holdings): PosterSubject[] => [
	...holdings.shelves.menu,
	...sessionEntries(holdings),
	...holdings.shelves.stories,
	...holdings.shelves.practices,
];

function issueOf(entry: Entry, character: string): Issue {
	const code = character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
	const path = pathOf(entry.data, character);
	const where = path
		? { line: entry.lineOf(path), field: fieldLabel(collectionForm(entry.collection), path) }
		: // It comes from the station, the dish or the site that this entry names.
			{ field: '海报' };
	return {
		code: 'glyph-missing',
		level: 'error',
		file: entry.file,
		...where,
		message: `海报的字体里没有“${character}”（U+${code}），画出来会是方框，请换一种写法`,
	};
}

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
