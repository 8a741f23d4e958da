/** What can be searched of a built page: its title, its text, its parts, and what its head says of it. */
import type { DefaultTreeAdapterTypes } from 'parse5';
import { drawn, mendedCharacters } from '../../platform/characters.ts';
import { pageTree } from './page-tree.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

export type PageText = {
	url: string;
	title: string;
	text: string;
	image?: string;
	/** `2026-11-24`, or empty. */
	date: string;
	facets: Record<string, string[]>;
	/** A part without an id cannot be linked to; it ends the one before. */
	sections: { id: string; title: string; start: number; called?: string[] }[];
	/** Names that people have for it besides its title; found as the title is, never shown. */
	alsoCalled?: string[];
	/** What it is worth besides what it says; most pages are worth nothing more. */
	weight?: number;
	/** What tells it from other pages of the same title. */
	note?: string;
};

/**
 * Never part of what a page says; how a character is read stands beside it, within the word. Old pages stand in one form
 * as a whole, so of a form only its controls and their names are left out.
 */
const SKIPPED = new Set(
	'script style template noscript svg nav footer button label select datalist textarea iframe object noembed audio video canvas rt rp rtc'.split(
		' '
	)
);
const BLOCK = new Set(
	'p div section article ul ol li dl dt dd table tr td th h1 h2 h3 h4 h5 h6 figure figcaption blockquote pre br hr details summary main header aside form fieldset legend address center'.split(
		' '
	)
);
/** Names of facts in a page's head: `<meta name="search:种类" content="报道">`, once for each value. */
const FACET_META = 'search:';
/** Marks parts of a template that repeat what stands elsewhere. */
const UNSEARCHED = 'data-unsearched';
/** Marks what is not true; a piece of a list that carries it is left out, as the sample's own page is. */
const SAMPLE = 'data-sample';
const PIECES = new Set(['li', 'tr', 'article', 'dd', 'figure', 'p']);
/** Marks a link at the head of the part that it leads to: its words are the name of that part, and no text. */
const SECTION = 'data-section';

/**
 * @param url site address of the page
 * @param page its HTML, or that parsed already
 * @param hidden takes pages that say `noindex` as well
 * @returns nothing for a page that must not be found
 */
export function pageText(
	url: string,
	page: string | DefaultTreeAdapterTypes.Document,
	hidden = false
): PageText | undefined {
	const { childNodes } = typeof page === 'string' ? pageTree(page) : page;
	const elements = elementsIn(childNodes);
	const first = (name: string) => elements.find(({ tagName }) => tagName === name);
	const metas = elements.filter(({ tagName }) => tagName === 'meta');
	const said = (name: string) =>
		metas.flatMap((meta) =>
			(attribute(meta, 'name') ?? attribute(meta, 'property'))?.toLowerCase() === name
				? (attribute(meta, 'content') ?? [])
				: []
		);
	if (!hidden && metas.some(forbidsIndex)) return undefined;
	// Of several main parts one is shown at a time.
	const body = elements.find((one) => one.tagName === 'main' && !isUnseen(one)) ?? first('body');
	const facets = facetsOf(metas);
	if (!body || (isSkipped(body) && !(isList(body) && Object.keys(facets).length > 0))) return undefined;
	const heading = headingOf(body);
	// Browsers call a page without a title by its address as well.
	const title = plain(innerText(heading ?? first('title'))) || decodeURIComponent(url);
	const reader: Pick<PageText, 'text' | 'sections'> = isList(body)
		? { text: plain(said('description')[0] ?? ''), sections: [] }
		: readText(body, heading, hidden);
	const date = (said('pubdate')[0] ?? said('article:published_time')[0] ?? said('date')[0] ?? '').slice(
		0,
		10
	);
	const [image] = said('search-image');
	const [note] = said('search-note');
	const alsoCalled = said('search-name');
	const weight = Number(said('search-weight')[0] ?? 0);
	if (/^\d{4}/.test(date)) facets['年份'] = [date.slice(0, 4)];
	return {
		url,
		title,
		...reader,
		...(image && { image }),
		...(note && { note }),
		...(alsoCalled.length > 0 && { alsoCalled }),
		...(Number.isInteger(weight) && weight !== 0 && { weight }),
		date: /^\d{4}-\d{2}-\d{2}$/.test(date) ? date : '',
		facets,
	};
}

/** The first that is read and says something: a logo may be one as well, and a menu may have its own. */
function headingOf(element: Element): Element | undefined {
	for (const child of element.childNodes) {
		if (!('tagName' in child) || SKIPPED.has(child.tagName) || isUnseen(child)) continue;
		const found = child.tagName === 'h1' && plain(innerText(child)) !== '' ? child : headingOf(child);
		if (found) return found;
	}
	return undefined;
}

function facetsOf(metas: readonly Element[]): Record<string, string[]> {
	const facets: Record<string, string[]> = {};
	for (const meta of metas) {
		const name = attribute(meta, 'name') ?? '';
		if (!name.startsWith(FACET_META)) continue;
		const facet = name.slice(FACET_META.length);
		// Of a name that every object has, as `constructor`, there is a value already.
		if (facet in {}) continue;
		facets[facet] = [...(facets[facet] ?? []), attribute(meta, 'content') ?? ''];
	}
	return facets;
}

