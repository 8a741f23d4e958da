/** A page of the desk that breaks: what somebody reads of it, and the way on. */
import { expect, inject, test } from 'vitest';
import { deskFor } from '../support/desk.ts';
import { foreignWords } from '../support/desk-words.ts';

const desk = deskFor(inject('sites').township);
const PART = /desk-AuditPage-[^/]*\.js/;

test('a part that an upgrade took away is asked for anew with the page', async () => {
	const page = await desk.as('signer');
	await page.route(PART, (route) => route.fulfill({ status: 404 }), { times: 1 });
	await page.getByRole('link', { name: '操作记录' }).click();
	await page.locator('tbody tr').first().waitFor();
});

test('a page that cannot be opened says where the words are, and sends nobody elsewhere', async () => {
	const page = await desk.as('signer');
	await page.route(PART, (route) => route.fulfill({ status: 404 }));
	await page.getByRole('link', { name: '操作记录' }).click();
	await page.getByRole('heading', { name: '这一页没有打开' }).waitFor();
	expect(await foreignWords(page, ['signer'])).toEqual([]);
	expect(await page.locator('a[href^=http]').count()).toBe(0);
	await page.unroute(PART);
	await page.getByRole('button', { name: '重新打开' }).click();
	await page.locator('tbody tr').first().waitFor();
});
