/**
 * Pagefind over the same page texts, so that the choice of an engine of our own stays checkable:
 * as it comes (`stock`), and with one character a word and quoted queries (`characters`), its best form for Chinese.
 */
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as pagefind from 'pagefind';
import { removeSync } from '../../src/files/file-system.ts';
import { escapeHtml } from '../../src/platform/html.ts';
import type { PageText } from '../../src/search/writer/page-text.ts';
import type { AskedEngine } from './search-measure.ts';

export const PAGEFIND_MODES = {
	stock: { label: 'Pagefind', text: (words: string) => words, queries: (words: string) => [words] },
	// Word for word first, as Pagefind understands quotes: around the whole query. Then whatever holds the characters.
	characters: {
		label: 'Pagefind，一字一词，先加引号',
		text: spaced,
		queries: (words: string) =>
			/\S\s+\S/.test(words.trim()) ? [spaced(words)] : [`"${spaced(words)}"`, spaced(words)],
	},
} as const;
export type PagefindMode = keyof typeof PAGEFIND_MODES;

/** A search over `pages`; `bytes` is the weight of its index, `files` their number. Close it when done. */
export async function pagefindOver(
	pages: readonly PageText[],
	mode: PagefindMode
): Promise<AskedEngine & { bytes: number; files: number; close: () => void }> {
	const { text, queries } = PAGEFIND_MODES[mode];
	const folder = mkdtempSync(join(tmpdir(), 'bench-pagefind-'));
	const { index, errors } = await pagefind.createIndex({ forceLanguage: 'zh' });
	if (!index) throw new Error(errors.join('\n'));
	for (const page of pages)
		await index.addHTMLFile({
			url: page.url,
			content: `<html lang="zh"><body><h1>${escapeHtml(text(page.title))}</h1><p>${escapeHtml(text(page.text))}</p></body></html>`,
		});
	await index.writeFiles({ outputPath: folder });
	await pagefind.close();
	const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
		(name) =>
			statSync(join(folder, name)).isFile() &&
			/(?:^|[\\/])(?:fragment|index)[\\/]|pf_meta$|\.pagefind$/.test(name)
	);
	const bytes = names.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
	const server = createServer(({ url }, answer) => {
		try {
			answer.end(readFileSync(join(folder, new URL(url!, 'http://local').pathname)));
		} catch {
			answer.writeHead(404).end();
		}
	});
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	const client = join(folder, 'pagefind.mjs');
	// Its client is a module under a name that Node takes for CommonJS.
	copyFileSync(join(folder, 'pagefind.js'), client);
	const { createInstance } = (await import(pathToFileURL(client).href)) as PagefindClient;
	const { port } = server.address() as AddressInfo;
	const instance = createInstance({ basePath: `http://127.0.0.1:${port}/`, baseUrl: '/' });
	return {
		bytes,
		files: names.length,
		search: async (words) => {
			for (const query of queries(words)) {
				const { results } = await instance.search(query);
				if (results.length > 0) return { results };
			}
			return { results: [] };
		},
		show: async (result) => ({ url: (await (result as PagefindResult).data()).raw_url }),
		close: () => {
			server.close();
			server.closeAllConnections();
			removeSync(folder);
		},
	};
}

type PagefindResult = { data: () => Promise<{ raw_url: string }> };
type PagefindClient = {
	createInstance: (options: { basePath: string; baseUrl: string }) => {
		search: (query: string) => Promise<{ results: PagefindResult[] }>;
	};
};

/** Every Han character a word of its own, and no punctuation, which its words would carry. */
function spaced(words: string): string {
	return words
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.replace(/\p{Script=Han}/gu, ' $& ')
		.replace(/\s+/g, ' ')
		.trim();
}
