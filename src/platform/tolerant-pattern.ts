/** Finds words however they were written: with blanks, marks or unseen characters between them, in wide or narrow letters. */

const UNSEEN = '\\u00ad\\u200b-\\u200f\\u2060\\ufeff';
/** What may stand between two characters of a name: nothing that is a letter. */
const BETWEEN = `[\\s*_\`~${UNSEEN}]{0,4}`;
/** Between digits also what people group them with. */
const BETWEEN_DIGITS = `[\\s*_\`~.()（）·\\-\\uff0d\\u2010-\\u2015${UNSEEN}]{0,4}`;

/** A telephone number and the like: the same however its digits are grouped. */
const LONG_NUMBER = /^(?:[.()·\-\u2010-\u2015]*\d){7,}[.()·\-\u2010-\u2015]*$/u;

/** A pattern (flags `giu`) for any of `words`; nothing but blanks among them makes none. */
export function tolerantPattern(words: readonly string[]): RegExp | undefined {
	const forms = words.flatMap((word) => {
		const plain = word.normalize('NFKC').replace(new RegExp(`[\\s${UNSEEN}]`, 'gu'), '');
		const characters = Array.from(LONG_NUMBER.test(plain) ? plain.replace(/\D/g, '') : plain);
		if (characters.length === 0) return [];
		return characters
			.map((one, at) => {
				const isNumber = /\d/.test(one) && /\d/.test(characters[at + 1] ?? '');
				const between = at === characters.length - 1 ? '' : isNumber ? BETWEEN_DIGITS : BETWEEN;
				return eitherWidth(one) + between;
			})
			.join('')
			.replace(/^(?=\[?[A-Za-z])/, '(?<![A-Za-z])')
			.replace(
				/$/,
				/[A-Za-z]/.test(characters.at(-1)!) ? '(?![A-Za-z])' : /\d/.test(characters.at(-1)!) ? '(?!\\d)' : ''
			);
	});
	// The longest first: of a name and its first letters the name is taken.
	forms.sort((a, b) => b.length - a.length);
	return forms.length === 0 ? undefined : new RegExp(forms.join('|'), 'giu');
}

/** A letter or digit, and the wide form that input methods make of it. */
function eitherWidth(character: string): string {
	const code = character.codePointAt(0)!;
	// A hyphen needs no backslash here and may have none.
	if (!/[A-Za-z0-9]/.test(character)) return character.replace(/[\\^$.*+?()[\]{}|/]/u, '\\$&');
	return `[${character}${String.fromCodePoint(code + 0xfee0)}]`;
}
