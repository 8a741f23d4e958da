/** What a picture is made of: boxes, texts and drawings, laid out by the rules of CSS. */

import { drawn } from '../../platform/characters.ts';

export type Style = Readonly<Record<string, string | number>>;
export type Element =
	| { type: 'container'; style: Style; children: Element[] }
	| { type: 'text'; style: Style; text: string }
	| { type: 'image'; style: Style; src: string; width: number; height: number };

/** A drawing that a tree names. */
export type Vector = { name: string; svg: string; width: number; height: number };

type Child = Element | false | undefined;

/** A row; children that are not there are left out. */
export const row = (style: Style, ...children: Child[]): Element => ({
	type: 'container',
	style: { display: 'flex', boxSizing: 'border-box', ...style },
	children: children.filter((child) => child !== false && child !== undefined),
});

export const column = (style: Style, ...children: Child[]): Element =>
	row({ flexDirection: 'column', ...style }, ...children);

export const text = (words: string, style: Style): Element => ({ type: 'text', text: drawn(words), style });

export const vector = ({ name, width, height }: Vector, style: Style = {}): Element => ({
	type: 'image',
	src: name,
	width,
	height,
	style: { width, height, ...style },
});

/** Every text of a tree, in its order. */
export const textsIn = (element: Element): string[] => {
	if (element.type === 'text') return [element.text];
	return element.type === 'container' ? element.children.flatMap(textsIn) : [];
};
