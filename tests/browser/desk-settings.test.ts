/** Files that are no entries, saved at the desk: what their writer noted beside the data stays. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, expect, inject, test } from 'vitest';
import { PUBLISHED_REF } from '../../src/office/git/repository.ts';
import { deskFor, save } from '../support/desk.ts';
import { focused } from '../support/desk-keys.ts';
import { refs, run } from '../support/git.ts';
import { TOWNSHIP } from '../support/township.ts';

const LEXICON = `# 左边总是错的，右边是对的写法。
words:
  # 方案里的固定说法
  - {wrong: 板櫈上的学习课, right: 板凳上的学习课, why: 菜单上的名称}
  - {wrong: 乡风评义会, right: 乡风评议会}
  # 常见错别字
  - {wrong: 布署, right: 部署}
  - {wrong: 自愿者, right: 志愿者}
`;
const content = mkdtempSync(join(tmpdir(), 'content-'));
cpSync(TOWNSHIP, content, { recursive: true });
writeFileSync(join(content, 'lexicon.yml'), LEXICON);
afterAll(() => rmSync(content, { recursive: true, force: true }));

const desk = deskFor(inject('sites').township, { contentFolder: content });
const DRAFT = 'refs/heads/cms/settings/';
/** Lines that a draft took out and put in. */
const changed = (name: string) =>
	run(desk.office().folder, 'diff', '-U0', PUBLISHED_REF, `${DRAFT}${name}`, '--', `content/${name}.yml`)
		.split('\n')
		.filter((line) => /^[+-](?![+-])/.test(line));

test('saving the lexicon or the facts of the site changes the lines that were changed, and no comment', async () => {
	const page = await desk.as('writer');
	const go = (name: string) =>
		page.goto(`${desk.office().origin}/admin/#/collections/settings/entries/${name}`);
	await go('lexicon');
	await page.getByRole('button', { name: /新增词条/ }).click();
	await page.getByLabel('错的写法').last().fill('一股作气');
	await page.getByLabel('对的写法').last().fill('一鼓作气');
	await save(page);
	expect(changed('lexicon')).toEqual(['+  - {wrong: 一股作气, right: 一鼓作气}']);
	// Above the first word stands the heading of its section.
	const [first] = /(?<=#.*\n).*- \{wrong: .*/.exec(LEXICON)!;
	await page.getByRole('button', { name: '移除这一条' }).first().click();
	await save(page);
	expect(changed('lexicon')).toEqual([`-${first}`, '+  - {wrong: 一股作气, right: 一鼓作气}']);

	await go('site');
	const tagline = page.getByLabel('一句话介绍');
	await expect.poll(() => tagline.inputValue()).not.toBe('');
	const [old] = /(?<=^tagline: ).*/m.exec(readFileSync(join(content, 'site.yml'), 'utf8'))!;
	await tagline.fill('看活动、点服务');
	await save(page);
	expect(changed('site')).toEqual([`-tagline: ${old}`, '+tagline: 看活动、点服务']);
});

test('items of a list change places by keys, and the focus goes with them', async () => {
	const page = await desk.as('writer');
	await page.goto(`${desk.office().origin}/admin/#/collections/settings/entries/lexicon`);
	const wrong = () =>
		page
			.getByLabel('错的写法')
			.evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value));
	await page.getByLabel('错的写法').nth(2).waitFor({ state: 'attached' });
	const [one, two, three] = await wrong();
	await page.getByRole('button', { name: '第 2 条往前移' }).focus();
	await page.keyboard.press('Enter');
	await expect.poll(async () => (await wrong()).slice(0, 3)).toEqual([two, one, three]);
	await expect.poll(async () => (await focused(page)).name).toBe('第 1 条往前移');
	await page.keyboard.press('Enter');
	expect((await wrong()).slice(0, 3)).toEqual([two, one, three]);
	await page.getByRole('button', { name: '第 2 条往后移' }).press('Enter');
	await expect.poll(async () => (await wrong()).slice(0, 3)).toEqual([two, three, one]);
	await expect.poll(async () => (await focused(page)).name).toBe('第 3 条往后移');
});

