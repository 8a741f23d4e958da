/** A form that nobody has written in yet: it says nothing of unsaved work, and is left without being asked. */
import { expect, inject, test } from 'vitest';
import { deskFor, save } from '../support/desk.ts';

const desk = deskFor(inject('sites').township);

test('an empty new form is not called unsaved, is left without being asked, and is offered to nobody later', async () => {
	const page = await desk.as('writer');
	const asked: string[] = [];
	page.on('dialog', (dialog) => asked.push(dialog.message()));
	for (const kind of ['活动报道', '场次', '站点', '志愿服务队']) {
		await page.getByRole('link', { name: '待我处理' }).click();
		await page.getByRole('heading', { name: '待我处理' }).waitFor();
		const link = page.getByRole('link', { name: `＋ ${kind}` });
		if ((await link.count()) === 0) continue;
		await link.first().click();
		await page.getByText('新建，还没有保存').waitFor();
		// Whatever a control does by itself when it is drawn.
		await page.waitForTimeout(1500);
		expect(await page.getByText('有改动没有保存').count(), kind).toBe(0);
		expect(await page.getByText('已自动存到服务器').count(), kind).toBe(0);
		await page.locator('.entry-back').click();
		await page.locator('.entry-toolbar').waitFor({ state: 'detached' });
	}
	expect(asked).toEqual([]);
	await page.goto(`${desk.office().origin}/admin/#/collections/stories/new`);
	await page.reload();
	await page.getByText('新建，还没有保存').waitFor();
	await page.waitForTimeout(1000);
	expect(await page.getByText('您有一份没有存完的').count()).toBe(0);
	expect(asked).toEqual([]);
});

test('a word that was typed and taken back leaves the form as empty as it was', async () => {
	const page = await desk.as('writer');
	await page.getByRole('link', { name: '＋ 活动报道' }).click();
	await page.getByLabel('标题').first().fill('甲');
	await page.getByText('有改动没有保存').waitFor();
	await page.getByLabel('标题').first().fill('');
	await page.getByText('有改动没有保存').waitFor({ state: 'detached' });
	expect(await page.getByRole('button', { name: '保存', exact: true }).isEnabled()).toBe(true);
});

test('from one new form to another, and from entry to entry, no field comes along', async () => {
	const page = await desk.as('writer');
	const to = (address: string) => page.evaluate((hash) => location.assign(`#${hash}`), address);
	await to('/collections/stories/new?title=甲 %26 乙');
	await expect.poll(() => page.getByLabel('标题').first().inputValue()).toBe('甲 & 乙');
	await to('/collections/stories/new?title=丙');
	await expect.poll(() => page.getByLabel('标题').first().inputValue()).toBe('丙');
	expect(desk.said).toEqual([]);
});

test('half a draft is saved whatever is still missing, its title too', async () => {
	const page = await desk.as('writer');
	const begun = async (template: string, field: string, words: string) => {
		await page.goto(`${desk.office().origin}/admin/#/desk/today`);
		await page.getByRole('link', { name: `＋ ${template}` }).click();
		await page.getByLabel(field).first().fill(words);
		await save(page);
	};
	await begun('活动报道', '摘要', '写到一半，标题还没有想好。');
	await begun('排一场活动', '地点', '院坝里');
	expect(desk.said).toEqual([]);
});
