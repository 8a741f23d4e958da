/** Forms that name what a clerk knows, and the bar above them, in a real Chromium before a real office. */
import { expect, inject, test } from 'vitest';
import { beginReport, deskFor, save } from '../support/desk.ts';

const desk = deskFor(inject('sites').township);

test('a clause is found by two characters of its words, and shown by them', async () => {
	const page = await desk.as('writer');
	await page.getByRole('link', { name: '＋ 活动报道' }).click();
	await page.getByLabel('落实条款').fill('队伍');
	await page.getByRole('button', { name: '＋ 1.2　一（二） 队伍' }).click();
	await page.getByRole('button', { name: '移除 1.2　一（二） 队伍' }).waitFor();
	await page.getByLabel('落实条款').fill('没有这样的条款');
	await page.getByText('没有找到').waitFor();
});

test('several of a list are one group with a name, where who is taken to it stands', async () => {
	const page = await desk.as('writer');
	await page.goto(`${desk.office().origin}/admin/#/collections/menu/new`);
	const group = page.getByRole('group', { name: '服务对象' });
	await group.focus();
	expect(await group.evaluate((one) => one === document.activeElement)).toBe(true);
});

test('a list that could not be fetched is not taken for an empty one, and is asked for again', async () => {
	const page = await desk.as('writer');
	await page.route('**/api/decap', (route) => {
		const asked = route.request().postData() ?? '';
		return /"entriesByFolder".*content\/stations/.test(asked) ? route.abort() : route.continue();
	});
	await page.goto(`${desk.office().origin}/admin/#/collections/stories/new?stations=jia`);
	const stations = page.locator('.desk-entries').filter({ has: page.getByLabel('相关实践站') });
	await stations.getByText('名单没有取到').waitFor();
	await page.getByLabel('相关实践站').fill('乙村');
	expect(await stations.getByText('没有找到').count()).toBe(0);
	await page.unroute('**/api/decap');
	await stations.getByRole('button', { name: '再取一次' }).click();
	await stations.getByRole('button', { name: /^＋ 乙村/ }).waitFor();
	await stations.getByRole('button', { name: /^移除 甲村/ }).waitFor();
	expect(await stations.getByText('名单没有取到').count()).toBe(0);
});

test('how often something is repeated is typed over, and the calendar opens where the typed day lies', async () => {
	const page = await desk.as('writer');
	await page.goto(`${desk.office().origin}/admin/#/collections/sessions/new`);
	await page.getByLabel('开始').fill('2027年3月5日 9:00');
	const start = page.locator('.desk-date').filter({ has: page.getByLabel('开始') });
	await start.getByText('日历').click();
	await start.getByText('2027年3月', { exact: true }).waitFor();
	await page.keyboard.press('Escape');
	await page.getByLabel('重复规则').selectOption('每周');
	const count = page.getByLabel('次数', { exact: true });
	await count.press('ControlOrMeta+a');
	await count.press('Delete');
	await count.pressSequentially('12');
	expect(await count.inputValue()).toBe('12');
	await page.getByText('一共 12 次').waitFor();
});

test('a rule that no choice says is shown as it is written, and stays so while it is typed over', async () => {
	const page = await desk.as('writer');
	const every3 = new URLSearchParams({
		start: '2027-03-02 09:00',
		repeat: 'FREQ=WEEKLY;INTERVAL=3;BYDAY=TU;COUNT=4',
	});
	await page.goto(`${desk.office().origin}/admin/#/collections/sessions/new?${every3}`);
	const written = page.getByLabel('重复规则（RRULE）');
	const choice = page.locator('.desk-repeat').getByRole('combobox').first();
	await page.getByText('每3周的周二').waitFor();
	expect(await choice.inputValue()).toBe('written');
	await written.fill('FREQ=WEEKLY;BYDAY=TU;COUNT=4');
	await page.getByText('每周二，共4次').waitFor();
	expect(await written.inputValue()).toBe('FREQ=WEEKLY;BYDAY=TU;COUNT=4');
	await choice.selectOption('每两周');
	await page.getByText('每两周的周二，共4次').waitFor();
	expect(await written.count()).toBe(0);
});

test('the lexicon of wordings is begun at the desk, where there was none', async () => {
	const page = await desk.as('writer');
	await page.goto(`${desk.office().origin}/admin/#/collections/settings/entries/lexicon`);
	await page.getByRole('button', { name: /新增词条/ }).click();
	await page.getByLabel('错的写法').fill('自愿者');
	await page.getByLabel('对的写法').fill('志愿者');
	await page.getByRole('button', { name: '保存', exact: true }).click();
	await page.getByText('改动已保存').waitFor();
	const { body } = await (await desk.office().person('writer')).decap('unpublishedEntries');
	expect(body).toContain('settings/lexicon');
});

test('why a piece may not go out is told below the bar, reason by reason, until it was read', async () => {
	const page = await desk.as('all-in-one');
	await beginReport(page, '甲村实践站：自己写的自己发');
	await save(page);
	await page.route('**/api/decap', (route) =>
		route.request().postData()?.includes('updateUnpublishedEntryStatus')
			? route.fulfill({
					status: 422,
					json: { error: '还不能发布。照片 1 · 图注：没有；照片 2 · 图注：没有', code: 'x' },
				})
			: route.continue()
	);
	await page.getByRole('button', { name: '送审' }).click();
	const told = page.getByRole('alert').filter({ hasText: '还不能发布' });
	await told.waitFor();
	expect(await told.getByRole('listitem').allTextContents()).toEqual(['照片 2 · 图注：没有']);
	const bar = await page.locator('.entry-toolbar').boundingBox();
	expect(bar!.height).toBeLessThan(80);
	expect((await told.boundingBox())!.y).toBeGreaterThanOrEqual(bar!.y + bar!.height - 1);
	await told.getByRole('button', { name: '知道了' }).click();
	await told.waitFor({ state: 'detached' });
});
