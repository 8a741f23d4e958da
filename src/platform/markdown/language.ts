/** Says of English passages that they are English, so that a voice reads them as such. Editors have no mark for it and need none. */
import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';

const BLOCKS = ['p', 'li', 'td', 'th', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'figcaption'];
/** Words that English has in every sentence, and neither pinyin nor the name of a programme has two of. */
const ENGLISH = /\b(?:the|of|and|to|in|is|are|for|with|on|by|from|that|this|at|as)\b/gi;

/** Sets `lang="en"` on blocks that are English as a whole. */
export function markLanguage(html: Root): void {
	visit(html, 'element', (node) => {
		if (!BLOCKS.includes(node.tagName)) return;
		if (isEnglish(wordsOf(node))) node.properties['lang'] = 'en';
	});
}

export const isEnglish = (words: string): boolean =>
	!/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(words) &&
	(words.match(/[A-Za-z]+/g)?.length ?? 0) >= 4 &&
	(words.match(ENGLISH)?.length ?? 0) >= 2;

function wordsOf(node: Element): string {
	let words = '';
	visit(node, 'text', ({ value }) => {
		words += value;
	});
	return words;
}
