/** Walking the XML of Word: names without their prefix, in the name space of the document. */

/** The children of a name. */
export const childrenOf = (element: Element | undefined, name: string): Element[] =>
	[...(element?.children ?? [])].filter(({ localName }) => localName === name);

/** The first child that the names lead to. */
export const childOf = (element: Element | undefined, ...path: string[]): Element | undefined =>
	path.reduce<Element | undefined>((found, name) => childrenOf(found, name)[0], element);

/** An attribute, `val` unless another is named. */
export const attributeOf = (element: Element | undefined, name = 'val'): string | undefined =>
	[...(element?.attributes ?? [])].find(({ localName }) => localName === name)?.value;

/** Every element of a name below, of Word's own: other languages in the file have paragraphs and runs too. */
export const allOf = (root: Document, name: string): Element[] => [
	...root.getElementsByTagNameNS(root.documentElement.namespaceURI, name),
];

/** @throws for what is no XML */
export function parsedXml(text: string): Document {
	const read = new DOMParser().parseFromString(text.replace(/^\ufeff/, ''), 'application/xml');
	if (read.querySelector('parsererror')) throw new Error('no XML');
	return read;
}

/** An element of Word's own. */
export function made(page: Document, name: string, attributes: Record<string, string> = {}): Element {
	const { namespaceURI } = page.documentElement;
	const element = page.createElementNS(namespaceURI, `w:${name}`);
	for (const [key, value] of Object.entries(attributes))
		element.setAttributeNS(namespaceURI, `w:${key}`, value);
	return element;
}

export function withText(element: Element, text: string): Element {
	element.textContent = text;
	return element;
}
