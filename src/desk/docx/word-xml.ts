/**
 * The text of a document of Word as mammoth can read it. What mammoth does not know it leaves out, with the words inside:
 * here that is put into a form that it knows. What nobody sees in Word is taken out.
 */
import { signsOf } from '../paste/symbols.ts';
import { type ListMark, marksOf } from './numbering.ts';
import { type Styles, stylesOf } from './styles.ts';
import { allOf, attributeOf, childOf, childrenOf, parsedXml } from './xml.ts';

export type WordParts = { text: string; styles: string | undefined; numbering: string | undefined };
/** `marks` stand before the paragraphs that bear a bookmark of `MARK` and their place here; the rest is what is left out. */
export type MendedWord = {
	text: string;
	marks: ListMark[];
	deleted: number;
	formulas: number;
	embedded: number;
};

export const MARK = 'list-mark-';

export function mendWord(parts: WordParts): MendedWord {
	const page = parsedXml(parts.text);
	const styles = stylesOf(parts.styles === undefined ? undefined : parsedXml(parts.styles));
	const numbering = parts.numbering === undefined ? undefined : parsedXml(parts.numbering);
	chooseAlternatives(page);
	const left = {
		deleted: allOf(page, 'del').filter((one) => one.textContent?.trim()).length,
		formulas: [...page.getElementsByTagNameNS('*', 'oMath')].length,
		embedded: allOf(page, 'altChunk').length,
	};
	for (const run of allOf(page, 'r')) mendRun(run, styles);
	for (const ruby of allOf(page, 'ruby')) readRuby(ruby);
	for (const name of ['fldSimple', 'dir', 'bdo'])
		for (const one of allOf(page, name)) one.replaceWith(...one.childNodes);
	mendBreaks(page);
	freeBoxes(page);
	const marks = writeMarks(page, marksOf(numbering, styles));
	return { text: new XMLSerializer().serializeToString(page), marks, ...left };
}

/** An element of Word's own. */
function made(page: Document, name: string, attributes: Record<string, string> = {}): Element {
	const { namespaceURI } = page.documentElement;
	const element = page.createElementNS(namespaceURI, `w:${name}`);
	for (const [key, value] of Object.entries(attributes))
		element.setAttributeNS(namespaceURI, `w:${key}`, value);
	return element;
}

function withText(element: Element, text: string): Element {
	element.textContent = text;
	return element;
}

/** Of two ways of saying the same, mammoth takes the older; where there is none, the newer. */
function chooseAlternatives(page: Document): void {
	for (const either of [...page.getElementsByTagNameNS('*', 'AlternateContent')]) {
		const older = childOf(either, 'Fallback');
		const chosen = older?.children.length ? older : childOf(either, 'Choice');
		either.replaceWith(...(chosen?.childNodes ?? []));
	}
}

const isOn = (properties: Element | undefined, name: string): boolean | undefined => {
	const one = childOf(properties, name);
	return one && !/^(?:0|false|off)$/.test(attributeOf(one) ?? '');
};

function mendRun(run: Element, styles: Styles): void {
	const page = run.ownerDocument;
	const own = childOf(run, 'rPr');
	const paragraph = run.closest('p');
	const isSet = (name: string) =>
		isOn(own, name) ??
		styles.find(attributeOf(childOf(own, 'rStyle')), (style) => isOn(childOf(style, 'rPr'), name)) ??
		styles.find(attributeOf(childOf(paragraph ?? undefined, 'pPr', 'pStyle')), (style) =>
			isOn(childOf(style, 'rPr'), name)
		);
	// Hidden words, and words that only ask for some.
	if (isSet('vanish') || childOf(run.closest('sdt') ?? undefined, 'sdtPr', 'showingPlcHdr'))
		for (const one of [...run.children]) if (!/^(?:rPr|fldChar|instrText)$/.test(one.localName)) one.remove();
	if (isSet('strike') || isSet('dstrike')) {
		const properties = own ?? run.insertBefore(made(page, 'rPr'), run.firstChild);
		for (const name of ['strike', 'dstrike']) for (const one of childrenOf(properties, name)) one.remove();
		properties.append(made(page, 'strike'));
	}
	for (const sign of childrenOf(run, 'sym')) {
		const letter = String.fromCharCode(Number.parseInt(attributeOf(sign, 'char') ?? '', 16) & 0xff);
		const drawn = signsOf(attributeOf(sign, 'font') ?? '')?.(letter) ?? letter;
		// Others are in the tables of mammoth.
		if (drawn !== letter) sign.replaceWith(withText(made(page, 't'), drawn));
	}
	const signs = signsOf(attributeOf(childOf(own, 'rFonts'), 'ascii') ?? '');
	if (signs)
		for (const text of childrenOf(run, 't'))
			text.textContent = [...(text.textContent ?? '')].map(signs).join('');
}

/** 拼音指南: the sound follows in brackets, as on pages that are pasted. */
function readRuby(ruby: Element): void {
	const page = ruby.ownerDocument;
	const sound = (childOf(ruby, 'rt')?.textContent ?? '').trim();
	const text = withText(made(page, 't'), sound && `（${sound}）`);
	ruby.replaceWith(...childrenOf(childOf(ruby, 'rubyBase'), 'r'), text);
}

/** Below a new page or column a new paragraph begins. */
function mendBreaks(page: Document): void {
	for (const one of allOf(page, 'cr')) one.replaceWith(made(page, 'br'));
	for (const one of allOf(page, 'br'))
		if (/^(?:page|column)$/.test(attributeOf(one, 'type') ?? ''))
			one.replaceWith(made(page, 'br'), made(page, 'br'));
}

/** Words and pictures in drawings, whatever the shape around them. */
function freeBoxes(page: Document): void {
	for (const words of allOf(page, 'txbxContent')) {
		const drawing = words.closest('drawing, pict');
		const box = made(page, 'pict');
		drawing?.after(box);
		box.append(words);
	}
	for (const picture of [...page.getElementsByTagNameNS('*', 'pic')]) {
		const data = picture.closest('graphicData');
		if (data && picture.parentElement !== data) data.append(picture);
	}
}

/** @returns the marks; the paragraphs are numbered by them alone from here on */
function writeMarks(page: Document, markOf: ReturnType<typeof marksOf>): ListMark[] {
	const marks: ListMark[] = [];
	for (const paragraph of allOf(page, 'p')) {
		const found = markOf(paragraph);
		const properties = childOf(paragraph, 'pPr');
		if (!properties) continue;
		for (const one of childrenOf(properties, 'numPr')) one.remove();
		const none = made(page, 'numPr');
		none.append(made(page, 'ilvl', { val: '0' }), made(page, 'numId', { val: '0' }));
		properties.append(none);
		if (found) properties.after(made(page, 'bookmarkStart', { name: `${MARK}${marks.push(found) - 1}` }));
	}
	return marks;
}
