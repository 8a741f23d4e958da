/** 查找 at the desk: whether an entry is what somebody looks for. Plain words, as they stand; and the sound of a title. */

/** One spelling for what looks the same: full-width and styled letters, and capitals. */
export const foldedWords = (text: string): string => text.normalize('NFKC').toLocaleLowerCase('en');

/** What an entry says, folded. */
export type Findable = {
	/** What people call it, its code or its number. */
	title: string;
	/** Its collection, where it stands, its place, its hands and its day. */
	about: string;
	/** Everything else. */
	text: string;
	/** How its title sounds, a syllable each; asked only for words in Latin letters. */
	syllables: () => readonly string[];
};

/** Words of which each must be there. */
export const wordsOf = (asked: string): string[] =>
	foldedWords(asked)
		.split(/[\s,，、]+/u)
		.filter(Boolean);

/**
 * How well an entry answers: nothing when a word is missing, more when words stand where people look first.
 * @param words as `wordsOf` gives them
 */
export function findRank(words: readonly string[], entry: Findable): number {
	let rank = 0;
	for (const word of words) {
		const found = rankOf(word, entry);
		if (found === 0) return 0;
		rank += found;
	}
	return rank;
}

function rankOf(word: string, { title, about, text, syllables }: Findable): number {
	if (title.startsWith(word)) return 100;
	if (title.includes(word)) return 80;
	if (about.includes(word)) return 50;
	if (/^[a-z]{2,}$/.test(word) && soundsLike(word, syllables())) return 40;
	return text.includes(word) ? 10 : 0;
}

/** `yuanba`, `yuanb` and `yb` for 院坝: whole syllables or first letters, from any syllable on. */
export function soundsLike(word: string, syllables: readonly string[]): boolean {
	return syllables.some((_, at) => {
		const rest = syllables.slice(at);
		return (
			rest.join('').startsWith(word) ||
			rest
				.map((one) => one[0])
				.join('')
				.startsWith(word)
		);
	});
}
