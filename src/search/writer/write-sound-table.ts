/** Sounds, old characters and terms of a site, from the texts themselves. The libraries stay here; readers get three small tables. */
import OpenCC from 'opencc-js';
import { pinyin, polyphonic } from 'pinyin-pro';
import type { SoundTableFile } from '../engine/format.ts';
import { isHan, unitsOf } from '../engine/units.ts';
import type { PageText } from './page-text.ts';
import { termsOf } from './terms.ts';
import { type Files, gzipped, keep } from './write-segment.ts';

/** How a character is read most often, without tone; empty when it has no reading. */
export function soundOf(character: string): string {
	const kept = sounds.get(character);
	if (kept !== undefined) return kept;
	const [sound = ''] = pinyin(character, { toneType: 'none', type: 'array', v: true });
	const plain = /^[a-z]+$/.test(sound) ? sound : '';
	sounds.set(character, plain);
	return plain;
}
const sounds = new Map<string, string>();

/** All ways a character is read, the usual one first. */
function soundsOf(character: string): string[] {
	const [all = ''] = polyphonic(character, { toneType: 'none' });
	const others = all.split(' ').map((sound) => sound.replaceAll('ü', 'v'));
	return [...new Set([soundOf(character), ...others])].filter((sound) => /^[a-z]+$/.test(sound));
}

/** Syllables of a text, read as words are: 银行 is yin hang. */
export const pinyinOf = (text: string): string[] =>
	pinyin(text, { toneType: 'none', type: 'array', v: true });
export const initialsOf = (text: string): string =>
	pinyinOf(text)
		.map(([letter]) => letter)
		.join('');

/** Writes the lexicon; terms by their initials go to files of their own. */
export function writeSoundTable(pages: readonly PageText[], files: Files): SoundTableFile {
	const characters = charactersOf(pages);
	const table = new Map<string, string>();
	// What people type by mistake is not always on the site: the common characters are known as well.
	for (const one of [...new Set([...characters, ...COMMON])].sort())
		for (const sound of soundsOf(one)) table.set(sound, (table.get(sound) ?? '') + one);
	const { terms, spelled } = termsOf(pages);
	return {
		sounds: Object.fromEntries([...table].sort(([a], [b]) => (a < b ? -1 : 1))),
		traditional: traditionalOf(characters),
		terms,
		initials: writeInitials(spelled, files),
	};
}

/** Every Chinese character of the texts, as it is searched. */
function charactersOf(pages: readonly PageText[]): Set<string> {
	const written = new Set<string>();
	for (const { title, text } of pages) for (const one of title + text) written.add(one);
	return new Set(unitsOf([...written].join('')).filter(isHan));
}

/** Terms that share their initials, beyond which nobody would look. */
const MOST_ALIKE = 6;
/** Initials in a file: some 8,000 bytes. */
const INITIALS = 1_200;

function writeInitials(spelled: readonly string[], files: Files): SoundTableFile['initials'] {
	const lists = new Map<string, string[]>();
	for (const term of spelled) {
		const letters = initialsOf(term);
		const list = lists.get(letters);
		if (!list) lists.set(letters, [term]);
		else if (list.length < MOST_ALIKE) list.push(term);
	}
	const sorted = [...lists].sort(([a], [b]) => (a < b ? -1 : 1));
	return Array.from({ length: Math.ceil(sorted.length / INITIALS) }, (_, at) => {
		const part = sorted.slice(at * INITIALS, (at + 1) * INITIALS);
		const table = Object.fromEntries(part.map(([letters, terms]) => [letters, terms.join(' ')]));
		return { first: part[0]![0], file: keep(files, 'terms', gzipped(table)) };
	});
}

function traditionalOf(characters: ReadonlySet<string>): string {
	const convert = OpenCC.Converter({ from: 't', to: 'cn' });
	let pairs = '';
	for (let code = 0x4e00; code < 0xa000; code += 1) {
		const old = String.fromCodePoint(code);
		const plain = convert(old);
		if (plain !== old && characters.has(plain)) pairs += old + plain;
	}
	return pairs;
}

/** The first level of GB 2312, 3,755 characters. */
const GB2312 = new TextDecoder('gbk');
const COMMON = Array.from({ length: 40 }, (_, row) =>
	Array.from({ length: 94 }, (_, cell) => GB2312.decode(Uint8Array.of(0xb0 + row, 0xa1 + cell)))
)
	.flat()
	.filter(isHan);
