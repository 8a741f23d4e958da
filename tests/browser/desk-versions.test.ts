/** Two writers at one entry, what a reviewer is shown first, and the way back to an earlier version. */
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { deskFor, photoFile, save } from '../support/desk.ts';
import { draftOf, ENTRY, STORY, save as saveBy, storyText } from '../support/office-story.ts';

const desk = deskFor(inject('sites').township);
const open = async (name: string, options = {}) => {
	const page = await desk.as(name, options);
	await page.goto(`${desk.office().origin}/admin/#/collections/stories/entries/${STORY.slug}`);
	return page;
};
const stored = async () => {
	const writer = await desk.office().person('writer');
	return (await writer.decap('unpublishedEntryDataFile', { ...ENTRY, path: STORY.path })).body as {
		id: string;
		data: string;
	};
};
const field = (page: Page, name: string) => page.getByLabel(name).first();
const MINE = '村里的老电工带着三个徒弟，把院坝的灯装好了。';
const THEIRS = '院坝的灯，是村里的老电工装好的。';

test('the loser of a conflict loses nothing: pieces are chosen, photos and captions come along, and it comes once', async () => {
	await draftOf(desk.office());
	const page = await open('writer');
	await field(page, '摘要').fill(MINE);
	await page.getByLabel(/^选照片/).setInputFiles(await photoFile('ye.jpg', '#224466'));
	await page.locator('.photo-card').nth(1).waitFor();
	await page.getByLabel('图注').last().fill('图为夜里的院坝');
	const other = await desk.office().person('other');
	const { id, data } = await stored();
	const changed = data
		.replace('甲村院坝里点亮了一盏灯', '甲村院坝里点亮了五盏灯')
		.replace(/(?<=^summary: ).*/m, THEIRS)
		.replace('图为村民在院坝装灯', '图为老电工在院坝装灯')
		.replace('灯是大家一起装的。', '灯是大家一起装的。\n\n夜里亮堂多了。');
	expect((await saveBy(other, { text: changed, base: id })).status).toBe(200);

	await page.getByRole('button', { name: '保存', exact: true }).click();
	const dialog = page.getByRole('dialog');
	await dialog.getByRole('heading', { name: '没有保存：别人先改过了' }).waitFor();
	const row = dialog.getByRole('row', { name: /^摘要/ });
	expect(await row.locator('mark').count()).toBeGreaterThan(1);
	expect(await row.getByRole('combobox').inputValue()).toBe('mine');
	expect(await dialog.getByRole('row', { name: /^标题/ }).getByRole('combobox').inputValue()).toBe('theirs');
	await row.getByRole('combobox').selectOption('theirs');
	await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
	await dialog.getByRole('button', { name: '复制我写的' }).click();
	await dialog.getByRole('button', { name: '复制好了' }).waitFor();
	expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(MINE);
	await dialog.getByRole('button', { name: '合成一稿，接着写' }).click();

	await page.getByRole('dialog').waitFor({ state: 'detached' });
	await expect.poll(() => field(page, '摘要').inputValue()).toBe(THEIRS);
	expect(await field(page, '标题').inputValue()).toBe('甲村院坝里点亮了五盏灯');
	const captions = page.getByLabel('图注');
	await expect.poll(() => captions.count()).toBeGreaterThan(1);
	expect(await captions.evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value))).toEqual([
		'图为老电工在院坝装灯',
		'图为夜里的院坝',
	]);
	await expect
		.poll(() =>
			page
				.locator('.photo-card img')
				.evaluateAll((all) => all.map((image) => (image as HTMLImageElement).naturalWidth > 100))
		)
		.toEqual([true, true]);
	await save(page);
	const { data: now } = await stored();
	for (const words of ['五盏灯', THEIRS, '图为夜里的院坝', '图为老电工在院坝装灯', '夜里亮堂多了'])
		expect(now).toContain(words);
	expect(now.match(/^ {4}credit: 张三 摄$/gm)).toHaveLength(2);
	expect(await page.getByRole('dialog').count()).toBe(0);
});

