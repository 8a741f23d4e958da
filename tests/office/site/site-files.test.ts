import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { siteFiles } from '../../../src/office/site/site-files.ts';

const LIVE = { state: 'live', label: '已发布', mend: [] } as const;
const CODE = `// ${'the desk '.repeat(500)}`;

function serving() {
	const folder = mkdtempSync(join(tmpdir(), 'site-files-'));
	onTestFinished(() => rmSync(folder, { recursive: true }));
	const desk = join(folder, 'desk');
	mkdirSync(desk);
	writeFileSync(join(folder, '404.html'), '<!doctype html><title>没有这一页</title>');
	writeFileSync(join(desk, 'desk.js'), CODE);
	writeFileSync(join(desk, 'desk.js.br'), brotliCompressSync(CODE));
	const files = siteFiles({ folder: () => desk, fault: () => undefined }, () => LIVE);
	files.show(folder, '/wmsj/');
	return (headers: Record<string, string>) =>
		files.handler.fetch(new Request('http://127.0.0.1/wmsj/admin/desk.js', { headers }));
}

test('the desk is sent packed to a browser that can unpack it, and plain or zipped to others', async () => {
	const ask = serving();
	const packed = await ask({ 'accept-encoding': 'gzip, deflate, br' });
	expect(packed.headers.get('content-encoding')).toBe('br');
	expect(Buffer.from(await packed.arrayBuffer())).toEqual(brotliCompressSync(CODE));
	expect((await ask({ 'accept-encoding': 'gzip' })).headers.get('content-encoding')).toBe('gzip');
	expect(await (await ask({})).text()).toBe(CODE);
});

test('a browser that has the desk is not sent it again', async () => {
	const ask = serving();
	const headers = { 'accept-encoding': 'br' };
	const first = await ask(headers);
	const again = await ask({ ...headers, 'if-none-match': first.headers.get('etag')! });
	expect(again.status).toBe(304);
	expect(again.headers.get('content-security-policy')).toContain("script-src 'self'");
});

test('before there is a site, the page in its place says what becomes of it, and what to mend', async () => {
	let status: Parameters<typeof siteFiles>[1] = () => ({ ...LIVE, state: 'building' });
	const desk = { folder: () => undefined, fault: () => undefined };
	const { handler } = siteFiles(desk, () => status());
	const page = async () => {
		const answer = await handler.fetch(new Request('http://127.0.0.1/stories/'));
		expect(answer.status).toBe(503);
		return answer.text();
	};
	expect(await page()).toContain('正在生成网站');
	const mend = [{ file: 'stories/a/index.md', field: '标题', message: '不能有“<script>”' }];
	status = () => ({ state: 'failed', label: '生成失败，网站还没有出来。内容里有 1 处要改', mend });
	expect(await page()).toContain('网站还没有出来');
	expect(await page()).toContain('<li>stories/a/index.md【标题】不能有“&lt;script>”</li>');
});
