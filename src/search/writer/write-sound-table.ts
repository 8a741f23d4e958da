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
	const kept = readings.get(character);
	if (kept !== undefined) return kept;
	const [all = ''] = polyphonic(character, { toneType: 'none' });
	const others = all.split(' ').map((sound) => sound.replaceAll('ü', 'v'));
	const found = [...new Set([soundOf(character), ...others])].filter((sound) => /^[a-z]+$/.test(sound));
	readings.set(character, found);
	return found;
}
const readings = new Map<string, string[]>();

/** Syllables of a text, read as words are: 银行 is yin hang. */
export const pinyinOf = (text: string): string[] =>
	pinyin(text, { toneType: 'none', type: 'array', v: true });
export const initialsOf = (text: string): string =>
	pinyinOf(text)
		.map(([letter]) => letter)
		.join('');

/**
 * The lexicon, gzipped; terms by their initials go to files of their own. Where not all has room, the characters that the
 * fewest pages have are found as they are written alone, and after them the terms that tell the least are left out.
 * @param most bytes that it may weigh
 */
export function writeSoundTable(pages: readonly PageText[], files: Files, most: number): Uint8Array {
	const characters = charactersOf(pages);
	const { terms, spelled } = termsOf(pages);
	const initials = writeInitials(spelled, files);
	for (;;) {
		const bytes = gzipped({ ...soundsAmong(characters), terms, initials } satisfies SoundTableFile);
		if (bytes.length <= most) return bytes;
		const shortened = characters.length > COMMON.length ? characters : terms.length > 0 ? terms : characters;
		if (shortened.length === 0) return bytes;
		shortened.length -= Math.ceil(shortened.length / 10);
	}
}

function soundsAmong(characters: readonly string[]): Pick<SoundTableFile, 'sounds' | 'traditional'> {
	const table = new Map<string, string>();
	// What people type by mistake is not always on the site: the common characters are known as well.
	for (const one of [...new Set([...characters, ...COMMON])].sort())
		for (const sound of soundsOf(one)) table.set(sound, (table.get(sound) ?? '') + one);
	return {
		sounds: Object.fromEntries([...table].sort(([a], [b]) => (a < b ? -1 : 1))),
		traditional: traditionalOf(new Set(characters)),
	};
}

/** Every Chinese character of the texts, as it is searched; those of the most pages first. */
function charactersOf(pages: readonly PageText[]): string[] {
	const written = new Map<string, number>();
	for (const { title, text } of pages)
		for (const one of new Set(title + text)) written.set(one, (written.get(one) ?? 0) + 1);
	const known = new Map<string, number>();
	for (const [character, count] of written)
		for (const unit of unitsOf(character)) if (isHan(unit)) known.set(unit, (known.get(unit) ?? 0) + count);
	return [...known].sort(([a, of], [b, other]) => other - of || (a < b ? -1 : 1)).map(([unit]) => unit);
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

const traditionalOf = (characters: ReadonlySet<string>): string =>
	traditionalPairs()
		.filter(([, plain]) => characters.has(plain))
		.map(([old, plain]) => old + plain)
		.join('');

/** Every old character that has a plain one, in the order of their codes. */
function traditionalPairs(): readonly [old: string, plain: string][] {
	if (pairs !== undefined) return pairs;
	const convert = OpenCC.Converter({ from: 't', to: 'cn' });
	pairs = Array.from({ length: 0xa000 - 0x4e00 }, (_, at) => String.fromCodePoint(0x4e00 + at)).flatMap(
		(old): [string, string][] => {
			const plain = convert(old);
			return plain === old ? [] : [[old, plain]];
		}
	);
	return pairs;
}
let pairs: readonly [old: string, plain: string][] | undefined;

/** The first level of GB 2312, 3,755 characters. */
const GB2312 = new TextDecoder('gbk');
const COMMON = Array.from({ length: 40 }, (_, row) =>
	Array.from({ length: 94 }, (_, cell) => GB2312.decode(Uint8Array.of(0xb0 + row, 0xa1 + cell)))
)
	.flat()
	.filter(isHan);
