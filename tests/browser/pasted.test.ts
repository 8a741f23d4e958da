/** Pasted text in a real Chromium: what Word, Google, WPS and web pages put on the clipboard, and what is saved of it. */
import { describe, expect, test } from 'vitest';
import { checkMarkdown } from '../../src/platform/markdown/check.ts';
import { renderMarkdown } from '../../src/platform/markdown/render.ts';
import { pastePage } from '../support/paste-browser.ts';

const page = pastePage();

type Paste = { markdown: string; dropped: string[]; saved: string };
const paste = (html: string) => page().evaluate<Paste>(`paste(${JSON.stringify(html)})`);

/** What is saved, and what the site then says of it. */
async function saved(html: string): Promise<string> {
	const { saved: text } = await paste(html);
	expect(checkMarkdown(text)).toEqual([]);
	return text;
}

const LIST = (level: number, sign: string, text: string) =>
	`<p class=MsoListParagraph style='mso-list:l0 level${level} lfo1'><![if !supportLists]><span style='font-family:Wingdings'><span style='mso-list:Ignore'>${sign}<span style='font:7.0pt "Times"'>&nbsp;&nbsp; </span></span></span><![endif]>${text}</p>`;

describe('what comes in', () => {
	test.each<[string, string, string]>([
		['lines of one paragraph', '<p>领书<br/>还书<br>报名</p>', '领书\\\n还书\\\n报名'],
		['an empty line', '<div>领书<br><br>还书<br></div>', '领书\n\n还书'],
		['lines of a page', '<div>领书</div><div><br></div><div>还书</div>', '领书\n\n还书'],
		[
			'a wrapper of Google',
			'<b style="font-weight: normal"><p>甲。</p><p><span style="font-weight:700">乙</span>。</p></b>',
			'甲。\n\n**乙**。',
		],
		['a bold wrapper', '<strong><p>甲</p><p>乙</p></strong>', '**甲**\n\n**乙**'],
		[
			'parts of a page',
			'<main><article><header>甲</header><section>乙</section></article><aside>丙</aside></main>',
			'甲\n\n乙\n\n丙',
		],
		['wrappers in wrappers', '<span><font><div>甲</div></font><div>乙</div></span>', '甲\n\n乙'],
		[
			'blocks by style',
			'<span style="display: block">甲</span><span style="display:block">乙</span>',
			'甲\n\n乙',
		],
		['terms', '<dl><div><dt>馆</dt><dd>开</dd></div></dl>', '馆\n\n开'],
		[
			'bold that is cut in pieces',
			'<p><b>甲</b><b>乙</b><span style="font-weight:bold">丙</span>丁</p>',
			'**甲乙丙**丁',
		],
		['bold that is taken back', '<p><b>甲<span style="font-weight:400">乙</span></b></p>', '**甲**乙'],
		['lines of the file', '<p>村里的\n灯亮了 and\nnow</p>', '村里的灯亮了 and now'],
		['numbers that Word writes', LIST(1, '1.', '甲') + LIST(1, '2.', '乙'), '1. 甲\n2. 乙'],
		['bullets that Word writes', LIST(1, '·', '甲') + LIST(1, '§', '乙'), '* 甲\n* 乙'],
		[
			'numbers that Markdown has not',
			LIST(1, '（一）', '甲') + LIST(1, '（二）', '乙'),
			'（一）甲\n\n（二）乙',
		],
		['bullets that were typed', '<p>· 甲</p><p>● 乙</p><p>丙</p>', '* 甲\n* 乙\n\n丙'],
		['bullets in lines', '<p>带上：<br>- 书<br>- 笔</p>', '带上：\n\n* 书\n* 笔'],
		['a number to begin with', '<ol start="4"><li>甲</li><li>乙</li></ol>', '4. 甲\n5. 乙'],
		['raised figures', '<p>30m<sup>2</sup>、CO<sub>2</sub>、甲<sup>[3]</sup></p>', '30m²、CO₂、甲\\[3]'],
		[
			'a table',
			'<table><tr><th>户</th><th>数</th></tr><tr><td><p>张</p></td><td>1|2</td></tr></table>',
			'| 户   | 数   |\n| --- | --- |\n| 张   | 1｜2 |',
		],
		['a table that arranges a page', '<table><tr><td><p>甲</p><p>乙</p></td></tr></table>', '甲\n\n乙'],
		['lines of code', '<pre>甲\n乙</pre>', '甲\\\n乙'],
		['lines that a style keeps', '<div style="white-space: break-spaces">甲\n乙</div>', '甲\\\n乙'],
		['lines that a new style keeps', '<p style="white-space-collapse:preserve">甲\n乙</p>', '甲\\\n乙'],
		['lines that a style gives up', '<pre><p style="white-space:normal">甲\n乙</p></pre>', '甲乙'],
		['signs that end a line', '<p>甲&#x2028;乙&#11;丙</p>', '甲\\\n乙\\\n丙'],
		[
			'numbers after a paragraph',
			`${LIST(1, '3.', '甲')}<p>乙</p>${LIST(1, '4．', '丙')}`,
			'3. 甲\n\n乙\n\n4. 丙',
		],
		[
			'numbers that begin anew',
			LIST(1, '1.', '甲') + LIST(1, '1.', '乙') + LIST(1, '2.', '丙'),
			'1. 甲\n\n1、乙\n\n2、丙',
		],
		['a part of a list, taken from its depth', LIST(3, '1.', '甲') + LIST(3, '2.', '乙'), '1. 甲\n2. 乙'],
		[
			'places that Markdown has not',
			['1.1', '2）', 'a.', 'Ⅱ、', '第一条', '①'].map((sign) => LIST(1, sign, '甲')).join(''),
			'1.1 甲\n\n2）甲\n\na.甲\n\nⅡ、甲\n\n第一条 甲\n\n① 甲',
		],
		['a mark that Word does not show', "<p style='mso-list:l0 level1 lfo1'>一、甲</p>", '一、甲'],
		['boxes, rings and ticks', '<p>□是　■否</p><p>○○村</p><p>✓ 甲</p>', '□是　■否\n\n○○村\n\n✓ 甲'],
		['a row of bullets', '<p>●●●</p>', '●●●'],
		[
			'the number of a heading, and a bullet that is no list there',
			'<h1 style="mso-list:l0 level1"><span style="mso-list:Ignore">一、 </span>甲</h1><h1>● 乙</h1>',
			'## 一、甲\n\n## ● 乙',
		],
		['headings by their ranks', '<h1>甲</h1><h2>乙</h2><h4>丙</h4>', '## 甲\n\n### 乙\n\n### 丙'],
		['headings that begin low', '<h3>甲</h3><h4>乙</h4>', '## 甲\n\n### 乙'],
		[
			'blocks in a cell',
			`<table><tr><th><h3>户</h3></th><th>事</th></tr><tr><td>${LIST(1, '1', '')}</td><td><ul><li>甲</li><li>乙</li></ul><ol start=3><li>丙</ol></td></tr></table>`,
			'| 户   | 事        |\n| --- | -------- |\n| 1   | 甲 乙 3. 丙 |',
		],
		[
			'a name above what only arranges',
			'<table><caption>甲</caption><tr><td>乙</td></tr></table>',
			'甲\n\n乙',
		],
		[
			'letters of typefaces of signs',
			`<p><span style="font-family:'Wingdings 2'">R</span>是<span style="font-family:Wingdings"><span>¨</span></span>否 5<font face=Symbol>°</font>C <span style="font-family:'Segoe UI Symbol'">★</span></p>`,
			'☑是□否 5°C ★',
		],
		['a flag that a picture draws', '<p>甲<img alt="🇨🇳" src="f.png"></p>', '甲🇨🇳'],
		[
			'words inside blanks without size',
			'<section style="font-size: 0px"><section style="font-size:16px">甲</section> <p>藏</p></section>',
			'甲',
		],
		[
			'what is seen inside what is not',
			'<p style="visibility:hidden">藏<b style="visibility:visible">甲</b></p>',
			'**甲**',
		],
	])('%s', async (_name, html, text) => expect(await saved(html)).toBe(text));

	test('a list of Word in a list of Word', async () => {
		const text = await saved(LIST(1, '·', '甲') + LIST(2, 'o', '乙') + LIST(1, '·', '丙'));
		expect(renderMarkdown(text).html.replace(/\s+|<\/?p>/g, '')).toBe(
			'<ul><li>甲<ul><li>乙</li></ul></li><li>丙</li></ul>'
		);
	});
});

