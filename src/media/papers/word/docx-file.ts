/** From a Word document to its bytes, which hold no hour of the machine: the same document gives the same file. */
import { type Document, Packer } from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Paper } from '../../../domain/plan/paper.ts';
import { escapeHtml } from '../../../platform/html.ts';

/** First in the file, so that what it is can be told from its beginning. */
const TYPES = '[Content_Types].xml';
const STYLES = 'word/styles.xml';
/** The style that every paragraph rests on, as the library writes it. */
const NORMAL = '<w:name w:val="Normal"/><w:qFormat/>';
/** What the library cannot say: no mark hangs over the edge, and no gap is put between Chinese and digits. */
const SETTING = `<w:pPr>${['overflowPunct', 'autoSpaceDE', 'autoSpaceDN']
	.map((name) => `<w:${name} w:val="0"/>`)
	.join('')}</w:pPr>`;

export async function docxFile(document: Document, paper: Paper): Promise<Buffer> {
	const bytes = await Packer.toBuffer(document, undefined, [
		{ path: 'docProps/core.xml', data: properties(paper) },
	]);
	const { [TYPES]: types, [STYLES]: styles, ...files } = unzipSync(bytes);
	const text = styles && strFromU8(styles);
	if (!types || !text?.includes(NORMAL)) throw new Error('docx writes its files in another way now');
	const all = { [TYPES]: types, [STYLES]: strToU8(text.replace(NORMAL, NORMAL + SETTING)), ...files };
	// The hour of a file in a zip is told in the zone of the machine: this one is the same in every zone.
	return Buffer.from(zipSync(all, { level: 9, mtime: new Date(1980, 0, 1) }));
}

const properties = ({ title, author, dateSigned }: Paper): string =>
	`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dcterms:created xsi:type="dcterms:W3CDTF">${dateSigned}T00:00:00Z</dcterms:created><dc:creator>${escapeHtml(author)}</dc:creator><dc:language>zh-CN</dc:language><dc:title>${escapeHtml(title)}</dc:title></cp:coreProperties>`;
