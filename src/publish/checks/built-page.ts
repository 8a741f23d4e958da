/** A page as written to disk, parsed once for the index and all checks. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';

export type PageElement = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.ChildNode;

export type BuiltPage = {
	/** Path below the output folder, forward slashes, e.g. `menu/index.html`. */
	file: string;
	html: string;
	document: DefaultTreeAdapterTypes.Document;
	elements: PageElement[];
};

/** Every HTML file below `folder`. */
export function builtPages(folder: string): BuiltPage[] {
	return builtFiles(folder)
		.filter((file) => file.endsWith('.html'))
		.map((file) => parsePage(file, readFileSync(join(folder, file), 'utf8')));
}

/** @param file path from the folder of the site */
export function parsePage(file: string, html: string): BuiltPage {
	const document = parse(withoutKnownStyles(html));
	const elements = elementsOf(document.childNodes);
	for (const element of elements) if (element.tagName === 'style') learnStyle(ownText(element));
	return { file, html, document, elements };
}

/**
 * Long style sheets that stand in many pages, newest last. No check reads what is in them, and going through the same one
 * again would take more time than the rest of a page.
 */
const styles = new Set<string>();
const LONG = 2000;
const MOST_STYLES = 4;

function withoutKnownStyles(html: string): string {
	let lean = html;
	for (const style of styles) lean = lean.replace(style, '');
	return lean;
}

function learnStyle(style: string): void {
	if (style.length < LONG) return;
	styles.add(style);
	const [oldest] = styles;
	if (styles.size > MOST_STYLES) styles.delete(oldest!);
}

/** Every file below `folder`, forward slashes, sorted. */
export const builtFiles = (folder: string): string[] =>
	readdirSync(folder, { withFileTypes: true, recursive: true })
		.filter((entry) => entry.isFile())
		.map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
		.sort();

/** Addresses of the pages among files of a site, without its base path. */
export const addressesAmong = (files: readonly string[]): string[] =>
	files
		.filter((file) => file.endsWith('/index.html'))
		.map((file) => `/${file.slice(0, -'index.html'.length)}`);

/** In the order of the page, what a template holds too. */
function elementsOf(nodes: readonly Node[], found: PageElement[] = []): PageElement[] {
	for (const node of nodes) {
		if (!('tagName' in node)) continue;
		found.push(node);
		elementsOf('content' in node ? node.content.childNodes : node.childNodes, found);
	}
	return found;
}

/** Value of an attribute, or nothing. */
export const attribute = (element: PageElement, name: string): string | undefined =>
	element.attrs.find((one) => one.name === name)?.value;

/** Text directly inside an element, e.g. of a script. */
export const ownText = (element: PageElement): string =>
	element.childNodes.map((node) => ('value' in node ? node.value : '')).join('');
