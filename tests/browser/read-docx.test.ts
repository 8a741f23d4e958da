/** Files of Word and WPS in a real Chromium: their words, in their order, with what stands before them. */
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { type DocxParts, docxOf, paragraph, picture, text } from '../support/docx.ts';
import { pastePage } from '../support/paste-browser.ts';

const page = pastePage();

type Read = { title: string; body: string; dropped: string[]; pictures: number };
const readFile = (bytes: Buffer) =>
	page().evaluate<Read>(`readWord(${JSON.stringify(bytes.toString('base64'))})`);
const read = async (body: string, parts: Omit<DocxParts, 'body'> = {}) =>
	readFile(await docxOf({ ...parts, body: paragraph(text('标题')) + body }));

const run = (words: string, properties: string) =>
	`<w:r><w:rPr>${properties}</w:rPr><w:t>${words}</w:t></w:r>`;
const numbered = (list: number, words: string, level = 0) =>
	`<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr></w:pPr>${text(words)}</w:p>`;
const level = (at: number, format: string, shape: string) =>
	`<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${shape}"/></w:lvl>`;
const list = (id: number, ...levels: string[]) =>
	`<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`;
const use = (id: number, of: number, more = '') =>
	`<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${more}</w:num>`;
const NUMBERING = [
	list(
		0,
		level(0, 'chineseCountingThousand', '%1、'),
		level(1, 'chineseCounting', '（%2）'),
		level(2, 'decimal', '%3.')
	),
	list(1, level(0, 'bullet', '\uf0b7')),
	list(2, level(0, 'decimal', '%1.'), level(1, 'decimal', '%1.%2')),
	list(3, level(0, 'chineseCounting', '第%1条'), level(1, 'upperRoman', '%2.')),
	use(1, 0),
	use(2, 1),
	use(3, 2),
	use(4, 2, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'),
	use(5, 3),
].join('');

describe('numbers that Word sets before paragraphs', () => {
	test.each([
		[
			'of a document',
			numbered(1, '甲') +
				numbered(1, '乙', 1) +
				numbered(1, '丙', 1) +
				numbered(1, '丁') +
				numbered(1, '戊', 1),
			'一、甲\n\n（一）乙\n\n（二）丙\n\n二、丁\n\n（一）戊',
		],
		[
			'that go on after a paragraph',
			`${numbered(3, '甲')}${paragraph(text('乙'))}${numbered(3, '丙')}${numbered(3, '丁', 1)}`,
			'1. 甲\n\n乙\n\n2. 丙\n\n2.1 丁',
		],
		[
			'that begin anew',
			`${numbered(3, '甲')}${paragraph(text('乙'))}${numbered(4, '丙')}`,
			'1. 甲\n\n乙\n\n1. 丙',
		],
		[
			'of clauses',
			Array.from({ length: 12 }, (_, at) => numbered(5, `甲${at}`))
				.slice(0, 12)
				.join(''),
			'',
		],
		['that are bullets', numbered(2, '甲') + numbered(2, '乙'), '* 甲\n* 乙'],
	])('%s', async (what, body, expected) => {
		const { body: markdown } = await read(body, { numbering: NUMBERING });
		if (what === 'of clauses')
			expect(markdown).toMatch(/^第一条 甲0\n.*第十条 甲9\n\n第十一条 甲10\n\n第十二条 甲11$/s);
		else expect(markdown).toBe(expected);
	});

	test('of a column of a table', async () => {
		const cell = (inner: string) => `<w:tc>${inner}</w:tc>`;
		const row = (inner: string, words: string) =>
			`<w:tr>${cell(inner)}${cell(paragraph(text(words)))}</w:tr>`;
		const { body } = await read(
			`<w:tbl>${row(paragraph(text('序')), '名')}${row(numbered(3, ''), '甲')}${row(numbered(3, ''), '乙')}</w:tbl>`,
			{ numbering: NUMBERING }
		);
		expect(body).toBe('| 序 | 名 |\n| --- | --- |\n| 1. | 甲 |\n| 2. | 乙 |');
	});
});

const box = `<w:txbxContent>${paragraph(text('框里'))}</w:txbxContent>`;
const newer = `<mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx>${box}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>`;
const older = `<mc:Fallback><w:pict><v:oval><v:textbox>${box}</v:textbox></v:oval></w:pict></mc:Fallback>`;

test.each([
	[
		'a sound above a character',
		'<w:r><w:ruby><w:rt><w:r><w:t>hàn</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>汉</w:t></w:r></w:rubyBase></w:ruby></w:r>',
		'汉（hàn）',
	],
	['the value of a field', `图<w:fldSimple w:instr="SEQ 图">${text('1')}</w:fldSimple>`, '1'],
	['words in a direction', `<w:bdo w:val="ltr">${text('甲')}</w:bdo>`, '甲'],
	['lines', `${text('甲')}<w:r><w:cr/></w:r>${text('乙')}<w:r><w:br/></w:r>${text('丙')}`, '甲\\\n乙\\\n丙'],
	['pages', `${text('甲')}<w:r><w:br w:type="page"/></w:r>${text('乙')}`, '甲\n\n乙'],
	['words in an oval', `<w:r><mc:AlternateContent>${newer}${older}</mc:AlternateContent></w:r>`, '框里'],
	['words in a new box alone', `<w:r><mc:AlternateContent>${newer}</mc:AlternateContent></w:r>`, '框里'],
	[
		'signs',
		`<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>${text('是')}${run('£', '<w:rFonts w:ascii="Wingdings 2"/>')}${text('否')}`,
		'☑是□否',
	],
	[
		'what is not hidden',
		`${run('藏', '<w:vanish/>')}${run('甲', '<w:vanish w:val="0"/>')}${run('藏', '<w:rStyle w:val="Below"/>')}`,
		'甲',
	],
	[
		'what was put in, and not what only asks for words',
		`<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${text('单击此处输入文字')}</w:sdtContent></w:sdt><w:sdt><w:sdtPr/><w:sdtContent>${text('甲')}</w:sdtContent></w:sdt>`,
		'甲',
	],
])('%s of a file come in', async (_what, inner, expected) => {
	const styles =
		'<w:style w:type="character" w:styleId="Hidden"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type="character" w:styleId="Below"><w:basedOn w:val="Hidden"/></w:style>';
	expect((await read(paragraph(inner), { styles })).body).toBe(expected);
});

test('deleted words, formulas and files inside are named, and a title has none of its struck words', async () => {
	const title = paragraph(text('关于') + run('旧', '<w:strike/>') + text('新'));
	const body = paragraph(
		`${text('甲')}${run('乙', '<w:dstrike/>')}<w:del><w:r><w:delText>丙</w:delText></w:r></w:del><m:oMath><m:rad><m:e><m:r><m:t>x</m:t></m:r></m:e></m:rad></m:oMath>`
	);
	const found = await readFile(await docxOf({ body: `${title}${body}<w:altChunk r:id="x"/>` }));
	expect([found.title, found.body]).toEqual(['关于新', '甲']);
	expect(found.dropped.map((words) => words.replace(/，.*/, ''))).toEqual([
		'公式 1 个',
		'带删除线或已删除的文字 3 处',
		'嵌在里面的别的文件',
	]);
});

test('a picture is known by its bytes, whatever the file calls it', async () => {
	const photo = await sharp({ create: { width: 9, height: 9, channels: 3, background: '#a32' } })
		.jpeg()
		.toBuffer();
	const found = await read(paragraph(picture('rId1')) + paragraph(picture('rId2')), {
		pictures: [photo, Buffer.from('\x01\0\0\0 EMF')],
		pictureType: 'image/jpg',
	});
	expect([found.pictures, found.dropped]).toEqual([1, ['网页放不了的图形 1 个，请截图后另外上传']]);
});

test('the text is found where the file says that it lies', async () => {
	expect((await read(paragraph(text('一句话。')), { name: 'document2' })).body).toBe('一句话。');
});

const OLD = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
test.each([
	['an empty file', Buffer.alloc(0), '是空的'],
	['an old file', OLD, '旧格式（.doc、.wps）的文件：请在 Word 或 WPS 里另存为 .docx'],
	['a file with a password', Buffer.concat([OLD, Buffer.from('EncryptedPackage', 'utf16le')]), '去掉密码'],
	[
		'a page that is called a file of Word',
		Buffer.from('<html>'),
		'不是 .docx 文件，或者文件坏了：请在 Word 或 WPS 里打开，另存为',
	],
])('%s is refused for what it is', async (_what, bytes, words) => {
	await expect(readFile(bytes)).rejects.toThrow(words);
});
