/** What a picture is made of: boxes, texts and drawings, laid out by the rules of CSS. */

import { drawn } from '../../platform/characters.ts';

export type BoxStyle = Readonly<Record<string, string | number>>;
export type DrawnBox =
	| { type: 'container'; style: BoxStyle; children: DrawnBox[] }
	| { type: 'text'; style: BoxStyle; text: string }
	| { type: 'image'; style: BoxStyle; src: string; width: number; height: number };

/** A drawing that a tree names. */
export type VectorBox = { name: string; svg: string; width: number; height: number };

type Child = DrawnBox | false | undefined;

/** A row; children that are not there are left out. */
export const rowBox = (style: BoxStyle, ...children: Child[]): DrawnBox => ({
	type: 'container',
	style: { display: 'flex', boxSizing: 'border-box', ...style },
	children: children.filter((child) => child !== false && child !== undefined),
});

export const columnBox = (style: BoxStyle, ...children: Child[]): DrawnBox =>
	rowBox({ flexDirection: 'column', ...style }, ...children);

export const textBox = (words: string, style: BoxStyle): DrawnBox => ({
	type: 'text',
	text: drawn(words),
	style,
});

export const vectorBox = ({ name, width, height }: VectorBox, style: BoxStyle = {}): DrawnBox => ({
	type: 'image',
	src: name,
	width,
	height,
	style: { width, height, ...style },
});

/** Every text of a tree, in its order. */
export const textsIn = (element: DrawnBox): string[] => {
	if (element.type === 'text') return [element.text];
	return element.type === 'container' ? element.children.flatMap(textsIn) : [];
};
