/** 现场一分钟: from a phone at the place, an hour without a signal, to a draft with everything filled in. */
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { expect, inject, test } from 'vitest';
import { deskFor, holdPhotos, photoFile } from '../support/desk.ts';
import { run } from '../support/git.ts';
import { PASSWORD } from '../support/office.ts';
import { photoWithPlace } from '../support/office-story.ts';
import { setUpSecondFactor } from '../support/second-factor.ts';

const desk = deskFor(inject('sites').township);
const git = (...args: string[]) => run(desk.office().folder, ...args);
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true };
const EVENING = Date.UTC(2026, 10, 28, 12, 30);

async function signIn(page: Page, name: string): Promise<void> {
	await page.getByLabel('登录名').fill(name);
	await page.getByLabel('密码').fill(PASSWORD);
	await page.getByRole('button', { name: '登录' }).click();
	await page.getByRole('button', { name: '退出' }).waitFor();
}
async function opened(now = EVENING): Promise<Page> {
	desk.office().clock.now = now;
	const page = await desk.stranger(PHONE);
	await page.goto(`${desk.office().origin}/admin/field/`);
	return page;
}
const colours = ['#a3231a', '#226622', '#224488'];
const three = () =>
	Promise.all(
		colours.map(async (colour, at) => ({
			name: `IMG_${at}.jpg`,
			mimeType: 'image/jpeg',
			buffer: await photoWithPlace(colour),
		}))
	);

/** Figures of the session of 甲村, as they must be there before anything can be handed in. */
async function count(page: Page): Promise<void> {
	await page.getByRole('button', { name: /甲村/ }).click();
	await page.getByLabel('来了多少人', { exact: true }).fill('40');
	await page.getByLabel('多少志愿者', { exact: true }).fill('6');
}

test('who looks at another session while photos are read finds them, and every word, in the report', async () => {
	const page = await opened();
	await signIn(page, 'village');
	const goOn = await holdPhotos(page);
	await page.getByRole('button', { name: /甲村/ }).click();
	await page.getByLabel('拍照，或选照片').setInputFiles(await photoFile('IMG_1.jpg', '#226622'));
	await page.getByText('正在处理第 1 张').waitFor();
	await page.getByRole('button', { name: '换一场' }).click();
	await page.getByRole('button', { name: /甲村/ }).click();
	await page.getByLabel('来了多少人', { exact: true }).fill('40');
	await goOn();
	await page.locator('.photos li').waitFor();
	await page.getByLabel('多少志愿者', { exact: true }).fill('6');
	await page.reload();
	await page.getByRole('button', { name: /甲村.*接着写/ }).click();
	await page.locator('.photos li').waitFor();
	expect(await page.getByLabel('来了多少人', { exact: true }).inputValue()).toBe('40');
	expect(await page.getByLabel('多少志愿者', { exact: true }).inputValue()).toBe('6');
	await page.getByLabel('来了多少人', { exact: true }).fill('');
	await page.context().close();
});

test('who has signed out is shown no more, however late the office answers who was here', async () => {
	const page = await opened();
	await signIn(page, 'village');
	const late = Promise.withResolvers<void>();
	// What could not go is a reason to ask once more who is here.
	await page.route('**/api/hand-in', (route) => route.abort());
	await page.route('**/api/field', async (route) => {
		const response = await route.fetch();
		await late.promise;
		await route.fulfill({ response });
	});
	const asked = page.waitForRequest('**/api/field');
	await count(page);
	await page.getByRole('button', { name: '交上去' }).click();
	await asked;
	await page.getByRole('button', { name: '退出' }).click();
	await page.getByLabel('登录名').waitFor();
	const answered = page.waitForResponse('**/api/field');
	late.resolve();
	await (await answered).finished();
	await page.waitForTimeout(500);
	expect(await page.getByLabel('登录名').count()).toBe(1);
	expect(await page.getByRole('button', { name: '退出' }).count()).toBe(0);
});

