/** Answers on the page. All of it is put together as text: nothing typed or found is ever read as HTML. */

import type { SearchAnswer, SearchEngine } from '../../search/engine/search.ts';
import type { SearchResult } from '../../search/engine/search-result.ts';
import { unitsOf } from '../../search/engine/units.ts';
import { type SearchRequest, searchAddress } from './asked.ts';
import { groupsOf, shownOfAll } from './groups.ts';
import { item, makeElement } from './item.ts';

const SHOWN = 20;
const told = document.querySelector<HTMLElement>('#search-told')!;
const others = document.querySelector<HTMLElement>('#search-others')!;
const place = document.querySelector<HTMLElement>('#search-results')!;
const empty = document.querySelector<HTMLElement>('#search-empty')!;
const tools = document.querySelector<HTMLElement>('#search-tools')!;

/**
 * @param current whether this is still what the reader wants to see
 * @param known how many are listed already; the focus goes to the first that was not
 * @throws when the texts of the answers cannot be fetched
 */
export async function showAnswer(
	engine: SearchEngine,
	answer: SearchAnswer,
	asked: SearchRequest,
	site: string,
	current: () => boolean,
	known = 0
): Promise<void> {
	const { results, exact, corrected } = answer;
	const most = known + SHOWN;
	const pages = await Promise.all(results.slice(0, most).map(engine.show));
	if (!current()) return;
	const rows = new Map(pages.map((page, at) => [results[at]!, item(page, site)]));
	const listed = (of: readonly SearchResult[]) => of.flatMap((result) => rows.get(result) ?? []);
	told.textContent = words(asked.query, answer);
	showOthers(answer, asked);
	// What is only related may be no answer: whom to ask stands below it.
	empty.hidden = exact > 0;
	tools.hidden = results.length === 0 && Object.values(asked.filters).flat().length === 0;
	const exactly = results.filter(({ tier }) => tier === 1);
	const related = listed(results.filter(({ tier }) => tier > 1));
	const sections =
		asked.order === 'date'
			? [section(listed(exactly))]
			: groupsOf(engine, exactly).map(([kind, group]) => {
					const some = listed(group);
					return section(some, `${kind} `, makeElement('small', shownOfAll(some.length, group.length)));
				});
	place.replaceChildren(...sections.flat(), ...section(related, '相关内容'));
	if (results.length > most) {
		const more = makeElement('button', `再看${Math.min(SHOWN, results.length - most)}条`);
		more.className = 'button';
		more.addEventListener('click', async () => {
			try {
				await showAnswer(engine, answer, asked, site, current, most);
			} catch {
				more.textContent = '没有取到，请再试';
			}
		});
		place.append(more);
	}
	if (known > 0) focusFirst(listed(results.slice(known)));
	document.title = `${corrected ?? asked.query} · 搜索（${exact}）`;
}

/** Focuses the link of the row that stands first on the page, so that whoever steers by keyboard reads on there. */
function focusFirst(rows: readonly HTMLElement[]): void {
	const first = [...place.querySelectorAll('li')].find((row) => rows.includes(row));
	first?.querySelector('a')?.focus();
}

/** Titles of the list on this page, for when the index cannot be read. */
export function showTitles(query: string, siteIndex: HTMLElement): void {
	const bare = (text: string) => unitsOf(text).join('');
	const wanted = bare(query);
	const links = [...siteIndex.querySelectorAll('a')].filter(({ textContent }) =>
		bare(textContent).includes(wanted)
	);
	told.textContent = `搜索用的数据没有取到，只查了标题：找到${links.length}条。`;
	tools.hidden = true;
	others.hidden = true;
	empty.hidden = links.length > 0;
	place.replaceChildren(makeElement('ol', ...links.map((link) => makeElement('li', link.cloneNode(true)))));
}

/** Other readings of the same letters. */
function showOthers({ others: readings = [] }: SearchAnswer, asked: SearchRequest): void {
	const links = readings.map((query) => {
		const anchor = makeElement('a', query);
		anchor.href = searchAddress({ ...asked, query, filters: {} });
		return anchor;
	});
	others.hidden = links.length === 0;
	others.replaceChildren('也可能是：', ...links.flatMap((link) => [link, ' ']));
}

/** A list below its heading, if it has one; nothing when there is nothing to list. */
function section(rows: readonly HTMLElement[], ...heading: (Node | string)[]): HTMLElement[] {
	if (rows.length === 0) return [];
	const made = makeElement('section', ...(heading.length > 0 ? [makeElement('h2', ...heading)] : []));
	made.append(makeElement('ol', ...rows));
	made.className = 'stack';
	return [made];
}

function words(query: string, { results, exact, corrected, meant = [] }: SearchAnswer): string {
	const count =
		exact > 0
			? `找到${exact}条`
			: results.length > 0
				? `没有完全相同的，列出${results.length}条相关内容`
				: '没有找到';
	const also = meant.length > 0 ? `（也找了${meant.map((name) => `“${name}”`).join('')}）` : '';
	return corrected === undefined
		? `“${query}”：${count}${also}。`
		: `没有“${query}”，已显示“${corrected}”的结果：${count}。`;
}
