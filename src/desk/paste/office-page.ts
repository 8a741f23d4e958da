/** What Word, WPS and Excel say of a text in other places than beside its words: in a style sheet, in the code of a field. */
import { styleOf, tagOf } from './seen.ts';

const HIDING: [property: string, value: RegExp][] = [
	['display', /^none$/],
	['visibility', /^(?:hidden|collapse)$/],
	['text-decoration-line', /line-through/],
];

/** What a class hides or strikes out is written into the style of each element that bears it. */
export function applySheets(page: Document): void {
	for (const { textContent } of page.querySelectorAll('style'))
		for (const rule of rulesOf(textContent ?? '')) if (rule instanceof CSSStyleRule) applyRule(page, rule);
}

function rulesOf(styles: string): CSSRule[] {
	try {
		const sheet = new CSSStyleSheet();
		// What imports another sheet is refused; Office hides its own in a comment.
		sheet.replaceSync(styles.replace(/<!--|-->|@import[^;]*;/g, ''));
		return [...sheet.cssRules];
	} catch {
		// Safari before 16.4 makes no sheet beside those of a page: what only a class hides comes in there.
		return [];
	}
}

function applyRule(page: Document, { selectorText, style }: CSSStyleRule): void {
	for (const [property, hides] of HIDING) {
		const value = style.getPropertyValue(property);
		if (!hides.test(value)) continue;
		const isOwn = new RegExp(`(?:^|;)${property.replace('-line', '')}`);
		for (const one of page.body.querySelectorAll(selectorText))
			if (!isOwn.test(styleOf(one)))
				one.setAttribute('style', `${one.getAttribute('style') ?? ''};${property}:${value}`);
	}
}

/** Between the beginning of a field and its result stands how it is made: `HYPERLINK "…"`, `TOC`, `PAGE`. */
export function removeFieldCodes(body: Element): void {
	const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
	/** What was read since each open field began, the innermost last; nothing of one that has come to its result. */
	const fields: (Text[] | undefined)[] = [];
	const codes: Text[] = [];
	while (walker.nextNode()) {
		const node = walker.currentNode;
		if (node instanceof Text) {
			for (const read of fields) read?.push(node);
			continue;
		}
		const [, mark] = /mso-element:field-(begin|separator|end)/.exec(styleOf(node as Element)) ?? [];
		if (mark === 'begin') fields.push([]);
		else if (mark !== undefined && fields.length > 0) {
			codes.push(...(fields.pop() ?? []));
			if (mark === 'separator') fields.push(undefined);
		}
	}
	for (const code of codes) code.remove();
}

/**
 * Word keeps the words of a text box in a comment, for itself alone, and shows others a picture of it: here they are
 * paragraphs before the one that holds the box.
 */
export function openBoxes(page: Document): void {
	const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_COMMENT);
	const drawings: [Comment, string][] = [];
	while (walker.nextNode()) {
		const comment = walker.currentNode as Comment;
		const [, inner] = /^\[if gte vml 1\]>([\s\S]*)<!\[endif\]$/.exec(comment.data) ?? [];
		if (inner?.includes('<v:textbox')) drawings.push([comment, inner]);
	}
	for (const [comment, inner] of drawings) {
		const drawing = new DOMParser().parseFromString(inner, 'text/html');
		const parts = [...drawing.querySelectorAll('*')];
		const boxes = parts.filter((one) => tagOf(one) === 'V:TEXTBOX' && one.textContent?.trim());
		const place = comment.parentElement?.closest('p, h1, h2, h3, h4, h5, h6');
		for (const box of boxes) {
			const block = page.createElement('div');
			block.append(...box.childNodes);
			(place ?? comment).before(block);
		}
		if (boxes.length === 0 || parts.some((one) => tagOf(one) === 'V:IMAGEDATA')) continue;
		const ids = new Set(parts.map(({ id }) => id).filter((id) => id !== ''));
		for (const image of page.querySelectorAll('img'))
			if (ids.has(image.getAttribute('v:shapes') ?? '')) image.remove();
	}
}
