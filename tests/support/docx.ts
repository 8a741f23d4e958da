/** A file of Word made on the spot: paragraphs, pictures with a caption below each, and what must not come along. */
import sharp from 'sharp';
import { ZipFile } from 'yazl';
import { PLACE } from './pictures.ts';

export type DocxWish = {
	title: string;
	paragraphs: readonly string[];
	/** How many pictures stand among the paragraphs. */
	pictures: number;
	/** Cells of one row, which stand before everything else. */
	table?: readonly string[];
	/** Adds a macro, a comment, a deleted word, a link and a picture that lies elsewhere. */
	withTraps?: boolean;
};

export const text = (words: string) => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;
export const paragraph = (inner: string, style = '') =>
	`<w:p>${style && `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}${inner}</w:p>`;
const row = (cells: readonly string[]) =>
	`<w:tbl><w:tr>${cells.map((words) => `<w:tc>${paragraph(text(words))}</w:tc>`).join('')}</w:tr></w:tbl>`;
export const picture = (id: string, link = false) =>
	`<w:r><w:drawing><wp:inline><wp:docPr id="1" name="p" descr="IMG_0001.jpg"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:${link ? 'link' : 'embed'}="${id}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;

export async function docx({
	title,
	paragraphs,
	pictures,
	table = [],
	withTraps = false,
}: DocxWish): Promise<Buffer> {
	const photos = await Promise.all(
		Array.from({ length: pictures }, (_, at) =>
			sharp({ create: { width: 640, height: 480, channels: 3, background: { r: 20 * at, g: 90, b: 60 } } })
				.withExif({ IFD0: { Make: 'SecretPhone' }, IFD3: PLACE })
				.jpeg()
				.toBuffer()
		)
	);
	const body = [
		...(table.length > 0 ? [row(table)] : []),
		paragraph(text(title), 'Heading1'),
		...paragraphs.map((words) => paragraph(text(words))),
		...photos.flatMap((_, at) => [
			paragraph(picture(`rId${at + 1}`)),
			paragraph(text(`图为第${at + 1}张照片里的院坝。`)),
		]),
		...(withTraps
			? [
					paragraph(
						`${text('留下的话')}<w:del w:id="1"><w:r><w:delText>删掉的话</w:delText></w:r></w:del><w:hyperlink r:id="rIdLink">${text('别处')}</w:hyperlink>`
					),
					paragraph(picture('rIdFar', true)),
				]
			: []),
	].join('');
	return docxOf({
		body,
		pictures: photos,
		relations: withTraps
			? [
					relation('rIdLink', 'hyperlink', 'https://elsewhere.invalid/x', true),
					relation('rIdFar', 'image', 'https://elsewhere.invalid/far.jpg', true),
				].join('')
			: '',
		more: withTraps ? { 'word/vbaProject.bin': 'a macro', 'word/comments.xml': '<x/>' } : {},
	});
}

const relation = (id: string, type: string, target: string, isOutside = false) =>
	`<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"${isOutside ? ' TargetMode="External"' : ''}/>`;
const NAMES =
	'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"';

export type DocxParts = {
	/** The XML of its paragraphs and tables. */
	body: string;
	styles?: string;
	numbering?: string;
	/** Each is `rId1`, `rId2` … */
	pictures?: readonly Buffer[];
	relations?: string;
	/** Where the text lies. */
	name?: string;
	/** What the file says its pictures are. */
	pictureType?: string;
	more?: Record<string, string>;
};

/** A file of Word of the XML that is given. */
export function docxOf({
	body,
	styles = '',
	numbering = '',
	pictures = [],
	relations = '',
	name = 'document',
	pictureType = 'image/jpeg',
	more = {},
}: DocxParts): Promise<Buffer> {
	const of = (inner: string) =>
		`<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;
	const own = [
		relation('rIdStyles', 'styles', 'styles.xml'),
		relation('rIdNumbering', 'numbering', 'numbering.xml'),
		...pictures.map((_, at) => relation(`rId${at + 1}`, 'image', `media/image${at + 1}.jpg`)),
	].join('');
	return zipped({
		'[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="jpg" ContentType="${pictureType}"/></Types>`,
		'_rels/.rels': of(relation('rId1', 'officeDocument', `word/${name}.xml`)),
		[`word/${name}.xml`]: `<?xml version="1.0"?><w:document ${NAMES}><w:body>${body}</w:body></w:document>`,
		[`word/_rels/${name}.xml.rels`]: of(own + relations),
		'word/styles.xml': `<?xml version="1.0"?><w:styles ${NAMES}><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style>${styles}</w:styles>`,
		'word/numbering.xml': `<?xml version="1.0"?><w:numbering ${NAMES}>${numbering}</w:numbering>`,
		...more,
		...Object.fromEntries(pictures.map((bytes, at) => [`word/media/image${at + 1}.jpg`, bytes])),
	});
}

async function zipped(files: Record<string, string | Buffer>): Promise<Buffer> {
	const zip = new ZipFile();
	for (const [name, content] of Object.entries(files)) zip.addBuffer(Buffer.from(content), name);
	zip.end();
	const chunks: Buffer[] = [];
	for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer);
	return Buffer.concat(chunks);
}