function readText(
	body: Element,
	heading: Element | undefined,
	samples: boolean
): Pick<PageText, 'text' | 'sections'> {
	let text = '';
	const sections: PageText['sections'] = [];
	let isNamed = false;
	let isLabelled = false;
	const breakLine = () => {
		if (isLabelled) isLabelled = false;
		else if (text !== '' && !text.endsWith('\n')) text += '\n';
	};
	const walk = (node: Node): void => {
		if (node.nodeName === '#text') {
			const words = searched((node as DefaultTreeAdapterTypes.TextNode).value).replace(/\s+/g, ' ');
			text += text === '' || isLabelled || /[\n ]$/.test(text) ? words.trimStart() : words;
		}
		if (!('tagName' in node) || node === heading || isSkipped(node)) return;
		if (!samples && PIECES.has(node.tagName) && isSampled(node)) return;
		if (isFact(node) && isUnknown(node)) return;
		const named = partNamedBy(node);
		if (named !== undefined) {
			sections.push({ id: named, title: plain(innerText(node)), start: text.length });
			isNamed = true;
			return;
		}
		const block = BLOCK.has(node.tagName);
		if (block) breakLine();
		const id = attribute(node, 'id');
		const name = /^h[2-6]$/.test(node.tagName) ? plain(innerText(node)) : undefined;
		if (id && name) {
			sections.push({ id, title: name, start: text.length });
			isNamed = false;
		}
		// A part with a name of its own keeps the headings inside it.
		else if (name && !isNamed && sections.at(-1)?.id)
			sections.push({ id: '', title: '', start: text.length });
		for (const child of node.childNodes) walk(child);
		if (node.tagName === 'dt' && /[\p{L}\p{N}] ?$/u.test(text)) {
			// A fact reads as one line: 地点：院坝.
			text = `${text.trimEnd()}：`;
			isLabelled = true;
		} else if (block) breakLine();
	};
	walk(body);
	return { text: text.trim(), sections };
}

/** The part of the page that a link gives its name to. */
const partNamedBy = (element: Element): string | undefined =>
	element.tagName === 'a' && attribute(element, SECTION) !== undefined
		? /^#(.+)/.exec(attribute(element, 'href') ?? '')?.[1]
		: undefined;

/** A page that only lists others, and says in its head what it is: its title is searched, and its description. */
const isList = (body: Element): boolean => attribute(body, UNSEARCHED) !== undefined;

const isSkipped = (element: Element): boolean =>
	SKIPPED.has(element.tagName) ||
	attribute(element, UNSEARCHED) !== undefined ||
	attribute(element, SAMPLE) !== undefined ||
	isUnseen(element);

/** Not shown to anybody, or not meant to be read. What a search in the page would open counts as shown. */
function isUnseen(element: Element): boolean {
	const hidden = attribute(element, 'hidden');
	return (
		(hidden !== undefined && hidden.toLowerCase() !== 'until-found') ||
		attribute(element, 'aria-hidden')?.toLowerCase() === 'true' ||
		(element.tagName === 'dialog' && attribute(element, 'open') === undefined) ||
		UNSEEN.test(attribute(element, 'style') ?? '')
	);
}

const UNSEEN = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))\b/i;

/** `none` forbids to index as well as to follow. */
const forbidsIndex = (meta: Element): boolean =>
	attribute(meta, 'name')?.trim().toLowerCase() === 'robots' &&
	/(?:^|[\s,])(?:noindex|none)(?:[\s,]|$)/i.test(attribute(meta, 'content') ?? '');

const isSampled = (element: Element): boolean =>
	elementsIn(element.childNodes).some((one) => attribute(one, SAMPLE) !== undefined);

/** A name and its values in a list of facts. */
const isFact = (element: Element): boolean =>
	element.tagName === 'div' && element.parentNode?.nodeName === 'dl';

/** What has no value that is searched says nothing by its name. */
function isUnknown(fact: Element): boolean {
	const values = elementsIn(fact.childNodes).filter(({ tagName }) => tagName === 'dd');
	return values.length > 0 && values.every((value) => isSkipped(value) || plain(innerText(value)) === '');
}

/** Words as they are meant: whoever searches finds and sees the usual characters. */
const searched = (text: string) => drawn(mendedCharacters(text));
const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
const attribute = (element: Element, name: string) => element.attrs.find((one) => one.name === name)?.value;

function innerText(element: Element | undefined): string {
	return (element?.childNodes ?? [])
		.map((node) => {
			if ('value' in node) return searched(node.value);
			return 'tagName' in node && !isSkipped(node) ? innerText(node) : '';
		})
		.join('');
}

/** In the order of the page. */
function elementsIn(nodes: readonly Node[], found: Element[] = []): Element[] {
	for (const node of nodes) {
		if (!('tagName' in node)) continue;
		found.push(node);
		elementsIn(node.childNodes, found);
	}
	return found;
}
