/** Pages of other programs that a browser shows: none of them may stop the index of their folder. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { pageText } from '../../src/search/writer/page-text.ts';
import { asHtml } from '../../src/search/writer/page-tree.ts';
import { readPages } from '../../src/search/writer/search-files.ts';
import { buildIndex } from '../../src/search/writer/search-index.ts';
import { answers, engineFor } from '../support/search-pages.ts';

const read = (html: string) => pageText('/a.html', html);

test.each([
	['elements', '<div>'.repeat(20_000)],
	['marks of letters', '<font><b>'.repeat(8_000)],
])('a page whose %s are never closed is read to its end, in its order', (_, open) => {
	const page = read(`<title>深</title><body><h1>旧公告</h1><p>先</p>${open}看<br>柑橘<p>中</p><i>后</i>`);
	expect(page).toMatchObject({ title: '旧公告' });
	expect(page?.text.replace(/\s/g, '')).toBe('先看柑橘中后');
});

test.each([
	'<p>柑橘</p>',
	'<title> </title><p>柑橘</p>',
	'<title></title><h1><img src="a.png"></h1><p>柑橘</p>',
])('a page without a title, %s, goes by its address: a link without words cannot be followed', (html) => {
	expect(pageText('/%25甲.html', html)).toMatchObject({ title: '/%甲.html', text: '柑橘' });
});

test('a page that is nested as pages are keeps its parts', () => {
	const page = read(`${'<div>'.repeat(60)}<h2 id="a">一节</h2><p>甲</p>${'</div>'.repeat(60)}<p>乙</p>`);
	expect(page).toMatchObject({ text: '一节\n甲\n乙', sections: [{ id: 'a', title: '一节', start: 0 }] });
});

test('a fact may be named as anything, and one that cannot be told apart is left out', async () => {
	const head = ['constructor', '__proto__', 'toString', '种类']
		.map((name) => `<meta name="search:${name}" content="公告">`)
		.join('');
	const page = read(`<title>题</title>${head}<body><p>柑橘</p>`)!;
	expect(page.facets).toEqual({ 种类: ['公告'] });
	expect(() => buildIndex([page])).not.toThrow();
	expect(await answers(await engineFor([page]), '柑橘')).toEqual(['/a.html']);
});

test('XHTML may close an element as it opens it; HTML cannot', () => {
	const place = mkdtempSync(join(tmpdir(), 'xhtml-'));
	onTestFinished(() => rmSync(place, { recursive: true, force: true }));
	const page =
		'<html><head><title/><meta name="a" content="b"/><script src="a.js"/></head><body><h1>柚子节</h1><a id="p"/><p>看柚子</p></body></html>';
	writeFileSync(join(place, 'a.xhtml'), page);
	writeFileSync(join(place, 'b.html'), page);
	expect(readPages(place)[0]).toMatchObject({ url: '/a.xhtml', title: '柚子节', text: '看柚子' });
	expect(readPages(place)[1]?.text ?? '').toBe('');
});

test.each([
	['<title/>', '<title></title>'],
	['<a id="x > y" />', '<a id="x > y"></a>'],
	["<div class='a/b'/>", "<div class='a/b'></div>"],
	['<br/><img src="a/" /><hr />', '<br/><img src="a/" /><hr />'],
	['<a href="/a/">甲</a> 1 < 2 / 3 > 0', '<a href="/a/">甲</a> 1 < 2 / 3 > 0'],
	['<p>甲</p>', '<p>甲</p>'],
])('%s of XHTML is %s in HTML', (xhtml, html) => expect(asHtml(xhtml)).toBe(html));
