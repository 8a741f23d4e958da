/** The search page in the browser. The address is the state: what it says is searched, and Back brings it again. */
import { engineOf } from '../../search/box/engine.ts';
import { typing } from '../../search/box/typing.ts';
import type { SearchEngine } from '../../search/engine/search.ts';
import { chosenVillage } from '../../ui/chosen-village.ts';
import { readSearchRequest, type SearchRequest, searchAddress } from './asked.ts';
import { showFilters } from './filters.ts';
import { showAnswer, showTitles } from './results.ts';

const one = <Kind extends HTMLElement>(selector: string) => document.querySelector<Kind>(selector)!;
const box = one('main .search-box') as HTMLFormElement;
const input = box.querySelector('input')!;
const area = one('#search');
const siteIndex = one('#site-index');
const site = area.dataset['site'] ?? '/';
/** Of the page while it answers nothing. */
const { title } = document;
let asked: SearchRequest = readSearchRequest(location.search);
let turn = 0;

async function answer(): Promise<void> {
	const mine = ++turn;
	area.hidden = asked.query.trim() === '';
	siteIndex.hidden = !area.hidden;
	if (area.hidden) {
		document.title = title;
		return;
	}
	// Whoever asked again in the meantime waits for the newer answer.
	const current = () => mine === turn;
	try {
		const engine = await engineOf(site);
		await search(engine, current).catch(async (error) => {
			// A page that was left open asks for files of an index that the site has replaced.
			const newer = await engineOf(site);
			if (newer === engine) throw error;
			await search(newer, current);
		});
	} catch {
		// The index or the texts of the answers cannot be read: titles must do.
		if (!current()) return;
		document.title = title;
		showTitles(asked.query, siteIndex);
	}
}

/** @throws when something cannot be fetched */
async function search(engine: SearchEngine, current: () => boolean): Promise<void> {
	const near = chosenVillage();
	const found = await engine.search(asked.query, { ...asked, ...(near !== undefined && { near }) });
	if (!current()) return;
	for (const button of area.querySelectorAll<HTMLElement>('[data-order]'))
		button.setAttribute('aria-pressed', String(button.dataset['order'] === asked.order));
	showFilters(found.facets, asked, change);
	await showAnswer(engine, found, asked, site, current);
	const { scroll } = (history.state ?? {}) as { scroll?: number };
	if (current() && scroll !== undefined) scrollTo(0, scroll);
}

/** @param keep leaves the address before in the history */
function change(next: SearchRequest, keep: boolean): void {
	if (searchAddress(next) === searchAddress(asked)) return;
	asked = next;
	history[keep ? 'pushState' : 'replaceState'](null, '', searchAddress(asked) || location.pathname);
	void answer();
}

input.value = asked.query;
typing(input, (query) => change({ ...asked, query }, false));
box.addEventListener('submit', (event) => {
	event.preventDefault();
	change({ ...asked, query: input.value }, true);
});
for (const button of area.querySelectorAll<HTMLElement>('[data-order]'))
	button.addEventListener('click', () =>
		change({ ...asked, order: button.dataset['order'] as SearchRequest['order'] }, true)
	);
addEventListener('popstate', () => {
	asked = readSearchRequest(location.search);
	input.value = asked.query;
	void answer();
});
// Where the reader was, for browsers that do not keep the whole page.
addEventListener('pagehide', () => history.replaceState({ scroll: scrollY }, ''));
history.scrollRestoration = 'manual';
void answer();
