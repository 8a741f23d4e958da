/** 查找: one field for all collections and all drafts, on a phone and on a PC. */
import { expect, inject, test } from 'vitest';
import { deskFor } from '../support/desk.ts';
import { draftOf, storyText } from '../support/office-story.ts';

const desk = deskFor(inject('sites').township);

test('whoever looks for something finds it in every collection and in drafts, by words, code, place, state and sound', async () => {
	await draftOf(desk.office(), storyText({ body: '灯下摆了一张旧方桌。' }));
	const page = await desk.as('writer', { viewport: { width: 390, height: 844 } });
	await page.getByRole('link', { name: '查找' }).click();
	await page.getByText('各个栏目、网站资料和没有发布的草稿一起找').waitFor();
	const field = page.getByLabel('找什么');
	const found = page.locator('.desk-found-entries a');
	// Before a word is written: what was written last, and nothing that is still to come.
	await page.getByRole('heading', { name: '最近写的' }).waitFor();
	const latest = await found.allTextContents();
	expect(latest[0]).toContain('甲村院坝里点亮了一盏灯');
	expect(latest).toHaveLength(8);
	expect(latest.join()).not.toMatch(/2026年12月|2027年/);
	const first = async (words: string) => {
		await field.fill(words);
		await page.getByRole('status').getByText(/^找到/).waitFor();
		await expect.poll(() => found.count()).toBeGreaterThan(0);
		return found.first();
	};
	const draft = await first('方桌');
	await expect.poll(() => draft.textContent()).toMatch(/甲村院坝里点亮了一盏灯.*稿件.*2026年11月23日.*张三/);
	expect(await draft.textContent()).toContain('草稿');
	expect(await draft.getAttribute('href')).toBe('#/collections/stories/entries/2026-11-23-yuanba/index');
	for (const words of ['yuanbali', 'ybl', '张三 草稿', '稿件 草稿 甲村', '２０２６年１１月２３日 草稿'])
		expect(await (await first(words)).textContent(), words).toContain('甲村院坝里点亮了一盏灯');
	expect(await (await first('帮-01')).textContent()).toContain('菜单项');
	expect(await (await first('电话')).count()).toBe(1);
	await field.fill('没有这样的几个字');
	await page.getByText(/^没有找到“没有这样的几个字”。少写几个字/).waitFor();
	expect(
		await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
	).toBe(0);
	await (await first('方桌')).click();
	await page.getByLabel('标题').first().waitFor();
	await page.goBack();
	await expect.poll(() => field.inputValue()).toBe('方桌');
	expect(desk.said).toEqual([]);
});

test('beside the lists one writes and presses Enter', async () => {
	const page = await desk.as('first');
	await page.goto(`${desk.office().origin}/admin/#/collections/menu`);
	await page.getByRole('searchbox', { name: '查找' }).fill('理发');
	await page.keyboard.press('Enter');
	await page.waitForURL(/desk\/find\?words=/);
	await expect.poll(() => page.getByLabel('找什么').inputValue()).toBe('理发');
	await page.locator('.desk-found-entries a', { hasText: '理发' }).first().waitFor();
});
