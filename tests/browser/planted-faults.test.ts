/** Faults that were planted, each alone on a sound page: the validators of `npm run inspect` find every one. */
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { parsePage } from '../../src/publish/checks/built-page.ts';
import { pageFacts } from '../../src/publish/checks/page-facts.ts';
import { safeMarkup } from '../../src/publish/checks/safe-markup.ts';
import { axeFaults } from '../../tools/inspect/axe-rules.ts';
import { htmlFaults } from '../../tools/inspect/html-rules.ts';
import { readerFaults } from '../../tools/inspect/reader-rules.ts';

let browser: Browser;
beforeAll(async () => {
	browser = await chromium.connect(inject('chromium'));
});
afterAll(() => browser?.close());

const SOUND = `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="院坝里的灯是怎么亮起来的。">
<title>院坝的灯</title>
</head>
<body>
<main>
<h1>院坝的灯</h1>
<h2>经过</h2>
<p>灯亮了，<a href="/stories/deng/">看这一篇报道</a>。</p>
<!-- here -->
</main>
</body>
</html>
`;
const put = (html: string) => SOUND.replace('<!-- here -->', html);
const turn = (from: string, to: string) => SOUND.replace(from, to);

/** By the name under which it is found. */
const FAULTS: [name: string, found: RegExp, page: string][] = [
	['a doubled id', /no-dup-id/, put('<p id="a">一</p><p id="a">二</p>')],
	['a doubled attribute', /no-dup-attr/, put('<p class="a" class="b">一</p>')],
	['a picture without words', /image-alt|wcag\/h37/, put('<img src="/a.jpg">')],
	['a page without a language', /html-has-lang|element-required-attributes/, turn(' lang="zh-CN"', '')],
	['a page in a language that is none', /html-lang-valid|语言标记/, turn('zh-CN', 'chinese')],
	[
		'a block in a paragraph',
		/element-permitted-content|close-order|no-implicit-close/,
		put('<p>一<div>二</div></p>'),
	],
	['a tag that nobody closed', /close-order|no-implicit-close/, put('<p><b>一</p>')],
	['a link without words', /link-name|wcag\/h30|a11y/, put('<a href="/menu/"></a>')],
	['a style of its own', /no-inline-style/, put('<p style="color: red">一</p>')],
	['a film that plays by itself', /no-autoplay/, put('<video src="/a.mp4" autoplay></video>')],
	[
		'a line outside of a list',
		/listitem|element-required-ancestor|element-permitted-parent/,
		put('<li>一</li>'),
	],
	['a list of other things', /element-permitted-content|list/, put('<ul><p>一</p></ul>')],
	['a role that is none', /aria-roles/, put('<p role="knob">一</p>')],
	['a word of ARIA misspelt', /aria-valid-attr/, put('<p aria-labeld="一">二</p>')],
	['a name for what can have none', /aria-label-misuse|aria-prohibited/, put('<p aria-label="一">二</p>')],
	[
		'a key that is hidden from hearers',
		/aria-hidden-focus|hidden-focusable/,
		put('<a href="/menu/" aria-hidden="true">菜单</a>'),
	],
	[
		'letters too pale to read',
		/color-contrast/,
		SOUND.replace('</head>', '<style>h2 { color: #ccc }</style></head>'),
	],
	['a field without a name', /input-missing-label|label/, put('<input type="text">')],
	[
		'keys too small for a finger',
		/target-size/,
		put(
			'<style>button { inline-size: 9px; block-size: 9px; padding: 0; border: 0 }</style><div><button type="button" aria-label="一"></button><button type="button" aria-label="二"></button></div>'
		),
	],
	['a level of headings left out', /heading-level|heading-order/, put('<h4>结果</h4>')],
	['two main headings', /heading-level|一级标题/, put('<h1>又一个</h1>')],
	['an order of its own for the Tab key', /tabindex/, put('<p tabindex="3">一</p>')],
	[
		'a table whose columns have no names',
		/table-head-missing/,
		put('<table><tbody><tr><td>甲村</td><td>3</td></tr></tbody></table>'),
	],
	['a link that says nothing', /link-vague/, put('<p><a href="/menu/">点击这里</a></p>')],
	[
		'English that is said to be Chinese',
		/language-missing/,
		put('<p>The lamps in the yard are on for all of us.</p>'),
	],
	['a press that runs a script', /onclick/, put('<p onclick="go()">一</p>')],
	[
		'a page that cannot be enlarged',
		/meta-viewport/,
		turn('initial-scale=1', 'initial-scale=1, maximum-scale=1, user-scalable=no'),
	],
];

async function faultsOf(html: string): Promise<string[]> {
	const parsed = parsePage('index.html', html);
	const said = [...safeMarkup(parsed, new Set()), ...pageFacts(parsed)].map(({ message }) => message);
	const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
	try {
		const page = await context.newPage();
		await page.setContent(html);
		return [
			...said,
			...(await htmlFaults('index.html', html)),
			...readerFaults(parsed),
			...(await axeFaults(page)),
		];
	} finally {
		await context.close();
	}
}

test('a sound page has none, or a fault could not be told from it', async () => {
	expect(await faultsOf(SOUND)).toEqual([]);
});

test.each(FAULTS)('%s is found', async (_name, found, page) => {
	expect((await faultsOf(page)).join('\n')).toMatch(found);
});

test('there are twenty-seven of them', () => {
	expect(FAULTS).toHaveLength(27);
});
