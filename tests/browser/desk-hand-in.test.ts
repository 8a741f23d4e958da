/** 一场活动一次交: from a session that is over to a published story with three photos, on a phone, every press counted. */
import type { Locator, Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { deskFor, holdPhotos, photoFile } from '../support/desk.ts';
import { run } from '../support/git.ts';
import { changeSite, photoWithPlace } from '../support/office-story.ts';

const desk = deskFor(inject('sites').township);
const git = (...args: string[]) => run(desk.office().folder, ...args);
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true };
/** 2026-11-28 20:30 in Beijing: the session of 甲村 at 19:00 is over. */
const EVENING = Date.UTC(2026, 10, 28, 12, 30);

/** Every press of a finger: on a button, a link, or a field that is then typed into. */
function finger() {
	let presses = 0;
	const press = async (what: Locator) => {
		presses += 1;
		await what.click();
	};
	return {
		press,
		type: async (field: Locator, words: string) => {
			await press(field);
			await field.fill(words);
		},
		/** The field opens the phone's own list, in which one is pressed. */
		choose: async (field: Locator, words: string) => {
			presses += 2;
			await field.selectOption(words);
		},
		/** The label opens the phone's own picker. */
		pick: async (field: Locator, files: Parameters<Locator['setInputFiles']>[0]) => {
			presses += 1;
			await field.setInputFiles(files);
		},
		presses: () => presses,
	};
}
const three = async () => [
	{ name: 'IMG_1.jpg', mimeType: 'image/jpeg', buffer: await photoWithPlace() },
	await photoFile('IMG_2.jpg', '#226622'),
	await photoFile('IMG_3.jpg', '#224488'),
];
async function review(name: string, title: string, act: string, page: Page): Promise<number> {
	const { press, presses } = finger();
	await press(page.getByRole('link', { name: title }).first());
	await press(page.getByRole('button', { name: act }));
	await page.getByRole('button', { name: act }).waitFor({ state: 'detached' });
	await page.context().close();
	expect(presses(), name).toBeLessThanOrEqual(2);
	return presses();
}

test('a clerk needs at most fourteen presses and each reviewer two', async () => {
	desk.office().clock.now = EVENING;
	const page = await desk.stranger(PHONE);
	const { press, type, choose, pick, presses } = finger();
	// The phone fills in name and password.
	await page.getByLabel('登录名').fill('village');
	await page.getByLabel('密码').fill('yuanba li de deng');
	await press(page.getByRole('button', { name: '登录' }));
	await press(page.getByRole('link', { name: '登记结果、写报道' }));
	await type(page.getByLabel('来了多少人'), '４１');
	await type(page.getByLabel('多少志愿者'), '6');
	await type(page.getByLabel('经过：'), '灯下坐满了人，老人讲古，孩子提问，散场时没有人先走。');
	await pick(page.locator('#report-photos'), await three());
	await page.locator('.photo-card').nth(2).waitFor();
	await type(page.getByLabel('谁拍的'), '周九 摄');
	for (const [at, words] of ['老人坐在院坝里讲古', '孩子们举手提问', '村民收拾长凳'].entries())
		await type(page.getByLabel('画面里谁在做什么').nth(at), words);
	await choose(page.getByLabel('认得出人吗（每张都一样'), '没有人，或认不出是谁');
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
	await press(page.getByRole('button', { name: '交上去，送审' }));
	await page.getByText('等初审').waitFor();
	console.log(`从办过的场次到交上去：${presses()} 下`);
	expect(presses()).toBeLessThanOrEqual(14);

	const title = '甲村：院坝讲堂';
	for (const [name, act] of [
		['first', '初审通过'],
		['second', '复审通过'],
		['signer', '签发（发布）'],
	] as const) {
		const other = await desk.as(name, PHONE);
		await review(name, title, act, other);
	}
	await expect.poll(() => git('for-each-ref', 'refs/heads/cms')).toBe('');
	const session = git('show', 'main:content/sessions/2026-11-28-jia/index.md');
	expect(session).toMatch(/state: held/);
	expect(session).toMatch(/people: 41/);
	const files = git('ls-tree', '-r', '--name-only', 'main').split('\n');
	const own = files.filter((file) => /^content\/stories\/2026-11-28-jia-cun/.test(file));
	expect(own).toHaveLength(4);
	const story = git('show', `main:${own.find((file) => file.endsWith('.md'))}`);
	for (const words of ['散场时没有人先走', '图为老人坐在院坝里讲古。', '周九 摄', '参加的有41人', 'by: 赵六'])
		expect(story).toContain(words);
	for (const picture of own.filter((file) => file.endsWith('.jpg')))
		expect(git('show', `main:${picture}`)).not.toContain('PhoneMaker');
	expect(desk.said).toEqual([]);
});

