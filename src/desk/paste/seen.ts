/** What of a page somebody could see, and what of that comes in. */

/** What was left out, by kind. */
export type Dropped = { pictures: number; struck: number; merged: number; media: number; formulas: number };

/** Word puts style sheets and settings beside its paragraphs. */
const NO_TEXT = words('SCRIPT STYLE TITLE META LINK TEMPLATE NOSCRIPT XML HEAD RP SELECT TEXTAREA DATALIST');
// The last four are films and voices of WeChat.
const MEDIA = words(
	'IFRAME OBJECT EMBED VIDEO AUDIO CANVAS MPVOICE MPVIDEOSNAP MP-COMMON-MPAUDIO MP-COMMON-VIDEOSNAP'
);
const BLOCKS = words(
	'ADDRESS ARTICLE ASIDE BLOCKQUOTE CAPTION CENTER DD DETAILS DIALOG DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HGROUP HR LEGEND LI MAIN MENU NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL'
);
// Notes in the margin, what was deleted while changes were tracked, what is hidden.
const UNSEEN_STYLE =
	/(?:display:none|mso-hide:all|mso-list:ignore|mso-element:(?:comment|header|footer)|mso-special-character:comment|(?:^|;)opacity:0(?:\.0+)?(?:;|$)|(?:^|;)clip:rect\([01]|(?:^|;)clip-path:inset\((?:50|100)%|(?:^|;)(?:left|top|text-indent):-\d{4,})/;
const NO_ROOM =
	/(?:^|;)(?:max-)?(?:height|width):0(?:p[xt])?(?:;|$)|(?:^|;)(?:height:1px;(?:.*;)?width:1px|width:1px;(?:.*;)?height:1px)(?:;|$)/;
const UNSEEN_CLASS = /\b(?:msocom\w*|MsoComment\w*)\b/i;

function words(list: string): ReadonlySet<string> {
	return new Set(list.split(' '));
}

export const tagOf = (element: Element): string => element.tagName.toUpperCase();
/** The element's own style, without blanks, in lower case. */
export const styleOf = (element: Element): string =>
	(element.getAttribute('style') ?? '').replace(/\s+/g, '').toLowerCase();

export const isUnseen = (element: Element): boolean =>
	NO_TEXT.has(tagOf(element)) ||
	element.hasAttribute('hidden') ||
	UNSEEN_STYLE.test(styleOf(element)) ||
	(NO_ROOM.test(styleOf(element)) && /overflow:hidden/.test(styleOf(element))) ||
	UNSEEN_CLASS.test(element.className || '') ||
	/^#_msocom/.test(element.getAttribute('href') ?? '');

const isStruck = (element: Element): boolean =>
	/^(?:DEL|S|STRIKE)$/.test(tagOf(element)) ||
	/text-decoration(?:-line)?:[^;]*line-through|mso-del:/.test(styleOf(element)) ||
	/\bmsoDel\b/i.test(element.className || '');

export function isBlock(node: Node): node is Element {
	if (node.nodeType !== Node.ELEMENT_NODE) return false;
	const display = /(?:^|;)display:([\w-]+)/.exec(styleOf(node as Element))?.[1] ?? '';
	return (
		/^(?:block|flex|grid|list-item|table)/.test(display) ||
		(BLOCKS.has(tagOf(node as Element)) && display !== 'inline')
	);
}

/** Wrappers of whole texts look like marks of a word: Google puts everything into one `<b>`. */
export const holdsBlocks = (node: Node): node is Element =>
	isBlock(node) || (node.nodeType === Node.ELEMENT_NODE && [...node.childNodes].some(holdsBlocks));

/** True for what does not come in; what the editor would miss is counted. */
export function isLeftOut(element: Element, dropped: Dropped): boolean {
	if (isUnseen(element)) return true;
	const isDeleted = isStruck(element);
	if (isDeleted && element.textContent?.trim()) dropped.struck += 1;
	const isMedia = MEDIA.has(tagOf(element));
	if (isMedia) dropped.media += 1;
	const isFormula = tagOf(element) === 'MATH';
	if (isFormula) dropped.formulas += 1;
	return isDeleted || isMedia || isFormula;
}