test('what the site would refuse is told above the form, in the words of the form, and is not sent', async () => {
	const page = await desk.as('other');
	await page.goto(`${desk.office().origin}/admin/#/collections/settings/entries/lexicon`);
	await page.getByRole('button', { name: /新增词条/ }).click();
	for (const field of ['错的写法', '对的写法']) await page.getByLabel(field).last().fill('一样的写法');
	// While it is written, as in the form of an entry.
	const found = page.locator('.readiness li');
	await found.getByText('两种写法一样，请核对').waitFor();
	await found.getByRole('button', { name: /对的写法$/ }).click();
	await expect.poll(async () => (await focused(page)).name).toContain('对的写法');
	await save(page);
	const before = refs(desk.office().folder);
	await page.getByRole('button', { name: '送审' }).click();
	const told = page.getByRole('alert').filter({ has: page.getByRole('button', { name: '知道了' }) });
	await told.getByText(/^还不能送审。.*对的写法：两种写法一样，请核对/).waitFor();
	expect(refs(desk.office().folder)).toBe(before);
});

test('the second of two writers of a setting sees both versions, or why the other one cannot be seen', async () => {
	const [page, rival] = [await desk.as('writer'), await desk.as('other')];
	expect(await page.getByText('备份：').count(), 'this office has no mirror').toBe(0);
	const tagline = (one: Page) => one.getByLabel('一句话介绍');
	for (const one of [page, rival]) {
		await one.goto(`${desk.office().origin}/admin/#/collections/settings/entries/site`);
		await expect.poll(() => tagline(one).inputValue()).not.toBe('');
	}
	await tagline(rival).fill('孙七写的一句话');
	await save(rival);
	await tagline(page).fill('张三写的一句话');
	const dialog = page.getByRole('dialog');
	const refused = async () => {
		await page.getByRole('button', { name: '保存', exact: true }).click();
		await dialog.getByText(/^没有保存：孙七在.*改过这一条/).waitFor();
	};
	await refused();
	const row = dialog.getByRole('row', { name: '一句话介绍' });
	await row.waitFor();
	expect((await row.getByRole('cell').allTextContents()).slice(0, 2)).toEqual([
		'张三写的一句话',
		'孙七写的一句话',
	]);
	await dialog.getByText('全文对照').click();
	expect(await dialog.getByRole('textbox', { name: '已保存的（孙七）' }).inputValue()).toContain('孙七写的');
	await dialog.getByRole('button', { name: '先不管' }).click();

	await page.route('**/api/versions?*', (route) => route.abort());
	await refused();
	await dialog.getByRole('alert').filter({ hasText: '连不上办公室的服务器' }).waitFor();
	expect(await dialog.getByRole('textbox', { name: '您写的' }).inputValue()).toContain('张三写的');
	expect(await dialog.getByRole('textbox', { name: '已保存的' }).count()).toBe(0);
	await dialog.getByRole('button', { name: '先不管' }).click();

	await page.goto(`${desk.office().origin}/admin/#/desk/today`);
	await page.getByRole('link', { name: '网站名称、电话、备案号' }).waitFor();
});

test('folded items of a list are called by their words, and an empty one by what is missing', async () => {
	const page = await desk.as('writer');
	await page.goto(`${desk.office().origin}/admin/#/collections/settings/entries/thesaurus`);
	await page.getByText('剪头发、剃头、剪发、理头', { exact: true }).waitFor();
	const [filler] = /(?<=^fillers: \[)[^,\]]+/m.exec(readFileSync(join(content, 'thesaurus.yml'), 'utf8'))!;
	await page.getByText(filler, { exact: true }).waitFor();
	await page.goto(`${desk.office().origin}/admin/#/collections/settings/entries/lexicon`);
	await page.getByRole('button', { name: /新增词条/ }).click();
	await page.getByRole('button', { name: '收起这一条' }).last().click();
	await page.getByText('（还没有写错的写法）').waitFor();
});
