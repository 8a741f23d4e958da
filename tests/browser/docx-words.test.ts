/** Words of a Word file that stand elsewhere than in its text, and what a file shows that cannot come in. */
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { type DocxParts, docxOf, paragraph, picture, text } from '../support/docx.ts';
import { pastePage } from '../support/paste-browser.ts';

const page = pastePage();

type Read = {
	title: string;
	body: string;
	dropped: string[];
	pictures: number;
	words: { alt: string; caption: string }[];
};
const readFile = (bytes: Buffer) =>
	page().evaluate<Read>(`readWord(${JSON.stringify(bytes.toString('base64'))})`);
const read = async (body: string, parts: Omit<DocxParts, 'body'> = {}) =>
	readFile(await docxOf({ ...parts, body: paragraph(text('标题')) + body }));
const photo = () =>
	sharp({ create: { width: 9, height: 9, channels: 3, background: '#a32' } })
		.jpeg()
		.toBuffer();

const mark = (type: string, inner = '') =>
	`<w:r><w:fldChar w:fldCharType="${type}">${inner}</w:fldChar></w:r>`;
const code = (words: string) => `<w:r><w:instrText xml:space="preserve"> ${words} </w:instrText></w:r>`;
const field = (words: string, result?: string) =>
	mark('begin') + code(words) + (result === undefined ? '' : mark('separate') + text(result)) + mark('end');
const struck = (words: string) => `<w:r><w:rPr><w:strike/></w:rPr><w:t>${words}</w:t></w:r>`;
const form = (inner: string, name: string) =>
	mark('begin', `<w:ffData>${inner}</w:ffData>`) + code(name) + mark('end');
const tick = (val: number) =>
	`<w:sdt><w:sdtPr><w14:checkbox xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"><w14:checked w14:val="${val}"/></w14:checkbox></w:sdtPr><w:sdtContent>${text(val ? '☒' : '☐')}</w:sdtContent></w:sdt>`;
