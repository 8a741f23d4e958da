/** Headings of a whole page whose lines end between words: one place for all of them, whoever wrote them. */
import { escapeHtml } from './html.ts';
import { phrases } from './phrase.ts';

const HEADING = /(<h([1-3])\b[^>]*>)([\s\S]*?)(<\/h\2>)/g;
const TEXT = /(<[^>]*>)|([^<]+)/g;

/**
 * Puts `<wbr>` where the lines of headings may end; styles then keep all else together. Headings that have some already
 * are left as they are.
 * @param html finished HTML, its text escaped
 */
export const phraseHeadings = (html: string, names: readonly string[]): string =>
	html.replace(HEADING, (whole, open: string, _level, inside: string, close: string) =>
		inside.includes('<wbr')
			? whole
			: open +
				inside.replace(TEXT, (_, tag: string | undefined, text = '') => tag ?? broken(text, names)) +
				close
	);

// An entity is one character to a reader and must not be cut in two.
const broken = (text: string, names: readonly string[]): string =>
	text.includes('&') ? text : phrases(text, names).map(escapeHtml).join('<wbr>');