test('nothing goes under the name of somebody who signed in beside its writer', async () => {
	const page = await opened();
	await page.clock.install({ time: EVENING });
	await page.reload();
	await signIn(page, 'village');
	await page.context().setOffline(true);
	await count(page);
	await page.getByRole('button', { name: '交上去' }).click();
	await page.getByText('等信号').waitFor();
	// At the desk, in another tab of this browser.
	const [name = '', value = ''] = (await desk.office().person('writer')).cookie().split('=');
	const { hostname } = new URL(desk.office().origin);
	await page
		.context()
		.addCookies([{ name, value, domain: hostname, path: '/', httpOnly: true, sameSite: 'Strict' }]);
	await page.context().setOffline(false);
	await page.clock.fastForward('00:01:00');
	await page.getByLabel('登录名').waitFor();
	expect(git('for-each-ref', 'refs/heads/cms')).toBe('');
});

test('an account with 两步验证 signs in on the phone, with the field for the code in hand', async () => {
	const page = await opened();
	const { codes } = await setUpSecondFactor(desk.office(), await desk.office().person('other'));
	await page.getByLabel('登录名').fill('other');
	await page.getByLabel('密码').fill(PASSWORD);
	await page.getByRole('button', { name: '登录' }).click();
	await page.getByLabel('手机上的动态码').waitFor();
	await page.keyboard.type('not this one');
	await page.keyboard.press('Enter');
	await page.getByRole('alert').filter({ hasText: '码' }).waitFor();
	await page.getByLabel('手机上的动态码').fill(codes[0]!);
	await page.getByRole('button', { name: '登录' }).click();
	await page.getByRole('button', { name: '退出' }).waitFor();
	expect(desk.said).toEqual([]);
});

