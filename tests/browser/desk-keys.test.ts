/** The clerk's journey without a mouse: everything is reached, seen and done by keys, and the focus is never lost. */
import { expect, inject, test } from 'vitest';
import { deskFor, photoFile } from '../support/desk.ts';
import { focused, tabTo } from '../support/desk-keys.ts';
import { PASSWORD } from '../support/office.ts';

const desk = deskFor(inject('sites').township);
const TITLE = '甲村实践站：只用键盘写的一篇';

test('a report with photos is written, reordered, saved and sent to review by keys alone', async () => {
	const page = await desk.stranger();
	const photos = await Promise.all(['#a33', '#3a3'].map((colour, at) => photoFile(`现场 ${at}.jpg`, colour)));
	page.on('filechooser', (chooser) => void chooser.setFiles(photos));
	const unseen: string[] = [];
	const to = async (name: RegExp, key?: 'Tab' | 'Shift+Tab') => {
		unseen.push(...(await tabTo(page, name, key)));
	};
	const type = (words: string) => page.keyboard.insertText(words);
	const here = async () => (await focused(page)).name;

	await to(/登录名/);
	await type('writer');
	await to(/密码/);
	await type(PASSWORD);
	await page.keyboard.press('Enter');
	await page.getByRole('heading', { name: '待我处理' }).waitFor();
	await to(/＋ 活动报道/);
	await page.keyboard.press('Enter');
	await page.getByLabel('标题').first().waitFor();
	await to(/^标题/);
	await type(TITLE);
	await to(/^摘要/);
	await type('志愿者把募集的冬衣送到老人家中，顺便看了水管和电线。');
	await to(/选照片/);
	await page.keyboard.press('Enter');
	await page.locator('.photo-card').nth(1).waitFor();
	for (const words of ['志愿者挑着冬衣走在山路上', '老人在火塘边试穿冬衣']) {
		await to(/图片说明/);
		await type(words);
		await to(/图注/);
		await type('图为志愿者在甲村院坝里忙碌。');
		await to(/^作者/);
		await type('张三 摄');
		await to(/^画面人物/);
		await page.keyboard.press('ArrowDown');
	}
	await to(/照片 2 往前移/);
	await page.keyboard.press('Enter');
	await expect.poll(() => page.getByLabel('图片说明（读屏文字）').first().inputValue()).toContain('火塘');
	await expect.poll(here).toMatch(/照片 1 往前移/);
	await to(/照片 1 往后移/);
	await page.keyboard.press('Enter');
	await expect.poll(here).toMatch(/照片 2 往后移/);
	await page.locator('[data-slate-editor=true]').focus();
	await type('清早下霜，志愿者挑着冬衣上山。');
	await to(/^保存/, 'Shift+Tab');
	await page.keyboard.press('Enter');
	await page.getByText('改动已保存').waitFor();
	await page.waitForURL(/entries\//);
	await page.getByRole('button', { name: '送审' }).waitFor();
	await to(/^送审/);
	await page.keyboard.press('Enter');
	await page.getByText('审核中').first().waitFor();

	await page.goto(`${desk.office().origin}/admin/#/collections/sessions/new`);
	await page.getByLabel('名额').waitFor();
	await to(/＋ 填写举行情况/);
	await page.keyboard.press('Enter');
	await expect.poll(async () => (await focused(page)).tag).toMatch(/input|select|textarea|button/);
	await page.getByRole('button', { name: '移除举行情况' }).focus();
	await page.keyboard.press('Enter');
	await expect.poll(here).toMatch(/＋ 填写举行情况/);
	expect(unseen).toEqual([]);
	expect(desk.said).toEqual([]);
});
