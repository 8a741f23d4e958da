/** What a clerk meets at the desk, in a real Chromium before a real office. */
import { expect, inject, test } from 'vitest';
import { beginReport, deskFor, photoFile, save } from '../support/desk.ts';
import { run } from '../support/git.ts';
import { untilKept } from '../support/kept-work.ts';

const desk = deskFor(inject('sites').township);

test('a wrong password is told, and the right one then opens', async () => {
	const page = await desk.stranger();
	await page.getByLabel('登录名').fill('other');
	await page.getByLabel('密码').fill('not this one');
	await page.keyboard.press('Enter');
	await page.getByRole('alert').filter({ hasText: '登录名或密码不对' }).waitFor();
});

test('two people on one draft: the second is refused and sees both versions', async () => {
	const one = await desk.as('writer');
	await beginReport(one, '甲村实践站：两个人一起改');
	await save(one);
	const address = one.url();
	const two = await desk.as('other');
	await two.goto(address);
	await two.getByLabel('摘要').waitFor();
	await one.getByLabel('摘要').fill('第一个人改过的摘要，写得长一点才够字数。');
	await save(one);
	await two.getByLabel('摘要').fill('第二个人改过的摘要，写得长一点才够字数。');
	await two.getByRole('button', { name: '保存', exact: true }).click();
	const dialog = two.getByRole('dialog');
	await dialog.getByText('别人先改过了').waitFor();
	expect(await dialog.getByLabel('您写的').inputValue()).toContain('第二个人');
	expect(await dialog.getByLabel(/^已保存的/).inputValue()).toContain('第一个人');
});

test('the form stands still while it is saved: nothing can be typed that would be lost', async () => {
	const page = await desk.as('writer');
	const title = '甲村实践站：保存得很慢的一篇';
	await beginReport(page, title);
	let arrive: () => void = () => undefined;
	const arrived = new Promise<void>((done) => {
		arrive = done;
	});
	await page.route('**/api/decap', async (route) => {
		if (route.request().postData()?.includes('"persistEntry"')) await arrived;
		await route.continue();
	});
	const isHeld = () => page.locator('[data-desk=form]').evaluate((form: HTMLElement) => form.inert);
	await page.getByRole('button', { name: '保存', exact: true }).click();
	await expect.poll(isHeld).toBe(true);
	await page.getByLabel('标题').first().focus();
	await page.keyboard.insertText('这几个字');
	expect(await page.getByLabel('标题').first().inputValue()).toBe(title);
	arrive();
	await page.waitForURL(/entries\//);
	await expect.poll(isHeld).toBe(false);
	await page.getByLabel('摘要').fill('保存以后接着写的摘要，写得长一点才够字数。');
	await save(page);
	await page.reload();
	await expect.poll(() => page.getByLabel('摘要').inputValue()).toContain('接着写的');
});

test('what was not saved comes back after the tab was closed', async () => {
	const page = await desk.as('writer');
	await beginReport(page, '甲村实践站：没来得及保存');
	await untilKept(page, desk.office(), '甲村实践站：没来得及保存');
	const again = await page.context().newPage();
	again.setDefaultTimeout(60_000);
	again.on('dialog', (dialog) => void dialog.accept());
	await page.close({ runBeforeUnload: false });
	await again.goto(`${desk.office().origin}/admin/#/collections/stories/new`);
	await again.getByRole('button', { name: '接着写' }).click();
	await expect.poll(() => again.getByLabel('标题').first().inputValue()).toBe('甲村实践站：没来得及保存');
	// Until it is saved, every new report of this person begins with an offer of it.
	await save(again);
});

test('what comes back after a colleague has saved covers nobody’s words', async () => {
	const page = await desk.as('writer');
	await beginReport(page, '甲村实践站：两个人先后改的一篇');
	await save(page);
	const address = page.url();
	const slug = /entries\/(.+)$/.exec(address)![1]!;
	const stored = () => run(desk.office().folder, 'show', `cms/stories/${slug}:content/stories/${slug}.md`);
	await page.getByLabel('摘要').fill('先写的人没有保存的摘要，写得长一点才够字数。');
	await untilKept(page, desk.office(), '先写的人没有保存的摘要');
	const again = await page.context().newPage();
	again.setDefaultTimeout(60_000);
	again.on('dialog', (dialog) => void dialog.accept());
	await page.close({ runBeforeUnload: false });

	const other = await desk.as('other');
	await other.goto(address);
	await other.getByLabel('摘要').fill('后来的人保存了的摘要，写得长一点才够字数。');
	await save(other);
	await again.goto(address);
	await again.getByRole('button', { name: '接着写' }).click();
	await expect
		.poll(() => again.getByLabel('摘要').inputValue())
		.toBe('先写的人没有保存的摘要，写得长一点才够字数。');
	await again.getByRole('button', { name: '保存', exact: true }).click();
	await again.getByRole('dialog').getByText('别人先改过了').waitFor();
	expect(stored()).toContain('后来的人保存了的摘要');
});

test('two characters find an entry, by a word of its text too', async () => {
	const page = await desk.as('writer');
	await page.goto(`${desk.office().origin}/admin/#/desk/find?words=${encodeURIComponent('讲堂')}`);
	await page.locator('.desk-found-entries a').first().waitFor();
});

test('on a phone a report is written, given three photos, saved and sent to review', async () => {
	const page = await desk.as('writer', { viewport: { width: 390, height: 844 }, hasTouch: true });
	await beginReport(page, '甲村实践站：手机上写的一篇');
	const width = await page.evaluate(() => document.documentElement.scrollWidth);
	expect(width).toBeLessThanOrEqual(390);
	const photos = ['#884422', '#228844', '#224488'].map((colour, at) => photoFile(`IMG_${at}.jpg`, colour));
	await page
		.locator('input[type=file]')
		.last()
		.setInputFiles(await Promise.all(photos));
	const words = page.getByLabel('图片说明（读屏文字）');
	for (const [at, alt] of ['志愿者挑着冬衣上山', '老人试穿冬衣', '大家围坐在火塘边'].entries()) {
		await words.nth(at).fill(alt);
		await page.getByLabel('图注').nth(at).fill('图为志愿者把冬衣送到甲村。');
		await page
			.getByPlaceholder(/某某 摄/)
			.nth(at)
			.fill('张三 摄');
		await page.getByLabel('画面人物').nth(at).selectOption('crowd');
	}
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
	await save(page);
	const slug = /entries\/(.+)$/.exec(page.url())![1]!;
	const branch = `cms/stories/${slug}`;
	const files = run(desk.office().folder, 'diff', '--name-only', `main...${branch}`).split('\n');
	expect(files).toHaveLength(4);
	const again = page.waitForRequest((request) => (request.postData() ?? '').includes('"persistEntry"'));
	await page.getByLabel('摘要').fill('改了几个字，照片不用再传一遍，信号弱也存得快。');
	await save(page);
	expect(JSON.parse((await again).postData()!).params.assets, 'what is there is not sent again').toEqual([]);
	expect(run(desk.office().folder, 'diff', '--name-only', `main...${branch}`).split('\n')).toEqual(files);
	await page.getByRole('button', { name: '送审' }).click();
	await page.getByText('审核中').first().waitFor();
});
