/** A clerk's everyday ways through the desk: from one entry to the next, back from the bin, and what the record says. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, expect, inject, test } from 'vitest';
import { TEMPLATES } from '../../src/desk/prefill.ts';
import { beginReport, deskFor, save } from '../support/desk.ts';
import { draftOf, publishBy, reviewed, STORY, storyText } from '../support/office-story.ts';

const elsewhere = mkdtempSync(join(tmpdir(), 'elsewhere-'));
afterAll(() => rmSync(elsewhere, { recursive: true, force: true }));
const mirror = join(elsewhere, 'copy.git');
const desk = deskFor(inject('sites').township, { settings: { mirror } });
const go = (page: Page, place: string) => page.goto(`${desk.office().origin}/admin/#/${place}`);
const rows = (page: Page) =>
	page.locator('tbody tr').evaluateAll((all) => all.map((row) => (row as HTMLElement).innerText));
const field = (page: Page, name: string) => page.getByLabel(name, { exact: false }).first();

test('the first page tells that no copy could be made elsewhere, and that one was made', async () => {
	const page = await desk.as('writer');
	await page.getByText(/^备份：镜像没有备份成功，会再试/).waitFor();
	execFileSync('git', ['init', '--bare', '-q', '-b', 'main', mirror]);
	desk.office().mirror.request();
	await page.getByText('备份：镜像已是最新').waitFor();
});

test('nobody is told that nothing waits while the office is still counting', async () => {
	const page = await desk.as('writer');
	let counted: object = {};
	await page.route('**/api/today', (route) =>
		route.fulfill({ json: { waiting: [], drafts: [], ...counted } })
	);
	await page.reload();
	await page.getByRole('heading', { name: '快到期的' }).waitFor();
	expect(await page.getByText('没有等您处理的').count()).toBe(0);
	counted = { stale: [], due: [] };
	await page.getByText('没有等您处理的').waitFor();
});

test('the story of a held session opens with everything that is known of it', async () => {
	const page = await desk.as('writer');
	await go(page, 'collections/sessions/entries/2026-10-18-yi/index');
	await page.getByRole('link', { name: '写这场的报道' }).click();
	await expect.poll(() => field(page, '标题').inputValue()).toBe('乙村：院坝讲堂');
	expect(await field(page, '摘要').inputValue()).toBe(
		'2026年10月18日，乙村开展“院坝讲堂”活动，参加的有32人，5名志愿者到场服务。'
	);
	expect(await page.locator('[data-slate-editor=true]').textContent()).toContain('2026年10月18日09:00');
	await page.getByRole('button', { name: '移除 乙村文明实践站' }).waitFor();
	await page.getByRole('button', { name: /^移除 2026年10月18日.*乙村/ }).waitFor();
	expect(await field(page, '实践内容').inputValue()).toBe('explain');
	await page.getByRole('button', { name: /^移除 .*1\.1/ }).waitFor();
	await save(page);
	expect(page.url()).toMatch(/stories\/entries\/\d{4}-\d\d-\d\d-yi-cun-/);
});

test('a session is copied as the next one, without its time and what became of it', async () => {
	const page = await desk.as('writer');
	await go(page, 'collections/sessions/entries/2026-10-18-yi/index');
	await page.getByRole('link', { name: '复制为新场次' }).click();
	await page.getByRole('button', { name: '移除 乙村文明实践站' }).waitFor();
	await page.getByRole('button', { name: /^移除.*院坝讲堂/ }).waitFor();
	expect(await field(page, '开始').inputValue()).toBe('');
	expect(await field(page, '状态').inputValue()).toBe('planned');
	await page.getByRole('button', { name: '＋ 填写举行情况' }).waitFor();
	await field(page, '开始').fill('2026-12-06T09:00');
	await save(page);
	expect(page.url()).toMatch(/sessions\/entries\/2026-12-06-yi-cun-/);
});

test('every template opens its form with what is always the same', async () => {
	const page = await desk.as('writer');
	for (const { label, collection, values } of TEMPLATES) {
		await go(page, 'desk/today');
		await page.getByRole('link', { name: `＋ ${label}` }).click();
		await page.getByText('新建，还没有保存').waitFor();
		expect(page.url()).toContain(`/collections/${collection}/new`);
		for (const value of Object.values(values()).filter((one) => !/^\d/.test(String(one))))
			await expect
				.poll(() =>
					page.locator('select').evaluateAll((all) => all.map((one) => (one as HTMLSelectElement).value))
				)
				.toContain(value);
	}
});

test('a link fills in a new entry, and what it carries stays text', async () => {
	const page = await desk.as('writer');
	const title = '乙村：“<b>送单</b>”&三样';
	await go(page, `collections/stories/new?${new URLSearchParams({ title, stations: 'yi', strand: 'help' })}`);
	await expect.poll(() => field(page, '标题').inputValue()).toBe(title);
	await page.getByRole('button', { name: '移除 乙村文明实践站' }).waitFor();
	await go(page, 'collections/sessions/new?capacity=30&station=yi');
	await expect.poll(() => field(page, '名额').inputValue()).toBe('30');
});

