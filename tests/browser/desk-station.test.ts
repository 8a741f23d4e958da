/** An editor of one station: what is another's is refused on the spot, in words that stay until they were read. */
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { deskFor, save } from '../support/desk.ts';

const desk = deskFor(inject('sites').township);
const OWN = 'sessions/2026-11-28-jia/index';
const OTHERS = 'sessions/2026-10-18-yi/index';
const drafts = async () => (await (await desk.office().person('writer')).decap('unpublishedEntries')).body;
const told = (page: Page) =>
	page.getByRole('alert').filter({ has: page.getByRole('button', { name: '知道了' }) });

async function rename(page: Page, entry: string): Promise<void> {
	await page.goto(`${desk.office().origin}/admin/#/collections/${entry.replace('/', '/entries/')}`);
	await page.getByLabel('名称').first().fill('院坝里的一场');
}

test('a session of another station cannot be saved and stays as it is; one of the own station can', async () => {
	const page = await desk.as('village');
	await rename(page, OTHERS);
	await page.getByRole('button', { name: '保存', exact: true }).click();
	await told(page).getByText('没有保存：这一条不是本站自己的，您的账号只能写本站的内容').waitFor();
	// The note in the corner goes by itself.
	await page.locator('.Toastify__toast').first().waitFor({ state: 'detached' });
	expect(await told(page).isVisible(), 'still to be read').toBe(true);
	expect(await drafts()).toEqual([]);

	// A session that says it is ours does not become ours.
	await page.getByRole('button', { name: '移除 乙村文明实践站' }).click();
	await page.getByRole('button', { name: '＋ 甲村文明实践站' }).click();
	await page.getByRole('button', { name: '保存', exact: true }).click();
	await told(page).getByText('您的账号只能写本站的内容').waitFor();
	expect(await drafts()).toEqual([]);

	await page.reload();
	await rename(page, OWN);
	await page.getByRole('button', { name: '移除 甲村文明实践站' }).click();
	await page.getByRole('button', { name: '＋ 乙村文明实践站' }).click();
	await page.getByRole('button', { name: '保存', exact: true }).click();
	await told(page).getByText('请在“实践站”里只选自己的站').waitFor();
	expect(await drafts()).toEqual([]);
	await told(page).getByRole('button', { name: '知道了' }).click();
	await told(page).waitFor({ state: 'detached' });
	await page.getByRole('button', { name: '移除 乙村文明实践站' }).click();
	await page.getByRole('button', { name: '＋ 甲村文明实践站' }).click();
	await save(page);
	expect(await told(page).count()).toBe(0);
	expect(await drafts()).toEqual([OWN]);
	expect(desk.said).toEqual([]);
});

test('the first page offers an editor of one station nothing that no station can own', async () => {
	const page = await desk.as('village');
	await page.getByRole('link', { name: '＋ 活动报道' }).waitFor();
	expect(await page.getByRole('link', { name: '＋ 登记媒体报道' }).count()).toBe(0);
	await (await desk.as('writer')).getByRole('link', { name: '＋ 登记媒体报道' }).waitFor();
});
