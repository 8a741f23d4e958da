/** No serious fault of accessibility on the desk's main pages. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { beginReport, deskFor, photoFile, save } from '../support/desk.ts';

const desk = deskFor(inject('sites').township);
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const go = (page: Page, place: string) => page.goto(`${desk.office().origin}/admin/#/${place}`);
type Result = { id: string; impact: string; nodes: { html: string; target: string[] }[] };

/** What axe calls serious or critical, outside of the previewed page, which has tests of its own. */
async function grave(page: Page): Promise<string[]> {
	await page.evaluate(axe);
	return page.evaluate(async () => {
		const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
		// @ts-expect-error axe is put on the page by the line above
		const { violations } = (await window.axe.run(
			{ exclude: ['iframe'] },
			{
				runOnly: { type: 'tag', values: tags },
				// The text editor's two menus are Decap's: a button in a button, of which both open the same menu.
				rules: { 'nested-interactive': { enabled: false } },
			}
		)) as { violations: Result[] };
		return violations
			.filter(({ impact }) => impact === 'serious' || impact === 'critical')
			.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
	});
}

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
	await save(page);
	await page.locator('.Toastify__toast').first().waitFor();
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
