/** Pasted text in a real Chromium: what stands before an item, beside a line or in a box, and what has no width. */
import { expect, test } from 'vitest';
import { checkMarkdown } from '../../src/platform/markdown/check.ts';
import { pastePage } from '../support/paste-browser.ts';

const page = pastePage();
type Paste = { markdown: string; dropped: string[]; saved: string };
const paste = (html: string) => page().evaluate<Paste>(`paste(${JSON.stringify(html)})`);

const items = (...words: string[]) => words.map((one) => `<li>${one}</li>`).join('');
test.each([
	['letters', `<ol type="A">${items('同意', '不同意')}</ol>`, 'A. 同意\n\nB. 不同意'],
	[
		'places of a document',
		`<ol style="list-style: cjk-ideographic">${items('甲', '乙')}</ol>`,
		'一、甲\n\n二、乙',
	],
	[
		'letters of the items',
		'<ol><li style="list-style-type:lower-alpha"><p>甲</p></li><li style="list-style-type:lower-alpha"><p>乙</p><p>丙</p></li></ol>',
		'a. 甲\n\nb. 乙\n\n丙',
	],
	[
		'places that are pictures',
		`<ol class="custom_cn2 list-paddingleft-1">${items('<p>甲</p>')}</ol>`,
		'（一）甲',
	],
	['numbers by style', `<ul style="list-style-type:decimal">${items('甲', '乙')}</ul>`, '1. 甲\n2. 乙'],
	['bullets by style', `<ol style="list-style-type:disc">${items('甲', '乙')}</ol>`, '* 甲\n* 乙'],
	[
		'bullets by item',
		'<ol><li data-list="bullet">甲</li><li data-list="ordered">乙</li></ol>',
		'* 甲\n\n1. 乙',
	],
	[
		'a number of its own',
		'<ol><li value="5">甲</li><li>乙</li><li value="9">丙</li></ol>',
		'5. 甲\n6. 乙\n\n9、丙',
	],
	['numbers that go down', `<ol reversed>${items('甲', '乙')}</ol>`, '2、甲\n\n1、乙'],
	['numbers that were typed', `<ul>${items('1. 甲', '2. 乙')}</ul>`, '1. 甲\n\n2. 乙'],
	[
		'places that were typed',
		`<ul style="list-style:none">${items('一、甲', '二、乙')}</ul>`,
		'一、甲\n\n二、乙',
	],
	[
		'numbers that were typed in a bare list',
		`<ol style="list-style:none">${items('（1）甲')}</ol>`,
		'（1）甲',
	],
	['numbers that stand there twice', `<ol>${items('1. 甲', '2. 乙')}</ol>`, '1. 甲\n\n2. 乙'],
	[
		'words that look like a place',
		`<ol>${items('一、二组通水', '三、四组通水')}</ol>`,
		'1. 一、二组通水\n2. 三、四组通水',
	],
	['figures that begin an item', `<ul>${items('3.5公里路', '12.6亩')}</ul>`, '* 3.5公里路\n* 12.6亩'],
	['one item of several that was numbered', `<ul>${items('一、甲', '乙')}</ul>`, '* 一、甲\n* 乙'],
	[
		'ticks',
		`<ul>${items('<input type="checkbox" checked>甲', '<input type=checkbox> 乙')}</ul>`,
		'* ☑ 甲\n* □ 乙',
	],
	[
		'ticks of an editor',
		'<ol><li data-list="checked">甲</li><li data-list="unchecked">乙</li></ol>',
		'☑ 甲\n\n□ 乙',
	],
	['a field to fill in', '<p>姓名：<input type="text" value="请输入"></p>', '姓名：'],
	[
		'words between items',
		`<ul>说明：${items('甲')}<b>再者</b>：${items('乙')}完</ul>`,
		'说明：\n\n* 甲\n\n**再者**：\n\n* 乙\n\n完',
	],
	['a heading in an item', '<ol><li><h3>甲</h3><p>乙</p></li></ol>', '1. **甲**\n\n   乙'],
	[
		'letters in a cell',
		`<table><tr><td>题</td><td><ol type=A>${items('甲', '乙')}</ol></td></tr></table>`,
		'| 题   | A. 甲 B. 乙 |\n| --- | --------- |',
	],
	['marks of speech', '<p>他说<q>灯<q>亮</q>了</q>。</p>', '他说“灯‘亮’了”。'],
	[
		'what has no width',
		'<p>\u200b甲\u200b乙\ufeff丙\u00ad丁\u2060戊\u200e己\u200d</p><div>\u200b</div>',
		'甲乙丙丁戊己',
	],
	['what joins a sign', '<p>👨\u200d👩\u200d👧甲</p>', '👨\u200d👩\u200d👧甲'],
	[
		'code that was written about',
		'<p>写作 &amp;lt;b&amp;gt; 与 A&amp;B; AT&amp;T</p>',
		'写作 ＆lt;b＆gt; 与 A&B; AT&T',
	],
	[
		'words for a machine that reads aloud',
		'<p>甲<span style="position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)">跳到正文</span></p>',
		'甲',
	],
	[
		'a line of one pixel',
		'<p>甲<span style="width:1px;overflow:hidden">乙</span><span style="line-height:1px;width:1px">丙</span></p>',
		'甲乙丙',
	],
])('%s', async (_what, html, text) => {
	const { saved, dropped } = await paste(html);
	expect([saved, dropped]).toEqual([text, []]);
	expect(checkMarkdown(saved)).toEqual([]);
});

const box = (id: string, inner: string) =>
	`<!--[if gte vml 1]><v:shape id="${id}" type="#_x0000_t202"><v:textbox><![if !mso]><table><tr><td><![endif]><div>${inner}</div><![if !mso]></td></tr></table><![endif]></v:textbox></v:shape><![endif]--><![if !vml]><span style='mso-ignore:vglayout'><img width=9 height=9 src="file:///C:/x.png" v:shapes="${id}"></span><![endif]>`;

test('words in a box of Word stand before the paragraph of the box, and its picture is none', async () => {
	const html = `<p>甲</p><p>乙${box('文本框_x0020_2', '<p>框里<span style="display:none;mso-hide:all">藏</span></p><p>二</p>')}丙</p>`;
	expect(await paste(html)).toMatchObject({ markdown: '甲\n\n框里\n\n二\n\n乙丙', dropped: [] });
});

test('a drawing without words, or with a picture beside them, is still named', async () => {
	const drawing =
		'<!--[if gte vml 1]><v:shape id="a"><v:imagedata src="x"/></v:shape><![endif]--><![if !vml]><img src="x" v:shapes="a"><![endif]>';
	expect((await paste(`<p>甲${drawing}${box('b', '<p></p>')}</p>`)).dropped).toEqual([
		'图片 2 张，请点“选照片”或“插图”另外选',
	]);
});

test.each<[what: string, clipboard: Record<string, string>, ways: string[]]>([
	['a page of deleted words', { 'text/html': '<p><del>甲</del></p>', 'text/plain': '甲' }, []],
	[
		'a page of which nothing is seen',
		{ 'text/html': '<p style="opacity:0">甲</p>', 'text/plain': '甲' },
		['text'],
	],
	['a text', { 'text/plain': '甲' }, ['text']],
])('%s', async (_what, clipboard, ways) => {
	expect(await page().evaluate(`wayOf(${JSON.stringify(clipboard)})`)).toEqual(ways);
});
