/** What the site speaks of and how it sounds: pinyin, initials, old characters, completion. Pure look-ups, no index. */
import type { LexiconFile } from './format.ts';

export type Lexicon = {
	/** Old characters as the new ones; other text stays. */
	simplified: (text: string) => string;
	/** All ways to cut letters into syllables, shortest first; nothing when they are no pinyin. */
	syllables: (letters: string) => string[][];
	/** Characters read like this. */
	charactersOf: (syllable: string) => readonly string[];
	/** True when two characters can be read alike, or nearly alike as southern speakers hear them. */
	alike: (one: string, other: string) => boolean;
	/** Characters that may have been meant by this one. */
	homophones: (character: string) => readonly string[];
	/** Terms whose initials these are, most telling first. */
	byInitials: (letters: string) => Promise<string[]>;
	/** Terms that begin with a text, or with pinyin or initials. */
	completions: (typed: string) => string[];
};

/** Nearly alike: zh/z, ch/c, sh/s, l/n, f/h, and -ng/-n. */
const near = (syllable: string) =>
	syllable
		.replace(/^([zcs])h/, '$1')
		.replace(/^l/, 'n')
		.replace(/^f/, 'h')
		.replace(/ng$/, 'n');

const MOST_CUTS = 12;

/** @param more fetches a file of seldom terms */
export function openLexicon(
	{ sounds, traditional, terms, seldom }: LexiconFile,
	more: (file: string) => Promise<string[]>
): Lexicon {
	const simple = new Map<string, string>();
	const old = [...traditional];
	for (let at = 0; at < old.length; at += 2) simple.set(old[at]!, old[at + 1]!);
	const readings = new Map<string, string[]>();
	const nearly = new Map<string, string[]>();
	for (const [syllable, characters] of Object.entries(sounds)) {
		nearly.set(near(syllable), [...(nearly.get(near(syllable)) ?? []), ...characters]);
		for (const one of characters) readings.set(one, [...(readings.get(one) ?? []), syllable]);
	}
	const speak = (term: string): Spoken => {
		const ways = [...term].map((one) => readings.get(one) ?? [one]);
		return { term, initials: ways.map((way) => [...new Set(way.map(([first]) => first!))]), ways };
	};
	const spoken = terms.map(speak);
	const cut = (letters: string): string[][] => {
		const ends: string[][][] = [[[]]];
		for (let end = 1; end <= letters.length; end += 1) {
			ends[end] = [];
			for (let start = Math.max(0, end - 6); start < end; start += 1) {
				const syllable = letters.slice(start, end);
				if (sounds[syllable]) for (const way of ends[start]!) ends[end]!.push([...way, syllable]);
			}
			ends[end] = ends[end]!.sort((a, b) => a.length - b.length).slice(0, MOST_CUTS);
		}
		return ends[letters.length]!;
	};
	const beginsSpoken = (ways: readonly string[][], letters: string): boolean =>
		letters === '' ||
		(ways[0]?.some((one) =>
			one.startsWith(letters)
				? true
				: letters.startsWith(one) && beginsSpoken(ways.slice(1), letters.slice(one.length))
		) ??
			false);
	return {
		simplified: (text) => [...text].map((one) => simple.get(one) ?? one).join(''),
		syllables: (letters) => (letters.length > 36 ? [] : cut(letters)),
		charactersOf: (syllable) => [...(sounds[syllable] ?? '')],
		alike: (one, other) =>
			(readings.get(one) ?? []).some((mine) =>
				(readings.get(other) ?? []).some((theirs) => near(mine) === near(theirs))
			),
		homophones: (character) => [
			...new Set((readings.get(character) ?? []).flatMap((one) => nearly.get(near(one)) ?? [])),
		],
		byInitials: async (letters) => {
			const known = initialled(spoken, letters);
			const file = seldom[letters[0]!];
			if (known.length > 0 || letters.length < 3 || file === undefined) return known;
			return initialled((await more(file)).map(speak), letters);
		},
		completions: (typed) => {
			if (/^[a-z]+$/.test(typed)) {
				const initials = typed.length > 1 ? spoken.filter((one) => matchesInitials(one.initials, typed)) : [];
				const sound = spoken.filter(({ ways }) => beginsSpoken(ways, typed));
				return [...new Set([...sound, ...initials].map(({ term }) => term))];
			}
			return terms.filter((term) => term.startsWith(typed) && term !== typed);
		},
	};
}

type Spoken = { term: string; ways: string[][]; initials: string[][] };

const matchesInitials = (initials: readonly string[][], letters: string): boolean =>
	initials.length >= letters.length && [...letters].every((letter, at) => initials[at]!.includes(letter));

/** Terms, then parts of terms, with these initials. */
function initialled(spoken: readonly Spoken[], letters: string): string[] {
	const whole: string[] = [];
	const parts: string[] = [];
	for (const { term, initials } of spoken)
		for (let at = 0; at + letters.length <= initials.length; at += 1)
			if (matchesInitials(initials.slice(at), letters)) {
				const isWhole = initials.length === letters.length;
				(isWhole ? whole : parts).push([...term].slice(at, at + letters.length).join(''));
			}
	return [...new Set([...whole, ...parts])];
}
