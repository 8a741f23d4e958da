/** One answer as a reader sees it. All of it is put together as text: nothing found is ever read as HTML. */
import type { ExcerptPiece } from '../../search/engine/excerpt.ts';
import type { ShownResult } from '../../search/engine/search.ts';

/** @param site address of the home page, as it stands in links */
export function item(page: ShownResult, site: string): HTMLElement {
	const base = site.replace(/\/$/, '');
	const link = (url: string, ...content: (Node | string)[]) => {
		const anchor = makeElement('a', ...content);
		anchor.href = base + url;
		return anchor;
	};
	const facts = [page.date, ...page.values('站点')].filter(Boolean).join(' · ');
	const sections = page.sections.map(({ url, title, excerpt }) =>
		makeElement('li', link(url, title), makeElement('p', ...marked(excerpt)))
	);
	return makeElement(
		'li',
		...(page.image === undefined ? [] : [thumbnail(base + page.image)]),
		makeElement(
			'h3',
			link(page.url, ...marked(page.title)),
			...(facts ? [' ', makeElement('small', facts)] : [])
		),
		sections.length > 0 ? makeElement('ol', ...sections) : makeElement('p', ...marked(page.excerpt))
	);
}

/** A small picture for those who see it; the title says what it is. Its place is kept before it comes. */
function thumbnail(address: string): HTMLElement {
	const image = document.createElement('img');
	image.alt = '';
	image.loading = 'lazy';
	image.decoding = 'async';
	image.width = 120;
	image.height = 90;
	image.className = 'not-elder';
	image.src = address;
	return image;
}

const marked = (pieces: readonly ExcerptPiece[]): (Node | string)[] =>
	pieces.map(({ text, marked }) => (marked ? makeElement('mark', text) : text));

export function makeElement<Name extends keyof HTMLElementTagNameMap>(
	name: Name,
	...content: (Node | string)[]
) {
	const made = document.createElement(name);
	made.append(...content);
	return made;
}
