/** Lists of many entries: rows are drawn as one comes to them, and nothing is lost by that. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, inject, test } from 'vitest';
import { addDays } from '../../src/platform/day.ts';
import { deskFor, save } from '../support/desk.ts';

const MANY = 150;
const folder = mkdtempSync(join(tmpdir(), 'many-'));
cpSync('tests/fixtures/township', folder, { recursive: true });
for (let number = 1; number <= MANY; number += 1) {
	const day = addDays('2020-01-01', number);
	const story = join(folder, 'stories', `${day}-many-${number}`);
	mkdirSync(story);
	writeFileSync(
		join(story, 'index.md'),
		`---\ntitle: 旧稿第${number}篇\nkind: report\npublished: ${day} 09:00\nsummary: 这是为了看长长的列表而写的一篇，没有别的意思。\nstrand: help\n---\n\n院坝里${number === 1 ? '种了一棵枇杷树' : '打扫干净了'}。\n`
	);
}
rmSync(join(folder, 'coverage'), { recursive: true });
afterAll(() => rmSync(folder, { recursive: true }));
const desk = deskFor(inject('sites').township, { contentFolder: folder });

test('the newest rows come first, and the oldest when one scrolls to them', async () => {
	const page = await desk.as('writer');
	await page.goto(`${desk.office().origin}/admin/#/collections/stories`);
	const row = (number: number) => page.getByRole('link', { name: `旧稿第${number}篇`, exact: false });
	await row(MANY).first().waitFor();
	await page.getByText(/^已经发布的，共 1[5-9]\d 条$/).waitFor();
	await expect.poll(() => page.title()).toMatch(/^稿件 · 编辑台/);
	expect(await row(1).filter({ hasText: /第1篇/ }).count()).toBe(0);
	await expect
		.poll(async () => {
			await page.mouse.wheel(0, 20_000);
			return page.getByText(/旧稿第1篇/).count();
		})
		.toBe(1);
	expect(desk.said).toEqual([]);
});

test('a word of a text is found in an entry that no list has shown, and it opens whole', async () => {
	const page = await desk.as('writer');
	await page.goto(`${desk.office().origin}/admin/#/desk/find?words=${encodeURIComponent('枇杷')}`);
	await page
		.getByText(/旧稿第1篇/)
		.first()
		.click();
	await page.locator('[data-slate-editor=true]').getByText('院坝里种了一棵枇杷树。').waitFor();
});

test('a collection of which nothing is published yet says what to do, and lists its drafts', async () => {
	const page = await desk.as('writer');
	const list = `${desk.office().origin}/admin/#/collections/coverage`;
	await page.goto(list);
	await page.getByText(/^这里没有已经发布的。.*点上面的“新建”/).waitFor();
	await page.goto(`${desk.office().origin}/admin/#/desk/today`);
	await page.getByRole('link', { name: '＋ 登记媒体报道' }).click();
	await page.getByLabel('标题').first().fill('院坝里的灯上了报');
	await expect.poll(() => page.title()).toMatch(/^院坝里的灯上了报 · 编辑台/);
	await save(page);
	await page.goto(list);
	await page.locator('.entry-list li', { hasText: '院坝里的灯上了报' }).waitFor();
	await page.getByText('还没有发布的').waitFor();
});
