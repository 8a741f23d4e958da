/** How Chinese words sound, as an address can say it. */
import { pinyin } from 'pinyin-pro';

/** Syllables without tones, and words and numbers in other letters as they stand; lower case, nothing empty. */
export const syllablesOf = (words: string): string[] =>
	pinyin(words, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true })
		.map((part) => part.toLowerCase().replace(/[^a-z0-9]+/g, ''))
		.filter(Boolean);
