import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { type BuiltPage, parsePage } from '../../src/publish/checks/built-page.ts';
import { brokenLinks, linksOf, linkTargets } from '../../src/publish/checks/links.ts';
import { pageFacts } from '../../src/publish/checks/page-facts.ts';
import {
	privateChange,
	privateFile,
	privateFiles,
	privateWords,
} from '../../src/publish/checks/private-words.ts';
import { safeMarkup } from '../../src/publish/checks/safe-markup.ts';
import { pageWeight } from '../../src/publish/checks/weight.ts';

const page = (body: string, file = 'x/index.html') =>
	parsePage(
		file,
		`<!doctype html><html lang="zh-CN"><head><title>题</title><meta name="description" content="说明"></head><body><main><h1>题</h1>${body}</main></body></html>`
	);
const NONE = new Set<string>();

describe('nothing runs, loads or restyles that the site did not put there', () => {
	test('a plain page passes', () => {
		expect(
			safeMarkup(
				page('<p><a href="https://example.cn/">别处</a><img src="/photos/a.jpg" alt="图"></p>'),
				NONE
			)
		).toEqual([]);
	});
	test('words that begin as an address does stay words: nobody follows a description', () => {
		const words =
			'<img src="/photos/a.jpg" alt="javascript:alert(1)"><section aria-label="data:text/html,x"></section>';
		expect(safeMarkup(page(words), NONE)).toEqual([]);
	});
	test.each([
		'<p onclick="x()">字</p>',
		'<p style="color:red">字</p>',
		'<a href="javascript:alert(1)">字</a>',
		'<a href=" java\tscript:alert(1)">字</a>',
		'<a href="data:text/html,x">字</a>',
		'<script>alert(1)</script>',
		'<script src="https://cdn.example/x.js"></script>',
		'<img src="//cdn.example/x.png" alt="图">',
		'<img srcset="/a.webp 1x, https://cdn.example/b.webp 2x" alt="图">',
		'<iframe srcdoc="x"></iframe>',
		'<object data="/x.swf"></object>',
		'<form action="https://example.cn/"></form>',
		'<template><img src=x onerror=alert(1) alt=""></template>',
		'<link rel="stylesheet" href="https://cdn.example/x.css">',
	])('%s is refused', (html) => {
		expect(safeMarkup(page(html), NONE)).not.toEqual([]);
	});
	test('the site’s own script passes, the same with one character more does not', () => {
		expect(safeMarkup(page('<script>own()</script>'), new Set(['own()']))).toEqual([]);
		expect(safeMarkup(page('<script>own();</script>'), new Set(['own()']))).toHaveLength(1);
	});
});

describe('no private number leaves the house', () => {
	test.each([
		'<p>请打 139\u30001234\u30005678</p>',
		'<img src="/photos/a.jpg" alt="名单：110101199003072316">',
		'<meta name="description" content="卡号 6217 0037 6001 2345 671">',
	])('%s is refused', (html) => {
		expect(privateWords([page(html)])).toMatchObject([{ severity: 'error', file: 'x/index.html' }]);
	});
	test('landlines, scripts and the text of an official document pass', () => {
		expect(privateWords([page('<p>023-72381234</p><script>let at = 13912345678</script>')])).toEqual([]);
		expect(privateWords([page('<p>13912345678</p>', 'documents/x/index.html')])).toEqual([]);
	});
	test('tables and feeds are read as well, pictures are not', () => {
		const folder = mkdtempSync(join(tmpdir(), 'built-'));
		onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
		for (const file of ['menu.csv', 'feed.xml', 'a.webp'])
			writeFileSync(join(folder, file), '甲,13912345678');
		const found = privateFiles(folder, ['menu.csv', 'feed.xml', 'a.webp']);
		expect(found.map(({ file }) => file)).toEqual(['menu.csv', 'feed.xml']);
	});
});

