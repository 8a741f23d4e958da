/** The last step of a draft's page: pictures are shown from where the editor's browser keeps them, scripts are taken out. */
import { type DefaultTreeAdapterTypes, parse, serialize } from 'parse5';

type Element = DefaultTreeAdapterTypes.Element;
type Parent = DefaultTreeAdapterTypes.ParentNode;

/**
 * Works on the tree, never on the text: what an editor typed into an attribute is then no tag.
 * @param pictures the address to show, for each address of the page; empty for one that is drawn apart
 */
export function draftMarkup(html: string, pictures: ReadonlyMap<string, string>): string {
	const page = parse(html);
	settle(page, pictures);
	return serialize(page);
}

function settle(parent: Parent, pictures: ReadonlyMap<string, string>): void {
	parent.childNodes = parent.childNodes.filter((node) => !('tagName' in node && node.tagName === 'script'));
	for (const node of parent.childNodes) {
		if (!('tagName' in node)) continue;
		if (node.tagName === 'picture') keepFallback(node, pictures);
		if (node.tagName === 'img') show(node, pictures);
		settle('content' in node ? node.content : node, pictures);
	}
}

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
