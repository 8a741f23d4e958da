/**
 * The last step of a draft's page: pictures are shown from where the editor's browser keeps them, scripts are taken out,
 * and styles are handed over apart, since the desk's policy lets none stand in a page.
 */
import { type DefaultTreeAdapterTypes, parse, serialize } from 'parse5';
import type { DrawnPage } from '../domain/desk/answers.ts';

type Element = DefaultTreeAdapterTypes.Element;
type Parent = DefaultTreeAdapterTypes.ParentNode;

/**
 * Works on the tree, never on the text: what an editor typed into an attribute is then no tag.
 * @param pictures the address to show, for each address of the page; empty for one that is drawn apart
 */
export function draftMarkup(html: string, pictures: ReadonlyMap<string, string>): DrawnPage {
	const page = parse(html);
	const sheets: DrawnPage['sheets'] = [];
	fitToDraft(page, pictures, sheets);
	return { markup: serialize(page), sheets };
}

function fitToDraft(
	parent: Parent,
	pictures: ReadonlyMap<string, string>,
	sheets: DrawnPage['sheets']
): void {
	parent.childNodes = parent.childNodes.filter((node) => {
		if (!('tagName' in node)) return true;
		if (node.tagName === 'style') sheets.push(sheetOf(node));
		return node.tagName !== 'script' && node.tagName !== 'style';
	});
	for (const node of parent.childNodes) {
		if (!('tagName' in node)) continue;
		if (node.tagName === 'picture') keepFallback(node, pictures);
		if (node.tagName === 'img') show(node, pictures);
		fitToDraft('content' in node ? node.content : node, pictures, sheets);
	}
}

const sheetOf = ({ attrs, childNodes }: Element) => ({
	text: childNodes.map((node) => ('value' in node ? node.value : '')).join(''),
	media: attrs.find(({ name }) => name === 'media')?.value ?? '',
});

/** A picture that the browser holds has one form only. */
function keepFallback(picture: Element, pictures: ReadonlyMap<string, string>): void {
	const fallback = picture.childNodes.find(
		(node): node is Element => 'tagName' in node && node.tagName === 'img'
	);
	if (fallback === undefined || !pictures.has(sourceOf(fallback))) return;
	picture.childNodes = [fallback];
}

function show(image: Element, pictures: ReadonlyMap<string, string>): void {
	const url = pictures.get(sourceOf(image));
	if (url === undefined) return;
	image.attrs = image.attrs.map((attribute) =>
		attribute.name !== 'src' ? attribute : url === '' ? DRAWN_APART : { name: 'src', value: url }
	);
}

/** Where the desk puts the poster once it has it. */
const DRAWN_APART = { name: 'data-draft-poster', value: '' };

const sourceOf = ({ attrs }: Element): string => attrs.find(({ name }) => name === 'src')?.value ?? '';