describe('links inside the site', () => {
	const targets = (...pages: BuiltPage[]) =>
		linkTargets(
			pages.map(({ file }) => file),
			pages
		);
	const there = page('<p id="c">字</p>', 'there/index.html');
	test('a link to a page and to an anchor on it passes', () => {
		const here = page('<a href="/there/">字</a><a href="/there/#c">字</a><a href="#c" id="c">字</a>');
		expect(brokenLinks(linksOf(here), targets(here, there), '/')).toEqual([]);
	});
	test.each(['/nowhere/', '/there/#d', '#d', '/there'])('%s is broken', (href) => {
		const here = page(`<a href="${href}">字</a>`);
		expect(brokenLinks(linksOf(here), targets(here, there), '/')).toHaveLength(1);
	});
	test('a link that forgets the base path is broken', () => {
		const here = page('<a href="/there/">字</a>');
		expect(brokenLinks(linksOf(here), targets(here, there), '/wmsj/')).toHaveLength(1);
	});
});

describe('what a page owes its readers', () => {
	test('a whole page passes', () => {
		expect(pageFacts(page('<p id="a">字</p>'))).toEqual([]);
	});
	test.each([
		'<h1>又一个</h1>',
		'<img src="/a.jpg">',
		'<p id="a">字</p><p id="a">字</p>',
		'<title>又一个</title>',
	])('%s is refused', (html) => {
		expect(pageFacts(page(html))).toHaveLength(1);
	});
});

test('a heavy frame and a long content are told and stop nothing, and an official document is as long as it is', () => {
	// Distinct characters in a scattered order: hardly anything for a compressor to find.
	const noise = Array.from({ length: 16_000 }, (_, at) =>
		String.fromCharCode(0x4e00 + ((at * at * 7919) % 20_011))
	).join('');
	const found = (html: string, file = 'x/index.html') =>
		pageWeight(parsePage(file, html)).map(({ severity }) => severity);
	expect(found(`<main>${noise}</main>`)).toEqual(['warning']);
	expect(found(`<main class="a">${noise.slice(0, 5000)}</main>`)).toEqual([]);
	expect(found(`<main>${noise.slice(0, 5000)}</main>`, 'index.html')).toEqual(['warning']);
	expect(found(`${noise.slice(0, 5000)}<main>字</main>`)).toEqual(['warning']);
	expect(found(`<main>${noise}</main>`, 'documents/a/index.html')).toEqual([]);
	expect(found(`${noise}<main>字</main>`, 'documents/a/index.html')).toEqual(['warning']);
	// What stands beside the clauses of the work plan is ours.
	expect(found(`<main>${noise}</main>`, 'plan/index.html')).toEqual(['warning']);
});

test('elements inside a template are looked at too', () => {
	const { elements } = page('<template><b>字</b></template>');
	expect(elements.map(({ tagName }) => tagName)).toContain('b');
});

test('a private number in a long table is found where it comes in, without reading the rest again', () => {
	const rows = Array.from({ length: 3000 }, (_, at) => `第${at}行,说明文字${at * 7},2026-01-01\n`);
	const table = (lines: readonly string[]) => Buffer.from(lines.join(''));
	const sound = table(rows);
	for (const at of [0, 1, 1500, 2999, 3000])
		for (const line of ['电话13812345678\n', '平常的一行\n']) {
			const next = table(rows.toSpliced(at, 0, line));
			const found = privateChange('data/x.csv', sound, next);
			expect(found).toEqual(privateFile('data/x.csv', next.toString()));
			expect(found).toHaveLength(line.startsWith('电话') ? 1 : 0);
		}
	// One that stands half in what was there.
	const half = table(rows.toSpliced(1500, 0, '电话138123\n'));
	const whole = table(rows.toSpliced(1500, 0, '电话13812345678\n'));
	expect(privateChange('data/x.csv', half, whole)).toHaveLength(1);
	expect(privateChange('data/x.csv', sound, sound.subarray(0, 100))).toEqual([]);
	expect(privateChange('data/x.csv', Buffer.alloc(0), Buffer.from('电话13812345678'))).toHaveLength(1);
});
