/** Papers of invented and real documents, and what can be read out of their files. */
import { readFileSync } from 'node:fs';
import { getDocumentProxy } from 'unpdf';
import { parseDocument } from '../../src/domain/plan/document-text.ts';
import { type Paper, paperOf } from '../../src/domain/plan/paper.ts';
import { parseFrontmatter } from '../../src/platform/frontmatter.ts';
import { unzip } from './zip.ts';

/** What stands below the front matter of a document. */
export function bodyOf(file: string): string {
	const read = parseFrontmatter(readFileSync(file, 'utf8'));
	if (!('parsed' in read)) throw new Error(`${file} does not parse`);
	return read.parsed.body;
}

export const paperFrom = (body: string, issuer = '桃源示例镇办公室'): Paper =>
	paperOf({ title: '示例方案', issuer, dateSigned: '2026-01-05' }, parseDocument(body));

/** A document's characters, without space and without what marks its titles and its imprint. */
export const charactersOf = (body: string): string => body.replace(/^# |^---$|\s/gm, '');

export type PdfLine = { text: string; left: number; right: number; base: number };

/** Pages of a PDF as lines of text from above, their places in points from the lower left corner; and how its parts are tagged. */
export async function readPdf(bytes: Uint8Array) {
	const pdf = await getDocumentProxy(new Uint8Array(bytes));
	const pages: PdfLine[][] = [];
	const tags: string[] = [];
	for (let number = 1; number <= pdf.numPages; number++) {
		const page = await pdf.getPage(number);
		const lines = new Map<number, PdfLine>();
		for (const item of (await page.getTextContent()).items) {
			if (!('str' in item) || item.str.trim() === '') continue;
			const [left, base] = [item.transform[4], item.transform[5]];
			const line = lines.get(Math.round(base)) ?? { text: '', left, right: left, base };
			line.text += item.str;
			line.right = Math.max(line.right, left + item.width);
			lines.set(Math.round(base), line);
		}
		pages.push([...lines.values()].sort((a, b) => b.base - a.base));
		const roles = (node: { role?: string; children?: unknown[] } | null): string[] =>
			node ? [node.role ?? [], ...(node.children ?? []).map((child) => roles(child as never))].flat(9) : [];
		tags.push(...roles(await page.getStructTree()));
	}
	const { info } = await pdf.getMetadata();
	return { pages, tags, info: info as Record<string, unknown> };
}

/** The text of a Word file, paragraph by paragraph. */
export function readDocx(bytes: Buffer): string[] {
	const xml = unzip(bytes).get('word/document.xml')!.toString('utf8');
	return xml
		.split('</w:p>')
		.map((paragraph) =>
			[...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text = '']) => text).join('')
		)
		.map((text) =>
			text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')
		);
}
