/** What all pages name and link together is known after every change, as if all of them were looked at anew. */
import { expect, test } from 'vitest';
import { FileRecords, fileRecord, isLess } from '../../src/publish/render/file-records.ts';

const html = (body: string) =>
	Buffer.from(
		`<!doctype html><html lang="zh-CN"><head><title>题</title><meta name="description" content="说明"></head><body><main id="main"><h1>题</h1>${body}</main></body></html>`
	);
const record = (file: string, body: string) => fileRecord(file, html(body), () => undefined);
const stands = () => false;

/** Files and messages of the links that lead nowhere after a change. */
function lost(records: FileRecords, fresh: ReturnType<typeof record>[], removed: string[] = []): string[] {
	const { before } = records.change(fresh, removed);
	const isGone = before.some((one) => isLess(one, records.get(one.file)));
	return records
		.lostLinks(fresh, isGone, { stands, base: '/' })
		.map(({ file, message }) => `${file} ${message}`);
}

test('a page that goes is missed by all that link it, and by nobody else', () => {
	const records = new FileRecords();
	const pages = ['a', 'b', 'c'].map((name) =>
		record(`${name}/index.html`, name === 'c' ? '' : `<a href="/c/">去</a><a href="#main">上</a>`)
	);
	expect(lost(records, pages)).toEqual([]);
	expect(lost(records, [], ['c/index.html'])).toEqual([
		'a/index.html 链接的页面不存在：/c/',
		'b/index.html 链接的页面不存在：/c/',
	]);
});

test('a place that goes is missed, wherever the page that links it stands', () => {
	const records = new FileRecords();
	lost(records, [
		record('a/index.html', '<a href="/b/#here">去</a>'),
		record('b/index.html', '<p id="here">字</p>'),
	]);
	expect(lost(records, [record('b/index.html', '<p id="there">字</p>')])).toEqual([
		'a/index.html 页面里没有这个位置：/b/#here',
	]);
	expect(lost(records, [record('b/index.html', '<p id="here">字</p><p id="there">又</p>')])).toEqual([]);
});

test('a change that is taken back has never been', () => {
	const records = new FileRecords();
	const photo = '<img src="/photos/0123456789ab-480.webp" alt="图">';
	records.change([record('a/index.html', photo), record('b/index.html', photo)], []);
	const { takeBack } = records.change(
		[record('a/index.html', '<a href="/nowhere/">去</a>'), record('n/index.html', '')],
		['b/index.html']
	);
	expect(records.photos.has('photos/0123456789ab-480.webp')).toBe(false);
	takeBack();
	expect(records.photos.has('photos/0123456789ab-480.webp')).toBe(true);
	expect([...records.all()].map(({ file }) => file).sort()).toEqual(['a/index.html', 'b/index.html']);
	expect(lost(records, [], [])).toEqual([]);
});

test('a picture is named until the last page that names it goes', () => {
	const records = new FileRecords();
	const poster = '<img src="/posters/0123456789ab.png" alt="海报">';
	records.change([record('a/index.html', poster), record('b/index.html', poster)], []);
	records.change([record('a/index.html', '')], []);
	expect(records.posters.has('posters/0123456789ab.png')).toBe(true);
	records.change([], ['b/index.html']);
	expect(records.posters.has('posters/0123456789ab.png')).toBe(false);
});
