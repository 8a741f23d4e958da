/** Pasted text in a real Chromium: what Word, Google, WPS and web pages put on the clipboard, and what is saved of it. */
import { resolve } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { build, type Rollup } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkMarkdown } from '../../src/platform/markdown/check.ts';
import { renderMarkdown } from '../../src/platform/markdown/render.ts';
import { findChromium } from '../../tools/debian/chromium.ts';

let browser: Browser;
let page: Page;

beforeAll(async () => {
	const made = (await build({
		configFile: false,
		logLevel: 'error',
		define: { 'process.env.NODE_ENV': '"production"', global: 'window' },
		build: {
			write: false,
			minify: false,
			lib: { entry: resolve('tests/support/paste-page.ts'), formats: ['iife'], name: 'pastePage' },
		},
	})) as Rollup.RollupOutput[];
	browser = await chromium.launch({
		executablePath: findChromium() ?? '',
		args: ['--no-sandbox', '--disable-gpu'],
	});
	page = await browser.newPage();
	await page.addScriptTag({ content: made[0]!.output[0].code });
});
afterAll(() => browser?.close());

type Paste = { markdown: string; dropped: string[]; saved: string };
const paste = (html: string) => page.evaluate<Paste>(`paste(${JSON.stringify(html)})`);

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
		['text without size', '<p>甲<span style="font-size:0px">他家</span></p>'],
		['styles and settings', '<style>p{}</style><p>甲<o:p></o:p></p><!-- 他家 --><script>1</script>'],
	])('%s', async (_name, html) => expect(await saved(html)).toBe('甲'));

	test('what was deleted is gone and named, what was put in stays', async () => {
		const { markdown, dropped } = await paste(
			'<p>周<del cite="x">五</del><ins>六</ins>，<span class="msoDel">收费</span><strike>自带</strike>免费</p>'
		);
		expect([markdown, dropped]).toEqual(['周六，免费', ['带删除线或已删除的文字 3 处']]);
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
			'<p><img src="a.png">甲<img alt="😀" src="e.png"></p><iframe src="x"></iframe><table><tr><td rowspan=2>户</td><td>数</td></tr><tr><td>一</td></tr></table>'
		);
		expect(markdown).toMatch(/^甲😀\n\n\| 户 \| 数 \|/);
		expect(dropped.map((words) => words.slice(0, 4))).toEqual(['图片 1', '视频、音', '表格里合']);
	});
});

test('markup in a text stays text', async () => {
	expect(await saved('<p>甲**乙** &lt;b&gt; 3 &lt; 5 [丙]</p>')).toBe('甲\\*\\*乙\\*\\* ＜b＞ 3 < 5 \\[丙]');
});
