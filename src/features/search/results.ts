/** Answers on the page. All of it is put together as text: nothing typed or found is ever read as HTML. */
import type { Piece } from '../../platform/search/excerpt.ts';
import type { SearchAnswer, SearchEngine, SearchResult, ShownResult } from '../../platform/search/search.ts';
import type { Asked } from './asked.ts';
import { KINDS } from './facets.ts';

const SHOWN = 20;
const told = document.querySelector<HTMLElement>('#search-told')!;
const place = document.querySelector<HTMLElement>('#search-results')!;
const empty = document.querySelector<HTMLElement>('#search-empty')!;
const tools = document.querySelector<HTMLElement>('#search-tools')!;

/** @param current whether this is still what the reader wants to see */
export async function showAnswer(
	engine: SearchEngine,
	answer: SearchAnswer,
	asked: Asked,
	site: string,
	current: () => boolean,
	most = SHOWN
): Promise<void> {
	const { results, exact, corrected } = answer;
	const shown = await Promise.all(
		results.slice(0, most).map(async (result) => ({ result, page: await engine.show(result) }))
	);
	if (!current()) return;
	told.textContent = words(asked.query, answer);
	empty.hidden = results.length > 0;
	tools.hidden = results.length === 0 && Object.values(asked.filters).flat().length === 0;
	const exactly = shown.filter(({ result }) => result.tier === 1);
	const related = shown.filter(({ result }) => result.tier > 1);
	const list = (rows: Row[]) => element('ol', ...rows.map((row) => item(row, site)));
	const sections =
		asked.order === 'date'
			? [[undefined, exactly] as const]
			: [...byKind(exactly)].map(([kind, rows]) => [kind, rows] as const);
	place.replaceChildren(
		...sections
			.filter(([, rows]) => rows.length > 0)
			.map(([kind, rows]) =>
				element(
					'section',
					...(kind ? [element('h2', `${kind} `, element('small', `${rows.length}条`))] : []),
					list(rows)
				)
			),
		...(related.length > 0 ? [element('section', element('h2', '相关内容'), list(related))] : [])
	);
	for (const section of place.children) section.className = 'stack';
	if (results.length > most) {
		const more = element('button', `再看${Math.min(SHOWN, results.length - most)}条`);
		more.className = 'button';
		more.addEventListener('click', () => void showAnswer(engine, answer, asked, site, current, most + SHOWN));
		place.append(more);
	}
	document.title = `${corrected ?? asked.query} · 搜索（${exact}）`;
}

/** Titles of the list on this page, for when the index cannot be read. */
export function showTitles(query: string, siteIndex: HTMLElement): void {
	const bare = (text: string) =>
		text
			.normalize('NFKC')
			.toLowerCase()
			.replace(/[^\p{L}\p{N}]/gu, '');
	const wanted = bare(query);
	const links = [...siteIndex.querySelectorAll('a')].filter(({ textContent }) =>
		bare(textContent).includes(wanted)
	);
	told.textContent = `检索数据没有取到，只查了标题：找到${links.length}条。`;
	tools.hidden = true;
	empty.hidden = links.length > 0;
	place.replaceChildren(element('ol', ...links.map((link) => element('li', link.cloneNode(true)))));
}

type Row = { result: SearchResult; page: ShownResult };

function words(query: string, { results, exact, corrected }: SearchAnswer): string {
	const count =
		exact > 0
			? `找到${exact}条`
			: results.length > 0
				? `没有完全相同的，列出${results.length}条相关内容`
				: '没有找到';
	return corrected === undefined
		? `“${query}”：${count}。`
		: `没有“${query}”，已显示“${corrected}”的结果：${count}。`;
}

const byKind = (rows: readonly Row[]) => {
	const kindOf = ({ page }: Row) => page.values('种类')[0] ?? KINDS[KINDS.length - 1]!;
	return Map.groupBy(rows, kindOf);
};

function item({ page }: Row, site: string): HTMLElement {
	const link = (url: string, ...content: (Node | string)[]) => {
		const anchor = element('a', ...content);
		anchor.href = site.replace(/\/$/, '') + url;
		return anchor;
	};
	const facts = [page.date, ...page.values('站点')].filter(Boolean).join(' · ');
	return element(
		'li',
		element('h3', link(page.url, ...marked(page.title)), ...(facts ? [' ', element('small', facts)] : [])),
		...(page.sections.length > 0
			? [
					element(
						'ol',
						...page.sections.map(({ url, title, excerpt }) =>
							element('li', link(url, title), element('p', ...marked(excerpt)))
						)
					),
				]
			: [element('p', ...marked(page.excerpt))])
	);
}

const marked = (pieces: readonly Piece[]): (Node | string)[] =>
	pieces.map(({ text, marked }) => (marked ? element('mark', text) : text));

function element<Name extends keyof HTMLElementTagNameMap>(name: Name, ...content: (Node | string)[]) {
	const made = document.createElement(name);
	made.append(...content);
	return made;
}
