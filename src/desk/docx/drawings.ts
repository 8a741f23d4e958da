/** Words and pictures in drawings, whatever the shape around them; what a page cannot show of them is counted. */
import { allOf, attributeOf, childrenOf, made, withText } from './xml.ts';

/** `pictures` are those that Word shows; charts and SmartArt are drawn from parts of their own. */
export type Drawn = { pictures: number; charts: number; diagrams: number };

export function freeDrawings(page: Document): Drawn {
	removeHidden(page);
	for (const art of allNamed(page, 'textpath')) {
		const words = attributeOf(art, 'string')?.trim();
		const shape = art.parentElement;
		if (words && shape && !shape.querySelector('txbxContent')) boxAfter(shape, [words]);
	}
	for (const body of allNamed(page, 'txBody'))
		boxAfter(
			body,
			childrenOf(body, 'p').map((line) => line.textContent ?? '')
		);
	for (const words of allOf(page, 'txbxContent')) {
		const box = made(page, 'pict');
		words.closest('drawing, pict')?.after(box);
		box.append(words);
	}
	for (const picture of allNamed(page, 'pic')) {
		const data = picture.closest('graphicData');
		if (data && picture.parentElement !== data) data.append(picture);
	}
	return {
		pictures: [...allNamed(page, 'blip'), ...allNamed(page, 'imagedata')].filter(isShown).length,
		charts: allNamed(page, 'chart').filter(isShown).length,
		diagrams: allNamed(page, 'relIds').filter(isShown).length,
	};
}

const allNamed = (page: Document, name: string): Element[] => [...page.getElementsByTagNameNS('*', name)];

/** Points to a part of the file, in a place that was not deleted. */
const isShown = (part: Element): boolean =>
	!part.closest('del, moveFrom') &&
	[...part.attributes].some(
		({ prefix, localName }) => prefix !== null && /^(?:id|embed|link|dm)$/.test(localName)
	);

function removeHidden(page: Document): void {
	for (const properties of allNamed(page, 'docPr'))
		if (/^(?:1|true|on)$/.test(properties.getAttribute('hidden') ?? ''))
			properties.closest('drawing')?.remove();
	for (const shape of page.querySelectorAll('[style]'))
		if (/(?:^|;)\s*visibility:\s*hidden/i.test(shape.getAttribute('style') ?? '')) shape.remove();
}

/** As a box of words behind the drawing that an element is in. */
function boxAfter(inside: Element, lines: readonly string[]): void {
	const page = inside.ownerDocument;
	const content = made(page, 'txbxContent');
	for (const words of lines) {
		const [paragraph, run] = [made(page, 'p'), made(page, 'r')];
		run.append(withText(made(page, 't'), words));
		paragraph.append(run);
		content.append(paragraph);
	}
	inside.closest('drawing, pict')?.append(content);
}