test('a deleted draft and a story taken down come back from the bin as drafts', async () => {
	const page = await desk.as('writer');
	await beginReport(page, '甲村实践站：写好又删掉的一篇');
	await save(page);
	await page.getByRole('button', { name: '删掉草稿' }).click();
	await page.waitForURL(/collections\/stories$/);
	await go(page, 'desk/bin');
	const item = page.locator('.desk-pieces li', { hasText: '甲村实践站：写好又删掉的一篇' });
	expect(await item.textContent()).toContain('张三');
	await item.getByRole('button', { name: '恢复为草稿' }).click();
	await item.waitFor({ state: 'detached' });
	await go(page, 'desk/today');
	await page.getByRole('link', { name: '甲村实践站：写好又删掉的一篇' }).first().click();
	await expect
		.poll(() => page.locator('[data-slate-editor=true]').textContent())
		.toContain('志愿者挑着冬衣上山');

	await draftOf(desk.office(), storyText());
	await reviewed(desk.office());
	expect((await publishBy(desk.office())).status).toBe(200);
	const signer = await desk.as('signer');
	await go(signer, `collections/stories/entries/${STORY.slug}`);
	await signer.getByRole('button', { name: '撤下，留作草稿' }).click();
	await signer.getByText('草稿').first().waitFor();
	await signer.getByRole('button', { name: /删掉草稿|丢弃/ }).click();
	await signer.waitForURL(/collections\/stories$/);
	await go(page, 'desk/bin');
	const taken = page.locator('.desk-pieces li', { hasText: '甲村院坝里点亮了一盏灯' });
	await taken.getByRole('button', { name: '恢复为草稿' }).click();
	await taken.waitFor({ state: 'detached' });
	await go(page, `collections/stories/entries/${STORY.slug}`);
	await expect.poll(() => field(page, '标题').inputValue()).toBe('甲村院坝里点亮了一盏灯');
	await expect
		.poll(() => page.locator('.photo-card img').evaluate((image: HTMLImageElement) => image.naturalWidth))
		.toBeGreaterThan(100);
});

test('an editor of one station writes for that one, and is told why not for another', async () => {
	const page = await desk.as('village');
	await beginReport(page, '甲村实践站：本站自己写的');
	const choose = (name: string) => page.getByRole('button', { name: `＋ ${name}文明实践站` }).click();
	await choose('乙村');
	await page.getByRole('button', { name: '保存', exact: true }).click();
	await page.getByText('您的账号只能写本站的内容').first().waitFor();
	await page.getByRole('button', { name: '移除 乙村文明实践站' }).click();
	// One's own station stood there from the beginning.
	await page.getByRole('button', { name: '移除 甲村文明实践站' }).waitFor();
	await save(page);
});

test('the record tells who did what, when and from where, in words, to those who may read it', async () => {
	const boss = await desk.as('boss');
	await go(boss, 'desk/log');
	await expect
		.poll(async () => (await rows(boss)).join('\n'))
		.toMatch(/\d{4}年\d{1,2}月\d{1,2}日 \d{1,2}:\d\d\s+赵六\s+签发/);
	const all = (await rows(boss)).join('\n');
	for (const words of [
		/张三\s+删除草稿/,
		/从回收站找回/,
		/周九\s+没有成：您的账号只能写本站的内容/,
		/钱八\s+登录\s+127\.0\.0\.1/,
	])
		expect(all).toMatch(words);
	await boss.getByRole('link', { name: '甲村院坝里点亮了一盏灯' }).first().click();
	await boss.waitForURL(/entries\/2026-11-23-yuanba/);
	const writer = await desk.as('writer');
	expect(await writer.getByRole('link', { name: '操作记录' }).count()).toBe(0);
	await go(writer, 'desk/log');
	await writer.getByText('操作记录只给管理员和签发人看').waitFor();
	expect(desk.said).toEqual([]);
});

test('the next page of the record keeps no row of the one above, however alike they are', async () => {
	const boss = await desk.as('boss');
	// As when somebody presses a button again and again.
	for (const what of [...Array(30).fill('早先的'), ...Array(100).fill('一样的')])
		desk.office().office.audit.add({ name: 'boss', title: '钱八', what, from: '' });
	await go(boss, 'desk/log');
	const saying = async (what: string) => (await rows(boss)).filter((row) => row.includes(what)).length;
	await expect.poll(() => saying('一样的')).toBe(100);
	await boss.getByRole('button', { name: '看更早的' }).click();
	await expect.poll(() => saying('早先的')).toBe(30);
	expect(await saying('一样的')).toBe(0);
	await boss.getByRole('button', { name: '回到最近的' }).click();
	await expect.poll(() => saying('一样的')).toBe(100);
	expect(await boss.getByRole('button', { name: '回到最近的' }).count()).toBe(0);
});

test('the record of one piece says which, also where none of its lines is of the kind that is asked for', async () => {
	const boss = await desk.as('boss');
	desk.office().office.audit.add({ name: 'boss', title: '钱八', what: '看过', from: '', entry: STORY.path });
	await go(boss, 'desk/log');
	const latest = boss.locator('tbody tr').filter({ hasText: '看过' }).first();
	const called = await latest.getByRole('link').innerText();
	await latest.getByRole('button', { name: '只看这一篇' }).click();
	const only = boss.getByRole('button', { name: `只看《${called}》` });
	await only.waitFor();
	await boss.getByRole('combobox', { name: '哪一类' }).selectOption('stations');
	await boss.getByText('没有这样的记录').waitFor();
	expect(await only.count()).toBe(1);
});

test('a record that was asked for first and comes last does not stand below another name', async () => {
	const boss = await desk.as('boss');
	let late: () => void = () => undefined;
	await boss.route('**/api/log?who=writer', async (route) => {
		await new Promise<void>((done) => {
			late = done;
		});
		await route.continue();
	});
	await go(boss, 'desk/log');
	const who = boss.getByRole('combobox', { name: '谁' });
	await who.selectOption('writer');
	const asked = boss.waitForResponse(/log\?who=village/);
	await who.selectOption('village');
	await asked;
	await expect.poll(() => rows(boss)).not.toContainEqual(expect.stringContaining('张三'));
	const answered = boss.waitForResponse(/log\?who=writer/);
	late();
	await (await answered).finished();
	await boss.waitForTimeout(300);
	expect(await rows(boss)).not.toContainEqual(expect.stringContaining('张三'));
});