test('what was typed is there after the page was left at once, for this account and for no other', async () => {
	desk.office().clock.now = EVENING;
	const page = await desk.as('writer', PHONE);
	const { origin } = desk.office();
	const address = `${origin}/admin/#/desk/hand-in?session=2026-12-05-yi`;
	await page.goto(address);
	await page.getByLabel('来了多少人').fill('7');
	await page.locator('#report-photos').setInputFiles(await photoFile('IMG_9.jpg', '#884422'));
	await page.locator('.photo-card').waitFor();
	const written = page.getByLabel('经过：');
	for (const [words, leave] of [
		['写到一半，信号没有了。', () => page.reload()],
		['写到一半，回首页看看。', () => page.getByRole('link', { name: '待我处理' }).click()],
	] as const) {
		await written.fill(words);
		await leave();
		await page.goto(address);
		await expect.poll(() => written.inputValue()).toBe(words);
		expect(await page.locator('.photo-card').count()).toBe(1);
	}
	await page.context().clearCookies();
	await page.goto(`${origin}/admin/`);
	await desk.signIn(page, 'all-in-one');
	await page.goto(address);
	await page.getByLabel('来了多少人').waitFor();
	expect(await page.getByLabel('经过：').inputValue()).toBe('');
	expect(await page.locator('.photo-card').count()).toBe(0);
});

test('what is typed last before one goes elsewhere is there when one comes back', async () => {
	desk.office().clock.now = EVENING;
	const page = await desk.as('writer', PHONE);
	const address = `${desk.office().origin}/admin/#/desk/hand-in?session=2026-12-05-yi`;
	const text = page.getByLabel('经过：');
	await page.goto(address);
	await text.evaluate((field) => {
		const { set } = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')!;
		set!.call(field, '最后写的几个字');
		field.dispatchEvent(new Event('input', { bubbles: true }));
		location.hash = '#/desk/today';
	});
	await page.getByRole('heading', { name: '待我处理' }).waitFor();
	await page.goto(address);
	await expect.poll(() => text.inputValue()).toBe('最后写的几个字');
});

/** Whether somebody who goes to a field can write in it. */
const takesWords = (field: HTMLElement | SVGElement) => {
	field.focus();
	return document.activeElement === field;
};

test('a report that is on its way takes no more words, and does again when it could not be taken', async () => {
	desk.office().clock.now = EVENING;
	const page = await desk.as('writer');
	let refuse = () => undefined as unknown;
	await page.route('**/api/hand-in', (route) =>
		route.request().method() === 'POST'
			? new Promise<void>((done) => {
					refuse = () => route.abort().then(done);
				})
			: route.continue()
	);
	await page.goto(`${desk.office().origin}/admin/#/desk/hand-in?session=2026-12-05-yi`);
	const course = page.getByRole('textbox', { name: '经过：' });
	await page.getByLabel('来了多少人').fill('7');
	await page.getByLabel('多少志愿者').fill('2');
	await course.fill('灯下坐满了人。');
	await page.getByRole('button', { name: '先存成草稿' }).click();
	await page.getByRole('button', { name: '正在交……' }).waitFor();
	expect(await course.evaluate(takesWords)).toBe(false);
	refuse();
	await expect.poll(() => course.evaluate(takesWords)).toBe(true);
	expect(await course.inputValue()).toBe('灯下坐满了人。');
});

