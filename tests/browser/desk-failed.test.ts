/** A piece that cannot be built: what somebody at the desk reads of it, and the way from there to a whole site. */
import { readFileSync } from 'node:fs';
import { expect, inject, test } from 'vitest';
import { deskFor, save } from '../support/desk.ts';
import { foreignWords } from '../support/desk-words.ts';
import { changeSite, publishBy, reviewed } from '../support/office-story.ts';

const desk = deskFor(inject('sites').township, { publishes: true });
const FILE = 'stories/2026-10-19-yi/index.md';
const ENTRY = { collection: 'stories', slug: '2026-10-19-yi/index' };

test('a piece that is held back is named with its field, and mending it there puts it back on the site', async () => {
	const { builder } = desk.office();
	const broken = readFileSync(`tests/fixtures/township/${FILE}`, 'utf8').replace('08:30', '八点半');
	await changeSite(desk.office(), { put: new Map([[`content/${FILE}`, Buffer.from(broken)]]) });
	builder.request();
	await builder.settled();
	const page = await desk.as('writer');
	const status = page.getByRole('status').filter({ hasText: '网站：' });
	await status.getByText('网站：已发布，但有 1 条没有放上网站').waitFor();
	expect(await status.getByRole('listitem').textContent()).toMatch(
		/^《乙村院坝讲堂开讲》【发布时间】时间要写成 2026-11-24 10:19 这样/
	);
	expect(await foreignWords(page)).toEqual([]);

	await status.getByRole('link', { name: '《乙村院坝讲堂开讲》' }).click();
	await page.getByLabel('发布时间').fill('2026-10-19T08:30');
	await save(page);
	await reviewed(desk.office(), ENTRY);
	const out = await publishBy(desk.office(), 'signer', ENTRY);
	expect(out.status, JSON.stringify(out.body)).toBe(200);
	await page.goto(`${desk.office().origin}/admin/#/desk/today`);
	await expect.poll(() => status.textContent(), { timeout: 300_000 }).toBe('网站：已发布');
	expect(desk.said).toEqual([]);
}, 600_000);
