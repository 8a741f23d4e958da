import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { browserAt, testOffice } from '../support/office.ts';

const DRAFT = {
	collection: 'stories',
	id: '2026-11-23-yuanba',
	data: {
		title: '院坝里<script>alert(1)</script>点亮了灯',
		kind: 'report',
		published: '2026-11-23 09:30',
		summary: '村里的老电工带着年轻人装灯。',
	},
	body: '灯<img src=x onerror=alert(1)>亮了。',
	photos: {},
};

test('a draft is shown as the real page, in which nothing that it says can run; strangers see none', async () => {
	// The preview is bundled once for all runs.
	const office = await testOffice({ cacheFolder: resolve('.cache') });
	await office.builder.settled();
	const writer = await office.person('writer');
	expect((await browserAt(office.origin).post('/api/preview', DRAFT)).status).toBe(401);
	const page = await writer.post('/api/preview', DRAFT);
	expect(page.status, JSON.stringify(page.body)).toBe(200);
	const html = String(page.body['markup']);
	expect(html).not.toContain('<style');
	expect(page.body['sheets']).not.toEqual([]);
	expect(html).toContain('桃源示例镇');
	expect(html).not.toMatch(/<script>alert|<img[^>]+onerror/);
	expect((await writer.post('/api/preview', { collection: 'nothing' })).status).toBe(422);
});
