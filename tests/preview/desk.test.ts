/** The whole way: the templates are built, a process is started, and drafts come back as pages and posters. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { COLLECTION_NAMES, COLLECTIONS } from '../../src/domain/schemas/collections.ts';
import { type PreviewWorker, startPreview } from '../../src/preview/desk.ts';
import { parsePage } from '../../src/publish/checks/built-page.ts';

const cache = mkdtempSync(join(tmpdir(), 'drafts-'));
let desk: PreviewWorker;
beforeAll(() => {
	desk = startPreview({
		contentFolder: resolve('tests/fixtures/township'),
		cacheFolder: cache,
		now: '2026-11-24 09:00',
		// A machine that is busy with other tests is slow.
		patience: 30_000,
	});
});
afterAll(() => {
	desk.close();
	rmSync(cache, { recursive: true, force: true });
});

const STORY = {
	title: '院坝里的广播课',
	kind: 'report',
	published: '2026-11-23 10:00',
	summary: '老人们在院坝里学用手机，一边学一边笑。',
	cover: {
		src: 'yuanba.jpg',
		alt: '老人们围坐在院坝里',
		caption: '图为院坝课堂',
		credit: '李小禾 摄',
		people: 'crowd',
	},
};
const PHOTOS = { 'yuanba.jpg': { url: 'blob:http://127.0.0.1:4322/0b1c-2d', width: 1600, height: 1200 } };
const page = async (draft: Parameters<PreviewWorker['page']>[0]) => {
	const answer = await desk.page(draft);
	if ('error' in answer) throw new Error(answer.error);
	expect(answer.page.sheets.map(({ text }) => text).join('')).toContain('@layer');
	return answer.page.markup;
};

test('a draft is shown as the real page, with its unsaved photo and without any script', async () => {
	const html = await page({
		collection: 'stories',
		id: 'x',
		data: STORY,
		body: '正文**很好**。',
		photos: PHOTOS,
	});
	expect(html).toMatch(/^<!DOCTYPE html><html lang="zh-CN"/i);
	expect(html).toContain('院坝里的广播课');
	expect(html).toContain('<strong>很好</strong>');
	expect(html).not.toMatch(/<style[ >]/);
	expect(html).toContain(' src="blob:http://127.0.0.1:4322/0b1c-2d"');
	expect(html).toContain('图为院坝课堂');
	expect(html).not.toContain('<source');
	expect(html).not.toContain('<script');
});

test.each(COLLECTION_NAMES.filter((name) => !['teams', 'coverage', 'requests'].includes(name)))(
	'an empty form of %s is shown with what is missing',
	async (collection) => {
		expect(await page({ collection, id: '', data: {}, body: '' })).toContain('待补充');
	}
);

test.each([
	['nothing', undefined],
	['a list', []],
	[
		'values of the wrong kind',
		{ title: 3, cover: 'x', photos: { a: 1 }, stations: 'jia', byline: [], published: '明天' },
	],
	[
		'references that lead nowhere',
		{ ...STORY, stations: ['nowhere'], sessions: ['none'], clauses: ['9.9.9'], strand: 'help' },
	],
	['a piece of the future', { ...STORY, published: '2027-01-01 00:00' }],
	['a draft', { ...STORY, draft: true }],
	['a sample', { ...STORY, sample: true }],
])('a story made of %s is shown', async (_, data) => {
	expect(await page({ collection: 'stories', id: '2026-11-23-ke', data, body: '# 一\n<b>' })).toContain(
		'</html>'
	);
});

test.each([
	[
		'a station that is unknown',
		{ title: '院坝会', strand: 'explain', station: 'nowhere', start: '2026-11-20 09:00' },
	],
	['a dish that is unknown', { dish: 'nothing', station: 'jia', start: '2026-11-30 09:00' }],
	[
		'an end before its start',
		{ title: '院坝会', station: 'jia', start: '2026-11-30 09:00', end: '2026-11-29 09:00' },
	],
	[
		'a rule of repeating half filled in',
		{ title: '院坝会', station: 'jia', start: '2026-11-30 09:00', repeat: 'x', exceptions: [{}] },
	],
])('a session with %s is shown', async (_, data) => {
	expect(await page({ collection: 'sessions', id: 'x', data, body: '' })).toContain('</html>');
});

test('what an editor types can neither run nor break out', async () => {
	const attack = '"><img src=x onerror=alert(1)><script>alert(1)</script>';
	const data = { ...STORY, title: attack, summary: attack, byline: { author: attack } };
	const html = await page({
		collection: 'stories',
		id: 'x',
		data,
		body: attack,
		photos: { 'yuanba.jpg': { url: `javascript:alert(1)`, width: 10, height: 10 } },
	});
	const { elements } = parsePage('x', html);
	expect(elements.filter(({ tagName }) => tagName === 'script')).toEqual([]);
	const attributes = elements.flatMap(({ attrs }) => attrs);
	expect(attributes.filter(({ name }) => name.startsWith('on'))).toEqual([]);
	expect(attributes.filter(({ value }) => /^(?:x|javascript:.*)$/.test(value))).toEqual([]);
	const heading = html.slice(html.indexOf('<h1'), html.indexOf('</h1>'));
	// Line breaks between words are all the mark-up that a title gets.
	const tags = new Set(heading.match(/<\/?[a-z0-9]+/g));
	expect([...tags].filter((tag) => !/^<(?:h1|\/?span|wbr)$/.test(tag))).toEqual([]);
	expect(heading.replaceAll('<wbr>', '')).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
});

test('a kind of entry without a page of its own is refused in Chinese, and the next draft is shown', async () => {
	expect(await desk.page({ collection: 'teams', id: 'x', data: {}, body: '' })).toMatchObject({
		code: 'not-drawn',
		error: expect.stringContaining('没有单独的网页'),
	});
	expect(COLLECTIONS.teams.label).toBe('志愿服务队伍');
	expect(await page({ collection: 'pages', id: 'about', data: { title: '关于我们' }, body: '' })).toContain(
		'关于我们'
	);
});

describe('the poster of a draft', () => {
	test('is a picture of its words', async () => {
		const answer = await desk.poster({ collection: 'stories', id: 'x', data: STORY, body: '' });
		expect('png' in answer && (await sharp(answer.png).metadata())).toMatchObject({
			format: 'png',
			width: 1080,
			height: 1920,
		});
	});

	test('says which character the typeface lacks', async () => {
		const answer = await desk.poster({
			collection: 'stories',
			id: 'x',
			data: { ...STORY, title: '𰻝家院子的课' },
			body: '',
		});
		expect(answer).toMatchObject({ error: expect.stringContaining('“𰻝”（U+30EDD），这张海报先不生成') });
	});

	test('is refused where there is none', async () => {
		expect(await desk.poster({ collection: 'pages', id: 'x', data: {}, body: '' })).toMatchObject({
			code: 'no-poster',
		});
	});
});

test('the folder is read again when it changed, and drafts are still shown', async () => {
	await desk.refresh();
	expect(await page({ collection: 'stories', id: 'x', data: STORY, body: '' })).toContain('院坝里的广播课');
});

test('once warm, a page takes less than a second', async () => {
	const took: number[] = [];
	for (let round = 0; round < 5; round++) {
		const started = performance.now();
		await page({ collection: 'stories', id: 'x', data: STORY, body: `第${round}稿` });
		took.push(performance.now() - started);
	}
	// The others may have met a slow moment of the machine.
	expect(Math.min(...took)).toBeLessThan(1000);
});
