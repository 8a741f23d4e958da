/** A save or 送审 that is refused takes the writer to the first field in question, and its message goes with the fault. */
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { beginReport, deskFor, save } from '../support/desk.ts';
import { draftOf, ENTRY, STORY } from '../support/office-story.ts';

const desk = deskFor(inject('sites').township);

/** True when nothing lies over the label of the field in hand. */
const isSeen = (page: Page, name: string) =>
	page
		.locator('label[for]', { hasText: name })
		.first()
		.evaluate((label) => {
			const { left, top, height } = label.getBoundingClientRect();
			const there = document.elementFromPoint(left + 4, top + height / 2);
			return label.contains(there);
		});
const inHand = (page: Page) =>
	page.evaluate(() => {
		const id = document.activeElement?.id;
		return document.querySelector(`label[for="${id}"]`)?.textContent ?? '';
	});

test.each([1280, 390])(
	'at %s pixels, 送审 of half a piece goes to its first field, below the bar',
	async (width) => {
		const page = await desk.as('writer', { viewport: { width, height: 800 } });
		await beginReport(page, `甲村实践站：只有一半的一篇 ${width}`);
		await page.getByLabel('摘要').fill('');
		await save(page);
		await page.locator('[data-part=ControlContainer]').last().scrollIntoViewIfNeeded();
		await page.getByRole('button', { name: '送审' }).click();
		const told = page.getByRole('alert').filter({ hasText: '还不能送审' });
		await told.waitFor();
		await expect.poll(() => inHand(page)).toMatch(/^摘要/);
		await expect.poll(() => isSeen(page, '摘要')).toBe(true);
		const field = page.locator('label[for]', { hasText: '摘要' }).first();
		expect(await field.locator('.field-refused').count()).toBe(1);
		expect(await page.locator('html').evaluate((html) => html.scrollWidth)).toBeLessThanOrEqual(width);
		await page.getByLabel('摘要').fill('志愿者把募集的冬衣送到老人家中，顺便看了水管和电线。');
		await field.locator('.field-refused').waitFor({ state: 'detached' });
		expect(await told.getByText('摘要').count()).toBe(0);
		await save(page);
		expect(await told.count()).toBe(0);
	}
);

test('what may not be kept at all is shown at its field, and nothing was sent', async () => {
	const page = await desk.as('writer');
	await beginReport(page, '甲村实践站：写了身份证号码的一篇');
	await page.getByLabel('摘要').fill('老人的身份证号码是 11010519491231002X，请联系。');
	await page.locator('[data-part=ControlContainer]').last().scrollIntoViewIfNeeded();
	await page.getByRole('button', { name: '保存', exact: true }).click();
	await page.getByRole('alert').filter({ hasText: '没有保存' }).waitFor();
	await expect.poll(() => inHand(page)).toMatch(/^摘要/);
	await expect.poll(() => isSeen(page, '摘要')).toBe(true);
	await page.getByLabel('摘要').fill('志愿者把募集的冬衣送到老人家中。');
	await page.getByRole('alert').filter({ hasText: '没有保存' }).waitFor({ state: 'detached' });
	await save(page);
	expect(desk.said).toEqual([]);
});

test('who is to judge is told when the state of the reviews cannot be had, and returns nothing without a word', async () => {
	await draftOf(desk.office());
	await (await desk.office().person('writer')).decap('updateUnpublishedEntryStatus', {
		...ENTRY,
		newStatus: 'pending_review',
	});
	const page = await desk.as('first');
	await page.route('**/api/reviews?*', (route) => route.abort());
	await page.goto(`${desk.office().origin}/admin/#/collections/stories/entries/${STORY.slug}`);
	const told = page.getByRole('alert').filter({ hasText: '看不到这一稿审到哪里了' });
	await told.waitFor();
	expect(await told.textContent()).not.toContain('没有保存');
	await page.unroute('**/api/reviews?*');
	await page.reload();
	await page.getByRole('button', { name: '退回', exact: true }).click();
	const note = page.getByLabel('退回意见');
	const back = page.getByRole('button', { name: '退回给作者' });
	await note.fill('　 ');
	expect(await back.isDisabled()).toBe(true);
	await note.fill('核对人数');
	await back.click();
	await expect.poll(() => page.getByText('核对人数').count()).toBeGreaterThan(0);
});
