/** Answers on the page. All of it is put together as text: nothing typed or found is ever read as HTML. */
import type { SearchAnswer, SearchEngine, SearchResult, ShownResult } from '../../platform/search/search.ts';
import { type Asked, addressOf } from './asked.ts';
import { KINDS } from './facets.ts';
import { element, item } from './item.ts';

const SHOWN = 20;
const told = document.querySelector<HTMLElement>('#search-told')!;
const others = document.querySelector<HTMLElement>('#search-others')!;
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
	const { results, exact, corrected, facets } = answer;
	const shown = await Promise.all(
		results.slice(0, most).map(async (result) => ({ result, page: await engine.show(result) }))
	);
	if (!current()) return;
	told.textContent = words(asked.query, answer);
	showOthers(answer, asked);
	empty.hidden = results.length > 0;
	tools.hidden = results.length === 0 && Object.values(asked.filters).flat().length === 0;
	const exactly = shown.filter(({ result }) => result.tier === 1);
	const related = shown.filter(({ result }) => result.tier > 1);
	const list = (rows: Row[]) => element('ol', ...rows.map(({ page }) => item(page, site)));
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
					...(kind
						? [
								element(
									'h2',
									`${kind} `,
									element(
										'small',
										countOf(rows.length, results.length > most ? facets['种类']?.[kind] : undefined)
									)
								),
							]
						: []),
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
	others.hidden = true;
	empty.hidden = links.length > 0;
	place.replaceChildren(element('ol', ...links.map((link) => element('li', link.cloneNode(true)))));
}

/** Other readings of the same letters. */
function showOthers({ others: readings = [] }: SearchAnswer, asked: Asked): void {
	const links = readings.map((query) => {
		const anchor = element('a', query);
		anchor.href = addressOf({ ...asked, query, filters: {} });
		return anchor;
	});
	others.hidden = links.length === 0;
	others.replaceChildren('也可能是：', ...links.flatMap((link) => [link, ' ']));
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

/** In the order of the site's columns, so that readers find their way. */
function byKind(rows: readonly Row[]): [string, Row[]][] {
	const other = KINDS[KINDS.length - 1]!;
	const groups = Map.groupBy(rows, ({ page }) => page.values('种类')[0] ?? other);
	return KINDS.flatMap((kind) => (groups.has(kind) ? [[kind, groups.get(kind)!]] : []));
}

const countOf = (shown: number, all = shown): string =>
	all > shown ? `先列${shown}条，共${all}条` : `${shown}条`;
