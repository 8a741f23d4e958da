/** No serious fault of accessibility on the desk's main pages. */
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { told, violationsOf } from '../support/axe.ts';
import { beginReport, deskFor, photoFile, save } from '../support/desk.ts';

const desk = deskFor(inject('sites').township);
const go = (page: Page, place: string) => page.goto(`${desk.office().origin}/admin/#/${place}`);
const ASKED = {
	runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
	// The text editor's two menus are Decap's: a button in a button, of which both open the same menu.
	rules: { 'nested-interactive': { enabled: false } },
};

/** What axe calls serious or critical. */
const grave = async (page: Page): Promise<string[]> =>
	told(
		(await violationsOf(page, ASKED)).filter(({ impact }) => impact === 'serious' || impact === 'critical')
	);

test('axe finds nothing grave on the pages that a clerk works with', async () => {
	const page = await desk.stranger();
	const found: Record<string, string[]> = { 'sign-in': await grave(page) };
	await desk.signIn(page, 'all-in-one');
	const look = async (name: string) => {
		found[name] = await grave(page);
	};
	await look('today');
	await go(page, 'collections/stories');
	await page.locator('.entry-list li').first().waitFor();
	await look('list');
	await go(page, 'desk/today');
	await beginReport(page, '甲村实践站：人人看得见的一篇');
	await page
		.locator('input[type=file]')
		.last()
		.setInputFiles([await photoFile('现场.jpg', '#a33')]);
	await page.locator('.photo-card').first().waitFor();
	await page.getByLabel('图片说明（读屏文字）').first().fill('志愿者挑着冬衣走在山路上');
	await page.getByLabel('图注').first().fill('图为志愿者把冬衣送到甲村。');
	await page.getByPlaceholder(/某某 摄/).fill('张三 摄');
	await page.getByLabel('画面人物').first().selectOption('crowd');
	await look('form');
	// The note in the corner goes by itself.
	await Promise.all([page.locator('.Toastify__toast').first().waitFor(), save(page)]);
	await look('saved');
	await page.getByRole('button', { name: '送审' }).click();
	await page.getByText('审核中').first().waitFor();
	await look('sent');
	for (const name of [
		'collections/sessions/new',
		'desk/find',
		'desk/bin',
		'desk/purge',
		'desk/log',
		'desk/password',
	]) {
		await go(page, name);
		await page.locator('h1, [data-part=ControlContainer]').first().waitFor();
		await look(name);
	}
	await go(page, 'collections/settings/entries/lexicon');
	await page.getByRole('button', { name: /新增词条/ }).click();
	await page.getByLabel('错的写法').waitFor();
	await look('a list in a form');
	const boss = await desk.as('boss');
	await go(boss, 'desk/accounts');
	await boss.locator('details summary').first().click();
	await boss.locator('fieldset').first().waitFor();
	found['accounts'] = await grave(boss);
	expect(Object.fromEntries(Object.entries(found).filter(([, faults]) => faults.length > 0))).toEqual({});
});

test('axe does find a grave fault that is there', async () => {
	const page = await desk.stranger();
	await page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<button></button>'));
	expect((await grave(page)).join()).toContain('button-name');
});