test('a series offers each date that is over and was not called off', async () => {
	desk.office().clock.now = Date.UTC(2027, 2, 1, 12, 30);
	const page = await desk.as('writer');
	await page.goto(`${desk.office().origin}/admin/#/collections/sessions/entries/2026-11-14-yi/index`);
	await page.getByText('登记结果、写报道', { exact: true }).click();
	const dates = page.getByRole('link', { name: '那一次' });
	expect(await dates.allTextContents()).toEqual([...['1月9日 那一次', '12月12日 那一次', '11月14日 那一次']]);
	await page.getByRole('link', { name: '11月14日 那一次' }).click();
	await expect.poll(() => page.getByLabel('来了多少人').inputValue()).toBe('36');
});

test('while photos are read others are written about: no word is lost, no photo is left out or takes the place of another', async () => {
	desk.office().clock.now = EVENING;
	const page = await desk.as('writer');
	await page.goto(`${desk.office().origin}/admin/#/desk/hand-in?session=2026-11-27-jia`);
	await page.getByLabel('来了多少人').fill('7');
	await page.getByLabel('多少志愿者').fill('2');
	const [first, second, third] = await three();
	const picks = page.locator('#report-photos');
	await picks.setInputFiles(first!);
	await page.locator('.photo-card').waitFor();
	const goOn = await holdPhotos(page);
	await picks.setInputFiles(second!);
	await page.getByText('正在处理第 1 张，共 1 张').waitFor();
	await page.getByLabel('画面里谁在做什么').fill('老人坐在院坝里讲古');
	await picks.setInputFiles(third!);
	await page.getByRole('button', { name: '先存成草稿' }).click();
	await page.getByRole('alert').filter({ hasText: '照片还在处理' }).waitFor();
	await goOn();
	await page.locator('.photo-card').nth(2).waitFor();
	expect(await page.getByLabel('画面里谁在做什么').first().inputValue()).toBe('老人坐在院坝里讲古');
	await expect.poll(() => page.getByText('正在处理第').count()).toBe(0);
	await page.getByRole('button', { name: '先存成草稿' }).click();
	await page.getByText('存成草稿了').waitFor();
	const [draft] = git('for-each-ref', '--format=%(refname:short)', 'refs/heads/cms').split('\n');
	const files = git('diff', '--name-only', `main...${draft}`).split('\n');
	expect(files.filter((file) => file.endsWith('.jpg'))).toHaveLength(3);
	expect(desk.said).toEqual([]);
});

test('a photo that cannot be read is named, and the others are taken', async () => {
	desk.office().clock.now = EVENING;
	const page = await desk.as('writer');
	await page.goto(`${desk.office().origin}/admin/#/desk/hand-in?session=2026-12-05-yi`);
	await page.getByLabel('来了多少人').waitFor();
	await page.evaluate(() => {
		const { slice } = Blob.prototype;
		File.prototype.slice = function (...asked) {
			const part = Reflect.apply(slice, this, asked);
			if (this.name === 'IMG_1.jpg')
				part.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotReadableError'));
			return part;
		};
	});
	await page.locator('#report-photos').setInputFiles(await three());
	await page.getByRole('alert').filter({ hasText: 'IMG_1.jpg：照片读不出来' }).waitFor();
	expect(await page.locator('.photo-card').count()).toBe(2);
	expect(await page.getByText('正在处理第').count()).toBe(0);
});

test('figures that are known are filled in as they are now, and a summary alone is kept', async () => {
	desk.office().clock.now = EVENING;
	const page = await desk.as('writer');
	const { origin } = desk.office();
	const path = 'content/sessions/2026-11-14-yi/index.md';
	await page.goto(`${origin}/admin/#/desk/hand-in?session=2026-11-14-yi&date=2026-11-14`);
	await expect.poll(() => page.getByLabel('来了多少人').inputValue()).toBe('36');
	const text = git('show', `main:${path}`).replace('people: 36', 'people: 38');
	await changeSite(desk.office(), { put: new Map([[path, Buffer.from(text)]]) });
	await page.reload();
	await expect.poll(() => page.getByLabel('来了多少人').inputValue()).toBe('38');
	await page.getByText('标题和摘要已经拟好').click();
	await page.getByLabel('摘要').fill('先写下的一句摘要。');
	await page.reload();
	await page.getByLabel('来了多少人').waitFor();
	expect(await page.getByLabel('摘要').inputValue()).toBe('先写下的一句摘要。');
});
