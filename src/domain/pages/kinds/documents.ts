/** 文件: official documents. */
import { type Document, hrefOf } from '../../schemas/entry.ts';
import { PAPER_FORMATS, paperFile } from '../addresses.ts';
import { columnPage, kindOf } from '../kind-of-page.ts';

export const DOCUMENTS_PAGES = {
	documents: columnPage('documents'),
	document: kindOf<Document>({
		section: 'documents',
		subjects: ({ shelves }) => shelves.documents,
		address: hrefOf,
		title: ({ data }) => data.title,
		description: ({ data: { summary: inShort, issuer, number } }) => inShort ?? `${issuer}${number ?? ''}`,
		kind: '公文',
		lastmod: ({ data }) => data.datePrinted ?? data.dateSigned,
		files: ({ id }) => PAPER_FORMATS.map((format) => paperFile(id, format)),
	}),
};
