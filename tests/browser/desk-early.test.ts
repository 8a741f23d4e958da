/** What a person may not do is not begun, and what would be lost is told before it is. */
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { deskFor } from '../support/desk.ts';
import { draftOf, ENTRY, STORY, storyText } from '../support/office-story.ts';

const desk = deskFor(inject('sites').township);
const go = (page: Page, place: string) => page.goto(`${desk.office().origin}/admin/#/${place}`);
const story = `collections/stories/entries/${STORY.slug}`;
const BOXES = '- [ ] 搬凳子\n- [x] 挂灯';

test('who does not write is told so, and no key changes the form', async () => {
	await draftOf(desk.office(), storyText({ body: BOXES }));
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
	expect(await page.getByRole('button', { name: '保存', exact: true }).count()).toBe(0);
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

test('a text with boxes to tick opens by its marks with a word why, stays so, and Ctrl+S saves it as it was', async () => {
	const page = await desk.as('writer');
	await go(page, story);
	await page.getByText('正文里有清单前的方框，“看排版”存不住').waitFor();
	const marks = page.locator('textarea.text-marks');
	expect(await marks.inputValue()).toBe(BOXES);
	await page.getByRole('switch', { name: '看记号' }).click();
	await page.getByText('正文里有清单前的方框，“看排版”存不住').waitFor();
	expect(await page.locator('[data-slate-editor=true]').count()).toBe(0);
	await page.getByLabel('摘要').fill('村里的老电工带着年轻人，把院坝的灯一盏盏都装好了。');
	await page.keyboard.press('Control+s');
	await page.getByText('改动已保存').waitFor();
	const writer = await desk.office().person('writer');
	const { body } = await writer.decap('unpublishedEntryDataFile', { ...ENTRY, path: STORY.path });
	expect(body['data']).toContain(BOXES);
	expect(desk.said).toEqual([]);
});

test('what a change of a published dish makes wrong in a session is told below the form, with the way there', async () => {
	const page = await desk.as('writer');
	await go(page, 'collections/menu/entries/jiangtang');
	await page.getByLabel('名称').first().waitFor();
	// By its key: what stands above it is still being fetched, and moves what a pointer would press.
	await page.locator('.form-more > summary').press('Enter');
	await page.getByLabel('示例内容').check();
	const told = page.locator('.readiness', { hasText: '这样改了，别处就不对了' });
	await told
		.getByText(/是示例内容，正式内容不能引用它/)
		.first()
		.waitFor();
	await told
		.getByRole('link', { name: /^打开《/ })
		.first()
		.waitFor();
	await page.getByLabel('示例内容').uncheck();
	await told.waitFor({ state: 'detached' });
});
