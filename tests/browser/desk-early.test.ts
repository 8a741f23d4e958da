/** What a person may not do is not begun, and what would be lost is told before it is. */
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { deskFor } from '../support/desk.ts';
import { draftOf, ENTRY, STORY, storyText } from '../support/office-story.ts';

const desk = deskFor(inject('sites').township);
const go = (page: Page, place: string) => page.goto(`${desk.office().origin}/admin/#/${place}`);
const story = `collections/stories/entries/${STORY.slug}`;
const NOTE = '灯亮了[^1]。\n\n[^1]: 十盏，都是旧的。';

test('who does not write is told so, and no key changes the form', async () => {
	await draftOf(desk.office(), storyText({ body: NOTE }));
	const writer = await desk.office().person('writer');
	const sent = await writer.decap('updateUnpublishedEntryStatus', { ...ENTRY, newStatus: 'pending_review' });
	expect(sent.status).toBe(200);
	const page = await desk.as('first');
	expect(await page.getByRole('link', { name: /^＋/ }).count()).toBe(0);
	expect(await page.getByRole('button', { name: '新建' }).count()).toBe(0);
	await go(page, story);
	await page.getByText('您的账号不写稿').waitFor();
	await page.getByRole('button', { name: '初审通过' }).waitFor();
	await page.locator('.desk-judging-page').waitFor();
	expect(await page.locator('[data-desk=form]').count(), 'a form').toBe(0);
	await page.keyboard.type('误');
	for (let step = 0; step < 12; step += 1) {
		await page.keyboard.press('Tab');
		await page.keyboard.type('x');
	}
	expect(await page.getByRole('button', { name: '初审通过' }).isVisible()).toBe(true);
	expect(await page.getByText('有改动没有保存').count()).toBe(0);
	await go(page, 'collections/stories/new');
	await page.getByText('您的账号不写稿').waitFor();
	expect(await page.getByRole('button', { name: '保存', exact: true }).isDisabled()).toBe(true);
});

test('Esc closes what lies over the form, and a return note that was begun stays', async () => {
	const page = await desk.as('first');
	await go(page, story);
	const steps = page.locator('details', { hasText: '三审情况' });
	await steps.locator('summary').click();
	await steps.getByText(/初审：还没有做/).waitFor();
	await page.keyboard.press('Escape');
	await expect.poll(() => steps.getAttribute('open')).toBeNull();
	await steps.locator('summary').click();
	await page.locator('.desk-what-changed').click({ position: { x: 5, y: 60 } });
	await expect.poll(() => steps.getAttribute('open')).toBeNull();
	await page.getByRole('button', { name: '退回', exact: true }).click();
	await page.getByLabel('退回意见').fill('请核对人数');
	await page.keyboard.press('Escape');
	await page.getByLabel('退回意见').waitFor({ state: 'detached' });
	await page.getByRole('button', { name: '退回', exact: true }).click();
	expect(await page.getByLabel('退回意见').inputValue()).toBe('请核对人数');
});

test('a text with notes opens by its marks with a word why, stays so, and Ctrl+S saves it as it was', async () => {
	const page = await desk.as('writer');
	await go(page, story);
	await page.getByText('正文里有脚注，“看排版”存不住').waitFor();
	const marks = page.locator('.cms-editor-raw [contenteditable=true]');
	await page.locator('.cms-editor-raw').getByRole('switch').click();
	await page.getByText('正文里有脚注，“看排版”存不住').waitFor();
	expect(await page.locator('[data-slate-editor=true]').count()).toBe(await marks.count());
	await page.getByLabel('摘要').fill('村里的老电工带着年轻人，把院坝的灯一盏盏都装好了。');
	await page.keyboard.press('Control+s');
	await page.getByText('改动已保存').waitFor();
	const writer = await desk.office().person('writer');
	const { body } = await writer.decap('unpublishedEntryDataFile', { ...ENTRY, path: STORY.path });
	expect(body['data']).toContain(NOTE);
	expect(desk.said).toEqual([]);
});
