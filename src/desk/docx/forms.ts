/** What Word says of a paragraph or a row by its form alone: a letter that begins a text large, rows that are moved or hidden. */
import { allOf, attributeOf, childOf, childrenOf, made } from './xml.ts';

export function mendForms(page: Document): void {
	for (const letter of allOf(page, 'p')) joinInitial(letter);
	for (const row of allOf(page, 'tr')) {
		const properties = childOf(row, 'trPr');
		const hidden = childOf(properties, 'hidden');
		if (hidden && !/^(?:0|false|off)$/.test(attributeOf(hidden) ?? '')) row.remove();
		else fillIn(row, Number(attributeOf(childOf(properties, 'gridBefore')) ?? 0));
	}
}

/** 首字下沉 is a paragraph of one character beside its text. */
function joinInitial(letter: Element): void {
	const kind = attributeOf(childOf(letter, 'pPr', 'framePr'), 'dropCap');
	const text = letter.nextElementSibling;
	if (!/^(?:drop|margin)$/.test(kind ?? '') || text?.localName !== 'p') return;
	const runs = [...letter.children].filter(({ localName }) => localName !== 'pPr');
	const properties = childrenOf(text, 'pPr')[0];
	if (properties) properties.after(...runs);
	else text.prepend(...runs);
	letter.remove();
}

/** A row that begins further right. */
function fillIn(row: Element, columns: number): void {
	const first = childOf(row, 'tc');
	for (let at = 0; first && at < Math.min(columns, 20); at++) {
		const cell = made(row.ownerDocument, 'tc');
		cell.append(made(row.ownerDocument, 'p'));
		first.before(cell);
	}
}