describe('what nobody could see stays out', () => {
	test.each([
		[
			'a note in the margin',
			'<p>甲<a style="mso-comment-reference:x_1"></a><span class=MsoCommentReference><a class=msocomanchor href="#_msocom_2">[x2]</a></span></p><div style="mso-element: comment-list"><div class=msocomtxt>他家有病人</div></div>',
		],
		[
			'a note without its class',
			'<p>甲<a href="#_msocom_7">[x7]</a></p><div style="mso-element:comment"><p>他家有病人</p></div>',
		],
		[
			'text that is hidden',
			'<p>甲<span style="mso-hide: all">他家</span><span style="DISPLAY: none">有</span><span hidden>病</span><span style="visibility:hidden">人</span></p>',
		],
		['text without size', '<p>甲<span style="font-size:0px">他<i style="font-size:1.2em">家</i></span></p>'],
		[
			'text without room or out of sight',
			'<p>甲<span style="opacity:0">他</span><span style="position:absolute;left:-9999px">家</span><span style="clip: rect(0 0 0 0)">有</span></p><div style="height:0; overflow:hidden">病人</div>',
		],
		[
			'text that a class hides',
			'<style><!--.x {display:none} @page{margin:1in}--></style><p>甲<span class=x>他家</span></p>',
		],
		[
			'the code of a field',
			'<p><span style="mso-element:field-begin"></span> HYPERLINK "x" <span style="mso-element:field-separator"></span>甲<span style="mso-element:field-end"></span></p>',
		],
		['styles and settings', '<style>p{}</style><p>甲<o:p></o:p></p><!-- 他家 --><script>1</script>'],
	])('%s', async (_name, html) => expect(await saved(html)).toBe('甲'));

	test('what was deleted is gone and named, what was put in stays', async () => {
		const { markdown, dropped } = await paste(
			'<p>周<del cite="x">五</del><ins>六</ins>，<span class="msoDel">收费</span><strike>自带</strike>免费</p>'
		);
		expect([markdown, dropped]).toEqual(['周六，免费', ['带删除线或已删除的文字 3 处']]);
	});

	test('rows and columns that Excel hides', async () => {
		const { markdown } = await paste(
			'<table><col><col style="display:none"><col><tr><td>户</td><td>证</td><td>数</td></tr><tr style="display:none"><td>张</td><td>1</td><td>2</td></tr><tr><td>李</td><td>3</td><td>4</td></tr></table>'
		);
		expect(markdown).toBe('| 户 | 数 |\n| --- | --- |\n| 李 | 4 |');
	});

	test('a cell that was struck out leaves its place, by its own style or by that of its class', async () => {
		const { markdown, dropped } = await paste(
			'<style>.old{text-decoration:line-through}</style><table><tr><td>日</td><td>事</td></tr><tr><td class=old>五</td><td>讲堂</td></tr><tr style="text-decoration:line-through"><td>六</td><td>义诊</td></tr></table>'
		);
		expect([markdown, dropped]).toEqual([
			'| 日 | 事 |\n| --- | --- |\n|  | 讲堂 |',
			['带删除线或已删除的文字 2 处'],
		]);
	});

	test('what stands below or beside a joined cell stays in its column', async () => {
		const html =
			'<table><tr><th>村</th><th>活动</th><th>人数</th></tr><tr><td rowspan="2">甲村</td><td>讲堂</td><td>40</td></tr><tr><td>看电影</td><td>60</td></tr><tr><td>合计</td><td colspan="2">100</td></tr><tr><td>乙村</td><td rowspan="9">义诊</td><td>8</td></tr><tr><td>丙村</td><td>9</td></tr></table>';
		expect((await paste(html)).markdown.split('\n')).toEqual([
			'| 村 | 活动 | 人数 |',
			'| --- | --- | --- |',
			'| 甲村 | 讲堂 | 40 |',
			'|  | 看电影 | 60 |',
			'| 合计 | 100 |  |',
			'| 乙村 | 义诊 | 8 |',
			'| 丙村 |  | 9 |',
		]);
	});

	test('pictures, films and joined cells are named', async () => {
		const { markdown, dropped } = await paste(
			'<p><img src="a.png">甲<img alt="😀" src="e.png"></p><iframe src="x"></iframe><mpvoice></mpvoice><math><mi>x</mi></math><table><tr><td rowspan=2>户</td><td>数</td></tr><tr><td>一</td></tr></table><table><tr><td colspan=2 style="mso-ignore:colspan">长</td></tr><tr><td>1</td><td>2</td></tr></table>'
		);
		expect(markdown).toMatch(/^甲😀\n\n\| 户 \| 数 \|/);
		expect(dropped.map((words) => words.slice(0, 4))).toEqual(['图片 1', '视频、音', '公式 1', '表格里合']);
	});
});

test('markup in a text stays text', async () => {
	expect(await saved('<p>甲**乙** &lt;b&gt; 3 &lt; 5 [丙]</p>')).toBe('甲\\*\\*乙\\*\\* ＜b＞ 3 < 5 \\[丙]');
});

test('a browser that makes no sheet beside those of a page pastes all the same', async () => {
	await page().evaluate(() => {
		const { CSSStyleSheet } = window;
		Object.assign(window, {
			CSSStyleSheet: class {
				constructor() {
					Object.assign(window, { CSSStyleSheet });
					throw new TypeError('Illegal constructor');
				}
			},
		});
	});
	expect((await paste('<style>.a{color:red}</style><p class=a>甲</p>')).markdown).toBe('甲');
});
