/**
 * The text of a document of Word as mammoth can read it. What mammoth does not know it leaves out, with the words inside:
 * here that is put into a form that it knows. What nobody sees in Word is taken out.
 */
import { signsOf } from '../paste/symbols.ts';
import { type Drawn, freeDrawings } from './drawings.ts';
import { readFields } from './fields.ts';
import { mendForms } from './forms.ts';
import { type ListMark, marksOf } from './numbering.ts';
import { type Styles, stylesOf } from './styles.ts';
import { allOf, attributeOf, childOf, childrenOf, made, parsedXml, withText } from './xml.ts';

export type WordParts = {
	text: string;
	styles: string | undefined;
	numbering: string | undefined;
	/** Names by which the text points to other parts. */
	targets: ReadonlySet<string>;
};
/** `marks` stand before the paragraphs that bear a bookmark of `MARK` and their place here; the rest is what is left out. */
export type MendedWord = Drawn & {
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
	readFields(page);
	readPlainFormulas(page);
	const left = {
		deleted: allOf(page, 'del').filter((one) => one.textContent?.trim()).length,
		formulas: [...page.getElementsByTagNameNS('*', 'oMath')].length,
		embedded: allOf(page, 'altChunk').length + allOf(page, 'subDoc').length,
	};
	for (const run of allOf(page, 'r')) mendRun(run, styles);
	for (const ruby of allOf(page, 'ruby')) readRuby(ruby);
	for (const name of ['fldSimple', 'dir', 'bdo'])
		for (const one of allOf(page, name)) one.replaceWith(...one.childNodes);
	mendBreaks(page);
	const drawn = freeDrawings(page);
	const marks = writeMarks(page, marksOf(numbering, styles));
	mendForms(page);
	cutLooseEnds(page, parts.targets);
	return { text: new XMLSerializer().serializeToString(page), marks, ...left, ...drawn };
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
	for (const one of allOf(page, 'ptab')) one.replaceWith(made(page, 'tab'));
	for (const one of allOf(page, 'br'))
		if (/^(?:page|column)$/.test(attributeOf(one, 'type') ?? ''))
			one.replaceWith(made(page, 'br'), made(page, 'br'));
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

/** What stands in a formula without being one. */
function readPlainFormulas(page: Document): void {
	for (const formula of [...page.getElementsByTagNameNS('*', 'oMath')]) {
		if ([...formula.children].some(({ localName }) => localName !== 'r')) continue;
		const words = childrenOf(formula, 'r').flatMap((run) =>
			childrenOf(run, 't').map((one) => one.textContent)
		);
		const run = made(page, 'r');
		run.append(withText(made(page, 't'), words.join('')));
		// A formula on its own line has a wrapper that is not read.
		const wrapper = formula.parentElement?.localName === 'oMathPara' ? formula.parentElement : undefined;
		if (wrapper && childrenOf(wrapper, 'oMath').length > 1) continue;
		(wrapper ?? formula).replaceWith(run);
	}
}

/** Programs that mend or shorten files leave pointers to parts that are gone; without them the rest can be read. */
function cutLooseEnds(page: Document, targets: ReadonlySet<string>): void {
	for (const one of [...page.querySelectorAll('hyperlink, blip, imagedata')])
		for (const { localName, prefix, value, name } of [...one.attributes])
			if (prefix !== null && /^(?:id|embed|link)$/.test(localName) && !targets.has(value))
				one.removeAttribute(name);
}
