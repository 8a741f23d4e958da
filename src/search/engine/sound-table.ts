/** What the site speaks of and how it sounds: pinyin, initials, old characters, completion. Pure look-ups, no index. */
import type { SoundTableFile } from './format.ts';

export type SoundTable = {
	/** Old characters as the new ones; other text stays. */
	simplified: (text: string) => string;
	/** All ways to cut letters into syllables, shortest first; nothing when they are no pinyin. */
	syllables: (letters: string) => string[][];
	/** Characters read like this. */
	charactersOf: (syllable: string) => readonly string[];
	/** Characters whose reading begins with this letter. */
	charactersFrom: (letter: string) => string[];
	/** Characters read like this one, or nearly so as southern speakers hear them. */
	homophones: (character: string) => readonly string[];
	isTerm: (text: string) => boolean;
	/** Terms that are read exactly like this, most telling first. */
	bySound: (letters: string) => string[];
	/** Terms whose initials these are, likeliest first. */
	byInitials: (letters: string) => Promise<string[]>;
	/** Parts of terms with these initials. */
	partsByInitials: (letters: string) => string[];
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

/** @param more fetches a file of terms by their initials */
export function openSoundTable(
	{ sounds, traditional, terms, initials }: SoundTableFile,
	more: (file: string) => Promise<Record<string, string>>
): SoundTable {
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
	const known = new Set(terms);
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
		charactersFrom: (letter) => [
			...new Set(Object.entries(sounds).flatMap(([sound, all]) => (sound[0] === letter ? [...all] : []))),
		],
		homophones: (character) => [
			...new Set((readings.get(character) ?? []).flatMap((one) => nearly.get(near(one)) ?? [])),
		],
		isTerm: (text) => known.has(text),
		bySound: (letters) => spoken.filter(({ ways }) => soundsExactly(ways, letters)).map(({ term }) => term),
		byInitials: async (letters) => {
			const part = initials.findLast(({ first }) => first <= letters);
			const table = part && letters.length > 2 ? await more(part.file) : {};
			const listed = table[letters]?.split(' ') ?? [];
			const whole = spoken.filter(
				({ initials }) => initials.length === letters.length && matchesInitials(initials, letters)
			);
			return [...new Set([...listed, ...whole.map(({ term }) => term)])];
		},
		partsByInitials: (letters) => partsWith(spoken, letters),
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

const soundsExactly = (ways: readonly string[][], letters: string): boolean =>
	ways.length === 0
		? letters === ''
		: ways[0]!.some(
				(one) => letters.startsWith(one) && soundsExactly(ways.slice(1), letters.slice(one.length))
			);

function partsWith(spoken: readonly Spoken[], letters: string): string[] {
	const parts = new Set<string>();
	for (const { term, initials } of spoken)
		for (let at = 0; at + letters.length <= initials.length; at += 1)
			if (matchesInitials(initials.slice(at), letters))
				parts.add([...term].slice(at, at + letters.length).join(''));
	return [...parts];
}