const drawing = (data: string, more = '') =>
	`<w:r><w:drawing><wp:inline><wp:docPr id="1" name="p"${more}/><a:graphic><a:graphicData>${data}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
const formula = (inner: string) => `<m:oMath>${inner}</m:oMath>`;

test.each([
	['a figure in a ring', field('eq \\o\\ac(○,1)') + text('甲'), '①甲'],
	['a number in a ring', field('EQ \\o\\ac(○,三)'), '㊂'],
	['a character in a frame', field('eq \\o\\ac(□,急)'), '急'],
	[
		'a sound above a character',
		field('EQ \\* jc2 \\* "Font:宋体" \\* hps10 \\o\\ad(\\s\\up 9(lǒng),垄)'),
		'垄（lǒng）',
	],
	['characters in one', field('EQ \\o(\\s\\up5(合),\\s\\do2(并))'), '合并'],
	['a fraction', text('约') + field('eq \\f(1,3)') + text('的人'), '约1/3的人'],
	['a root, brackets and rows', field('eq \\r(2)') + field('eq \\b(\\a(甲,乙))'), '√2(甲 乙)'],
	['a sign', field('SYMBOL 254 \\f "Wingdings" \\s 12') + text('是'), '☑是'],
	['a sign of letters', field('SYMBOL 169'), '©'],
	['words to click on', field('MACROBUTTON NoMacro 甲村'), '甲村'],
	[
		'a choice',
		form(
			'<w:ddList><w:result w:val="1"/><w:listEntry w:val="甲村"/><w:listEntry w:val="乙村"/></w:ddList>',
			'FORMDROPDOWN'
		),
		'乙村',
	],
	[
		'boxes of forms',
		`${form('<w:checkBox><w:default w:val="1"/></w:checkBox>', 'FORMCHECKBOX')}${text('是')}${form('<w:checkBox><w:default w:val="0"/></w:checkBox>', 'FORMCHECKBOX')}${text('否')}`,
		'☑ 是□ 否',
	],
	['boxes to tick', `${tick(1)}${text('是')}${tick(0)}${text('否')}`, '☑ 是□ 否'],
	[
		'a choice by a field',
		`${mark('begin')}${code('IF')}${field('MERGEFIELD x', '1')}${code('= 1 "甲" "乙"')}${mark('separate')}${text('甲')}${mark('end')}`,
		'甲',
	],
	['a field that shows nothing', `${text('甲')}${field('XE "词"')}${text('乙')}`, '甲乙'],
	['a field whose end is lost', `${text('甲')}${mark('begin')}${text('乙')}`, '甲乙'],
	[
		'words of a formula without signs',
		text('面积') + formula('<m:r><m:t>30</m:t></m:r>') + text('亩'),
		'面积30亩',
	],
	[
		'words of art',
		`<w:r><w:pict><v:shape><v:textpath string="甲镇简报"/></v:shape></w:pict></w:r>`,
		'甲镇简报',
	],
	[
		'words of art that are there twice',
		`<w:r><w:pict><v:shape><v:textpath string="甲镇"/><v:textbox><w:txbxContent>${paragraph(text('甲镇'))}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`,
		'甲镇',
	],
	[
		'words in a shape of another program',
		drawing(
			'<a:sp><a:txBody><a:p><a:r><a:t>框</a:t></a:r><a:r><a:t>里</a:t></a:r></a:p><a:p><a:r><a:t>二</a:t></a:r></a:p></a:txBody></a:sp>'
		),
		'框里\n\n二',
	],
	['both ends of a line', `${text('甲')}<w:r><w:ptab w:alignment="right"/></w:r>${text('乙')}`, '甲 乙'],
	['a link to nowhere', `<w:hyperlink r:id="rId77">${text('甲')}</w:hyperlink>`, '甲'],
])('%s', async (_what, inner, expected) => {
	expect(await read(paragraph(inner))).toMatchObject({ body: expected, dropped: [] });
});

test('a large first character stands in its text, and is no title', async () => {
	const letter = `<w:p><w:pPr><w:framePr w:dropCap="drop" w:lines="3"/></w:pPr>${text('今')}</w:p>`;
	const found = await readFile(await docxOf({ body: letter + paragraph(text('天上午，村里开了会。')) }));
	expect([found.title, found.body]).toEqual(['', '今天上午，村里开了会。']);
});

test('a row that begins further right, and one that is hidden', async () => {
	const row = (cells: string[], properties = '') =>
		`<w:tr><w:trPr>${properties}</w:trPr>${cells.map((words) => `<w:tc>${paragraph(text(words))}</w:tc>`).join('')}</w:tr>`;
	const { body } = await read(
		`<w:tbl>${row(['村', '事', '数'])}${row(['讲堂', '4'], '<w:gridBefore w:val="1"/>')}${row(['藏', '藏', '9'], '<w:hidden/>')}${row(['乙', '义诊', '5'], '<w:hidden w:val="0"/>')}</w:tbl>`
	);
	expect(body.split('\n')).toEqual([
		'| 村 | 事 | 数 |',
		'| --- | --- | --- |',
		'|  | 讲堂 | 4 |',
		'| 乙 | 义诊 | 5 |',
	]);
});

test('drawings that no page can show, what stands around the pages and files beside are named', async () => {
	const around = (words: string) => `<w:hdr xmlns:w="x"><w:p><w:r><w:t>${words}</w:t></w:r></w:p></w:hdr>`;
	const { dropped } = await read(
		`${paragraph(drawing('<c:chart xmlns:c="c" r:id="rIdC"/>') + drawing('<d:relIds xmlns:d="d" r:dm="rIdD"/>'))}<w:subDoc r:id="x"/>${paragraph(`<w:del>${drawing('<c:chart xmlns:c="c" r:id="rIdC"/>')}</w:del>`)}`,
		{ more: { 'word/header1.xml': around('甲镇简报'), 'word/footer1.xml': around('第1页 共3页') } }
	);
	expect(dropped).toEqual([
		'图表 1 个，请截图后另外上传',
		'SmartArt 图 1 个，请截图后另外上传，或把里面的字写进来',
		'页眉、页脚里的字：甲镇简报',
		'嵌在里面的别的文件',
	]);
});

test('a picture that is not there is named and the rest is read; one that Word hides stays out', async () => {
	const gone =
		'<Relationship Id="rId98" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="NULL" TargetMode="External"/>';
	const oval = '<w:r><w:pict><v:oval><v:imagedata r:id="rId1"/></v:oval></w:pict></w:r>';
	const found = await read(
		[
			picture('rId98'),
			picture('rId99'),
			oval,
			picture('rId1').replace('<wp:docPr', '<wp:docPr hidden="1"'),
			text('甲'),
		]
			.map((inner) => paragraph(inner))
			.join(''),
		{ relations: gone, pictures: [await photo()] }
	);
	expect([found.body, found.pictures, found.dropped]).toEqual([
		'甲',
		0,
		['网页放不了的图形 3 个，请截图后另外上传'],
	]);
});

test('struck words of a caption stay out and are named', async () => {
	const found = await read(
		paragraph(picture('rId1')) + paragraph(`${text('图为村民在')}${struck('某某家')}${text('院坝。')}`),
		{ pictures: [await photo()] }
	);
	expect([found.words, found.body, found.dropped]).toEqual([
		[{ alt: '', caption: '图为村民在院坝。' }],
		'',
		['带删除线或已删除的文字 1 处'],
	]);
});

test.each([
	['村民围坐在院坝里', '村民围坐在院坝里'],
	['图片里的老人在下棋', '图片里的老人在下棋'],
	['图片包含 人员, 户外, 站&#10;&#10;描述已自动生成', ''],
	['一群人站着&#10;&#10;AI 生成的内容可能不正确。', ''],
	['C:/用户/某某/桌面/现场.jpg', ''],
	['院坝现场.JPG', ''],
	['微信图片_20261124093012', ''],
	['图片 1', ''],
])('of a picture that is described as %s', async (told, alt) => {
	const { words } = await read(paragraph(picture('rId1').replace('IMG_0001.jpg', told)), {
		pictures: [await photo()],
	});
	expect(words).toEqual([{ alt, caption: '' }]);
});