test('a reviewer sees the page, beside it what was changed since it was returned, and no form', async () => {
	const writer = await desk.office().person('writer');
	// Whose photo it is was filled in when it came; the rest of what a photo needs is still open.
	const ready = (await stored()).data.replace(
		/(?<=caption: 图为夜里的院坝\n)/,
		'    alt: 夜里的院坝亮着灯\n    people: none\n'
	);
	const kept = await saveBy(writer, { text: ready, base: (await stored()).id });
	expect(kept.status, JSON.stringify(kept.body)).toBe(200);
	const sent = { ...ENTRY, newStatus: 'pending_review' };
	const first = await writer.decap('updateUnpublishedEntryStatus', sent);
	expect(first.status, JSON.stringify(first.body)).toBe(200);
	const reviewer = await desk.office().person('first');
	await reviewer.post('/api/review', { ...ENTRY, step: 'first', verdict: 'return', note: '请写明是几盏' });
	const { id, data } = await stored();
	const text = data.replace('夜里亮堂多了。', '夜里五盏灯一齐亮，亮堂多了。');
	expect((await saveBy(writer, { text, base: id })).status).toBe(200);

	const author = await desk.as('writer');
	const item = author.locator('.desk-pieces li', { hasText: '甲村院坝里点亮了五盏灯' }).first();
	await item.getByText('李四退回：请写明是几盏').waitFor();
	await writer.decap('updateUnpublishedEntryStatus', sent);

	const page = await open('first');
	const beside = page.locator('.desk-what-changed');
	await beside.getByText(/^和上次退回时/).waitFor();
	expect(await beside.locator('ins').allTextContents()).toEqual(['五盏灯一齐亮，']);
	await page
		.frameLocator('.desk-judging-page iframe')
		.frameLocator('iframe')
		.getByText('夜里五盏灯一齐亮')
		.waitFor();
	expect(await page.locator('[data-desk=form]').count()).toBe(0);
	await page.locator('.desk-judging-notes').getByText('批注').first().waitFor();
	// Who only judges has no key of a writer's; and however many lines the keys need, they lie over nothing.
	for (const name of ['保存', '删掉草稿'])
		expect(await page.getByRole('button', { name, exact: true }).filter({ visible: true }).count()).toBe(0);
	await page.setViewportSize({ width: 820, height: 844 });
	await page.evaluate(() => {
		document.documentElement.style.fontSize = '150%';
	});
	const edges = async () => {
		const [bar, judged] = await Promise.all(
			['.entry-toolbar', '.desk-judging'].map((part) => page.locator(part).boundingBox())
		);
		return bar!.height > 70 && bar!.y + bar!.height <= judged!.y + 1;
	};
	await expect.poll(edges).toBe(true);
	// On a phone too.
	await page.evaluate(() => {
		document.documentElement.style.fontSize = '';
	});
	await page.setViewportSize({ width: 390, height: 844 });
	await page
		.frameLocator('.desk-judging-page iframe')
		.frameLocator('iframe')
		.getByText('夜里五盏灯一齐亮')
		.waitFor();

	// Who may write may mend a slip, from the page to the form and back.
	const both = await open('all-in-one');
	await both.locator('.desk-judging-page').waitFor();
	await both.getByRole('button', { name: '改字' }).click();
	await field(both, '摘要').waitFor();
	await both.getByRole('button', { name: '看网页' }).click();
	await both.locator('.desk-judging-page').waitFor();
});

test('the history of an entry tells what was changed, and an old version becomes the draft again', async () => {
	const page = await open('writer');
	await page.getByRole('button', { name: '历史' }).click();
	const dialog = page.getByRole('dialog');
	const rows = dialog.locator('.desk-history > li');
	await expect.poll(() => rows.count()).toBeGreaterThan(3);
	expect(await rows.first().innerText()).toMatch(/张三.*修改/s);
	await rows.first().getByRole('button', { name: '改了什么' }).click();
	await rows.first().locator('ins', { hasText: '五盏灯一齐亮，' }).waitFor();
	await rows.last().getByRole('button', { name: '退回到这一版' }).click();
	await expect.poll(async () => (await stored()).data).toBe(storyText());
	await expect.poll(() => field(page, '标题').inputValue()).toBe('甲村院坝里点亮了一盏灯');
	await expect.poll(() => page.locator('.photo-card').count()).toBe(1);
	expect(desk.said).toEqual([]);
});