test('what the office refuses is no lack of a signal, and who must set up a second factor is led to the desk', async () => {
	const page = await opened();
	await signIn(page, 'village');
	// What the office refuses is no lack of a signal.
	const refused = { error: '您的账号要先开两步验证', code: 'second-factor-required' };
	await page.route('**/api/field', (route) => route.fulfill({ status: 403, json: refused }));
	await page.reload();
	await page.getByText(refused.error).waitFor();
	await page.unroute('**/api/field');
	await page.getByRole('button', { name: '退出' }).click();

	await page.route('**/api/sign-in', async (route) => {
		const response = await route.fetch();
		await route.fulfill({ response, json: { ...(await response.json()), mustSetUp: true } });
	});
	await page.getByLabel('登录名').fill('village');
	await page.getByLabel('密码').fill(PASSWORD);
	await page.getByRole('button', { name: '登录' }).click();
	await page.waitForURL(/\/admin\/(?:#.*)?$/);
});

test('who leaves while there is no signal has left when there is one', async () => {
	const page = await opened();
	await signIn(page, 'village');
	await page.context().setOffline(true);
	await page.getByRole('button', { name: '退出' }).click();
	await page.getByLabel('登录名').waitFor();
	await page.context().setOffline(false);
	await page.reload();
	await page.getByLabel('登录名').waitFor();
	expect((await page.request.get(`${desk.office().origin}/api/me`)).status()).toBe(401);
	await signIn(page, 'village');
});

test('nothing is handed in without photos that are still being taken in, and no two bear one name', async () => {
	const page = await opened();
	await signIn(page, 'village');
	await count(page);
	const goOn = await holdPhotos(page);
	for (const colour of ['#a3231a', '#226622'])
		await page.locator('input[type=file]').setInputFiles(await photoFile('IMG.jpg', colour));
	await page.getByRole('button', { name: '交上去' }).click();
	await page.getByText('照片还在处理').waitFor();
	await goOn();
	await page.locator('.photos li').nth(1).waitFor();
	await page.getByLabel('谁在做什么（选填）').first().fill('老人坐在院坝里讲古');
	await page.getByRole('button', { name: '换一场' }).click();
	await page.getByRole('button', { name: /甲村/ }).click();
	const told = page.getByLabel('谁在做什么（选填）');
	await expect.poll(() => told.first().inputValue()).toBe('老人坐在院坝里讲古');
	expect(await told.nth(1).inputValue()).toBe('');
	expect(git('for-each-ref', 'refs/heads/cms')).toBe('');
});

test('offline for an hour and back: nothing is lost, nothing is sent twice, and the draft is whole', async () => {
	const page = await opened();
	await signIn(page, 'village');
	await page.evaluate(() => navigator.serviceWorker.ready);
	await page.clock.install({ time: EVENING });
	await page.context().setOffline(true);
	await page.getByRole('button', { name: /甲村/ }).click();
	await page.getByLabel('来了多少人', { exact: true }).fill('40');
	await page.getByRole('button', { name: '来了多少人，加一' }).click();
	await page.getByLabel('多少志愿者', { exact: true }).fill('6');
	await page.locator('input[type=file]').setInputFiles(await three());
	await page.locator('.photos li').nth(2).waitFor();
	await page.getByLabel('谁在做什么（选填）').first().fill('老人坐在院坝里讲古');
	await page.getByLabel('谁拍的').fill('周九 摄');
	await page.getByLabel('一句话').fill('散场的时候，没有一个人先走。');
	// The page goes at once, and is opened again where there is no signal.
	await page.reload();
	await page.getByRole('button', { name: /接着写/ }).click();
	expect(await page.getByLabel('一句话').inputValue()).toBe('散场的时候，没有一个人先走。');
	expect(await page.locator('.photos li').count()).toBe(3);
	await page.getByRole('button', { name: '交上去' }).click();
	await page.getByText('等信号').waitFor();
	await page.clock.fastForward('01:00:00');
	expect(git('for-each-ref', 'refs/heads/cms')).toBe('');
	await page.getByText('等信号').waitFor();
	// Meanwhile nobody else who takes the phone sees it.
	desk.office().clock.now = EVENING + 3_600_000;
	await page.context().setOffline(false);
	await page.clock.fastForward('00:01:00');
	await page.getByText('送到了').first().waitFor();
	await expect.poll(() => page.getByText('等信号').count()).toBe(0);

	const refs = git('for-each-ref', '--format=%(refname:short)', 'refs/heads/cms').split('\n');
	expect(refs).toHaveLength(1);
	const files = git('diff', '--name-only', `main...${refs[0]}`).split('\n');
	expect(files).toHaveLength(5);
	const story = git('show', `${refs[0]}:${files.find((file) => /stories.*md$/.test(file))}`);
	for (const words of [
		'散场的时候，没有一个人先走。',
		'alt: 老人坐在院坝里讲古',
		'第 3 张照片',
		'周九 摄',
		'41人',
	])
		expect(story).toContain(words);
	expect(git('show', `${refs[0]}:content/sessions/2026-11-28-jia/index.md`)).toContain('people: 41');
	const { objects } = desk.office().office.repository;
	const seen = await Promise.all(
		files
			.filter((file) => file.endsWith('.jpg'))
			.map(async (file) => {
				const { data } = (await objects.read(`${refs[0]}:${file}`))!;
				const { exif, width, height } = await sharp(data).metadata();
				const { dominant } = await sharp(data).stats();
				return { exif, width, height, red: dominant.r, blue: dominant.b };
			})
	);
	for (const { exif, width, height } of seen)
		expect({ exif, width, height }).toEqual({ exif: undefined, width: 1200, height: 1600 });
	expect(seen[0]!.red).toBeGreaterThan(120);
	expect(seen[2]!.blue).toBeGreaterThan(100);
	expect(desk.said).toEqual([]);
}, 240_000);

test('another account on the phone is shown nothing, and deletes nothing; what waited goes when its owner is back', async () => {
	const night = Date.UTC(2026, 11, 5, 13);
	const page = await opened(night);
	await page.clock.install({ time: night });
	await page.reload();
	await signIn(page, 'writer');
	await page.context().setOffline(true);
	await page.getByRole('button', { name: /乙村/ }).first().click();
	await page.getByLabel('来了多少人', { exact: true }).fill('9');
	await page.getByLabel('多少志愿者', { exact: true }).fill('2');
	await page.getByLabel('一句话').fill('只有我看得到的一句话。');
	await page.getByRole('button', { name: '交上去' }).click();
	await page.getByText('等信号').waitFor();
	await page.getByRole('button', { name: '退出' }).click();
	await page.getByLabel('登录名').waitFor();
	await page.context().setOffline(false);
	await signIn(page, 'all-in-one');
	expect(await page.getByText('等信号').count()).toBe(0);
	expect(await page.getByText('只有我看得到').count()).toBe(0);
	await page.getByRole('button', { name: '退出' }).click();
	// No half minute goes by after which it would be tried again.
	await page.clock.pauseAt(night + 3_600_000);
	await signIn(page, 'writer');
	await page.getByText('送到了').first().waitFor();
}, 240_000);

test('what is handed in while photos are read waits for them, and photos picked one after the other stay apart', async () => {
	const page = await opened(Date.UTC(2026, 11, 26, 13));
	await signIn(page, 'all-in-one');
	await page.getByRole('button', { name: /乙村/ }).first().click();
	await page.getByLabel('来了多少人', { exact: true }).fill('40');
	await page.getByLabel('多少志愿者', { exact: true }).fill('6');
	const goOn = await holdPhotos(page);
	const [first, second] = await three();
	await page.locator('input[type=file]').setInputFiles(first!);
	await page.locator('input[type=file]').setInputFiles(second!);
	await page.getByRole('button', { name: '交上去' }).click();
	await page.getByRole('alert').filter({ hasText: '照片还在处理' }).waitFor();
	await goOn();
	await page.locator('.photos li').nth(1).waitFor();
	await page.getByRole('button', { name: '移除' }).first().click();
	await expect.poll(() => page.locator('.photos li').count()).toBe(1);
});

test('a report with a photo that the phone lost holds up no other, and says what to do', async () => {
	const page = await opened(Date.UTC(2026, 11, 26, 13));
	await signIn(page, 'writer');
	await page.context().setOffline(true);
	const write = async (photos: Awaited<ReturnType<typeof three>>) => {
		await page.locator('button.session').first().click();
		await page.getByLabel('来了多少人', { exact: true }).fill('9');
		await page.getByLabel('多少志愿者', { exact: true }).fill('2');
		await page.locator('input[type=file]').setInputFiles(photos);
		await expect.poll(() => page.locator('.photos li').count()).toBe(photos.length);
		await page.getByRole('button', { name: '交上去' }).click();
		await page.getByText('等信号').first().waitFor();
	};
	await write((await three()).slice(0, 1));
	await write([]);
	expect(await page.getByText('等信号').count()).toBe(2);
	await page.evaluate(() => {
		const read = Blob.prototype.arrayBuffer;
		Blob.prototype.arrayBuffer = function () {
			return this.type === 'image/jpeg'
				? Promise.reject(new DOMException('gone', 'NotReadableError'))
				: read.call(this);
		};
	});
	await page.context().setOffline(false);
	await page.getByRole('button', { name: '现在送' }).click();
	await page.getByText('第 1 张照片读不出来了').waitFor();
	await expect.poll(() => page.getByText('等信号').count()).toBe(0);
});

test('nothing to be pressed is smaller than a thumb, and nothing is wider than the phone', async () => {
	const page = await opened();
	await signIn(page, 'village');
	await page.evaluate(() => document.querySelector<HTMLElement>('.session')?.click());
	for (const key of await page.locator('button, input, select').all()) {
		const box = await key.boundingBox();
		if (box && box.width > 2) expect(box.height).toBeGreaterThanOrEqual(44);
	}
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});
