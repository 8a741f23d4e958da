/** What of a page is read out: its own text, passage by passage, in words that a voice can say. */
import { spoken } from '../../domain/speech/spoken.ts';

/** One passage: where it stands on the page and what is said of it, a sentence at a time. */
export type PassageAloud = { element: HTMLElement; sentences: readonly string[] };

const PASSAGES = 'h1, h2, h3, h4, p, li, dt, dd, th, td, caption, blockquote, figcaption, summary';
/** Keys, marks and what repeats other pages. */
const SILENT =
	'nav, button, form, script, style, [hidden], [aria-hidden="true"], [data-unsearched], .no-print, .print-only, .visually-hidden';

/** The passages of a part of the page, in their order; what is folded away is not read. */
export function passagesAloud(main: HTMLElement): PassageAloud[] {
	return [...main.querySelectorAll<HTMLElement>(PASSAGES)].flatMap((element) => {
		if (element.closest(SILENT) || isFolded(element)) return [];
		const sentences = sentencesOf(spoken(ownText(element)));
		return sentences.length === 0 ? [] : [{ element, sentences }];
	});
}

const isFolded = (element: HTMLElement): boolean =>
	element.closest('details:not([open])') !== null && element.closest('summary') === null;

/** Without the passages that stand inside it: they have their own turn. */
function ownText(element: HTMLElement): string {
	const copy = element.cloneNode(true) as HTMLElement;
	for (const inner of copy.querySelectorAll(`${PASSAGES}, ${SILENT}`)) inner.remove();
	return copy.textContent.replace(/\s+/g, ' ').trim();
}

/** Some voices fall silent in the middle of a long text: it is said in pieces. */
const sentencesOf = (text: string): string[] =>
	text.split(/(?<=[。！？])/).flatMap((sentence) => {
		const piece = sentence.length > LONGEST ? sentence.split(/(?<=，)/) : [sentence];
		return piece.filter((words) => /[\p{L}\p{N}]/u.test(words));
	});
const LONGEST = 60;
