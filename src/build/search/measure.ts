/** Asks an index questions and compares with the plain truth: which pages hold the words, read off the texts. */
import type { ReadFile } from '../../platform/search/format.ts';
import { openSearch } from '../../platform/search/search.ts';
import { unitsOf } from '../../platform/search/units.ts';
import type { BenchQuery } from './bench-queries.ts';
import type { PageText } from './page-text.ts';

export type Figures = {
	queries: number;
	recall: number;
	mrr: number;
	zero: number;
	titled: number;
	p50: number;
	p95: number;
};

/** Figures by kind of question, and `全部`; questions without a right page are not asked. */
export async function measure(
	read: ReadFile,
	pages: readonly PageText[],
	queries: readonly BenchQuery[]
): Promise<Map<string, Figures>> {
	const engine = await openSearch(read);
	const bare = pages.map(({ url, title, text }) => ({
		url,
		title: unitsOf(title).join(''),
		text: unitsOf(title + text).join(''),
	}));
	const rows: {
		kind: string;
		recall: number;
		mrr: number;
		zero: number;
		titled: number | undefined;
		ms: number;
	}[] = [];
	for (const { kind, query, parts } of queries) {
		const wanted = parts.map((part) => unitsOf(part).join(''));
		const right = new Set(
			bare.filter(({ text }) => wanted.every((part) => text.includes(part))).map(({ url }) => url)
		);
		if (right.size === 0) continue;
		// The first answer fetches and unpacks; what a reader feels while typing is the second.
		await engine.search(query);
		const begun = performance.now();
		const { results } = await engine.search(query);
		const ms = performance.now() - begun;
		const shown = (await Promise.all(results.slice(0, 10).map(engine.show))).map(({ url }) => url);
		const first = shown.findIndex((url) => right.has(url));
		const titled = new Set(
			bare.filter(({ title }) => wanted.every((part) => title.includes(part))).map(({ url }) => url)
		);
		rows.push({
			kind,
			recall: shown.filter((url) => right.has(url)).length / Math.min(10, right.size),
			mrr: first === -1 ? 0 : 1 / (first + 1),
			zero: results.length === 0 ? 1 : 0,
			titled: titled.size === 0 ? undefined : Number(titled.has(shown[0]!)),
			ms,
		});
	}
	const figures = new Map<string, Figures>();
	for (const [kind, group] of [...Map.groupBy(rows, (row) => row.kind), ['全部', rows] as const]) {
		const mean = (values: readonly number[]) =>
			values.reduce((sum, one) => sum + one, 0) / Math.max(1, values.length);
		const times = group.map(({ ms }) => ms).sort((a, b) => a - b);
		figures.set(kind, {
			queries: group.length,
			recall: mean(group.map((row) => row.recall)),
			mrr: mean(group.map((row) => row.mrr)),
			zero: mean(group.map((row) => row.zero)),
			titled: mean(group.flatMap((row) => row.titled ?? [])),
			p50: times[Math.floor(times.length * 0.5)] ?? 0,
			p95: times[Math.floor(times.length * 0.95)] ?? 0,
		});
	}
	return figures;
}
