/** Who may come in: accounts, passwords and sessions, as people meet them in a browser. */
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { beginReport, deskFor, save } from '../support/desk.ts';
import { PASSWORD } from '../support/office.ts';
import { setUpSecondFactor } from '../support/second-factor.ts';

const desk = deskFor(inject('sites').township);
const OWN = '院坝里的灯一共亮了三盏';

async function signIn(page: Page, name: string, password: string): Promise<void> {
	await page.getByLabel('登录名').fill(name);
	await page.getByLabel('密码').fill(password);
	await page.getByRole('button', { name: '登录' }).click();
}
const opened = (page: Page) => page.getByRole('heading', { name: '待我处理' }).waitFor();
const go = async (page: Page, place: string) => page.goto(`${desk.office().origin}/admin/#/${place}`);
const row = (page: Page, name: string) => page.locator('.desk-pieces > li', { hasText: `（${name}）` });
/** The one-time password that the page has just told. */
async function told(page: Page): Promise<string> {
	const words = page.getByText(/的一次性密码：/);
	await words.waitFor();
	return /：([a-z2-9-]{14})（/.exec((await words.textContent()) ?? '')![1]!;
}

test('an administrator opens an account for one station; its owner must choose a password of their own', async () => {
	const boss = await desk.as('boss');
	await go(boss, 'desk/accounts');
	const form = boss.locator('form', { has: boss.getByLabel('登录名') });
	await form.getByLabel('登录名').fill('zheng');
	await form.getByLabel('姓名').fill('郑十一');
	await form.getByText('审第一遍，通过或退回').waitFor();
	await form.getByLabel('编辑').check();
	await form.getByLabel('甲村').check();
	await form.getByRole('button', { name: '开账号' }).click();
	const password = await told(boss);
	await expect.poll(() => row(boss, 'zheng').textContent()).toMatch(/编辑.*甲村/);

	const page = await desk.stranger();
	await signIn(page, 'zheng', password);
	await page.getByRole('heading', { name: '换成自己的密码' }).waitFor();
	await page.reload();
	await signIn(page, 'zheng', password);
	await page.getByLabel('新密码（至少').fill('zheng-zheng-zheng');
	await page.getByLabel('再写一遍').fill('zheng-zheng');
	await page.getByRole('button', { name: '换密码' }).click();
	await page.getByText('两次写的新密码不一样').waitFor();
	await page.getByLabel('再写一遍').fill('zheng-zheng-zheng');
	await page.getByRole('button', { name: '换密码' }).click();
	await page.getByText('密码里').waitFor();
	await page.getByLabel('新密码（至少').fill(OWN);
	await page.getByLabel('再写一遍').fill(OWN);
	await page.getByRole('button', { name: '换密码' }).click();
	await opened(page);

	await row(boss, 'zheng').getByText('改姓名、角色、所管的站').click();
	await row(boss, 'zheng').getByLabel('初审').check();
	await row(boss, 'zheng').getByLabel('乙村').check();
	await row(boss, 'zheng').getByRole('button', { name: '改好' }).click();
	await expect.poll(() => row(boss, 'zheng').textContent()).toMatch(/编辑、初审.*甲村.*、乙村/);

	await row(boss, 'zheng').getByRole('button', { name: '重设密码' }).click();
	const again = await told(boss);
	expect(again).not.toBe(password);
	await page.reload();
	await page.getByLabel('登录名').waitFor();
	await signIn(page, 'zheng', again);
	await page.getByRole('heading', { name: '换成自己的密码' }).waitFor();

	await row(boss, 'zheng').getByRole('button', { name: '停用' }).click();
	await expect.poll(() => row(boss, 'zheng').textContent()).toContain('已停用');
	await page.reload();
	await signIn(page, 'zheng', again);
	await page.getByRole('alert').filter({ hasText: '登录名或密码不对' }).waitFor();
	expect(desk.said).toEqual([]);
});

test('an account that is refused leaves what was typed in its form, and says why beside it', async () => {
	const boss = await desk.as('boss');
	await go(boss, 'desk/accounts');
	const form = boss.locator('form', { has: boss.getByLabel('登录名') });
	const fill = async (name: string, title: string) => {
		await form.getByLabel('登录名').fill(name);
		await form.getByLabel('姓名').fill(title);
		await form.getByLabel('编辑').check();
		await form.getByRole('button', { name: '开账号' }).click();
	};
	await fill('feng', '冯十二');
	await told(boss);
	// The list is asked for anew in between.
	await expect.poll(() => form.getByLabel('姓名').inputValue()).toBe('');
	await fill('feng', '陈十三');
	await form.getByRole('alert').filter({ hasText: /./ }).waitFor();
	expect(await form.getByLabel('姓名').inputValue()).toBe('陈十三');
	expect(await boss.getByText(/的一次性密码：/).count()).toBe(0);
});

test('a password is changed at the desk, and signing out everywhere ends every session', async () => {
	const [page, phone] = [await desk.as('second'), await desk.as('second')];
	await go(page, 'desk/password');
	// 两步验证, on the same page, asks for the password too.
	const form = page.locator('form', { has: page.getByRole('button', { name: '换密码' }) });
	await form.getByLabel('现在的密码').fill('not this one');
	await form.getByLabel('新密码（至少').fill(OWN);
	await form.getByLabel('再写一遍').fill(OWN);
	await form.getByRole('button', { name: '换密码' }).click();
	await form.getByRole('alert').filter({ hasText: '密码不对' }).waitFor();
	await form.getByLabel('现在的密码').fill(PASSWORD);
	await form.getByRole('button', { name: '换密码' }).click();
	await page.getByText('密码已经换好').waitFor();
	expect(await form.getByRole('alert').textContent()).toBe('');
	expect(await form.getByLabel('再写一遍').inputValue()).toBe('');
	await phone.reload();
	await phone.getByLabel('登录名').waitFor();
	await signIn(phone, 'second', OWN);
	await opened(phone);
	await page.route('**/api/sign-out-everywhere', (route) => route.abort());
	await page.getByRole('button', { name: '在所有地方退出' }).click();
	await page.getByRole('alert').filter({ hasText: '没有退出' }).waitFor();
	await page.unroute('**/api/sign-out-everywhere');
	await page.getByRole('button', { name: '在所有地方退出' }).click();
	await page.getByLabel('登录名').waitFor();
	await phone.reload();
	await phone.getByLabel('登录名').waitFor();
});

test('a new password that was taken while the answer was lost is asked for, not the one that it replaced', async () => {
	const { body } = await (await desk.office().person('boss')).post('/api/accounts', {
		...{ name: 'chu', title: '褚十四', roles: ['editor'], stations: 'all' },
	});
	const page = await desk.stranger();
	await signIn(page, 'chu', String(body['password']));
	await page.getByLabel('新密码（至少').fill(OWN);
	await page.getByLabel('再写一遍').fill(OWN);
	await page.route('**/api/me', (route) => route.abort());
	await page.getByRole('button', { name: '换密码' }).click();
	await page.getByText('密码已经换好，请用新密码再登录一次').waitFor();
	await page.unroute('**/api/me');
	await signIn(page, 'chu', OWN);
	await opened(page);
	expect(desk.said).toEqual([]);
});

test('who is asked for a code has the field for it in hand', async () => {
	const { codes } = await setUpSecondFactor(desk.office(), await desk.office().person('village'));
	const page = await desk.stranger();
	await signIn(page, 'village', PASSWORD);
	await page.getByLabel('手机上的动态码').waitFor();
	await page.keyboard.type(codes[0]!);
	await page.keyboard.press('Enter');
	await opened(page);
	expect(desk.said).toEqual([]);
});

test('codes for paper that are told once stay until they are written down, whatever else cannot be asked', async () => {
	const page = await desk.as('first');
	let isFirst = true;
	await page.route('**/api/second-factor', (route) => {
		if (!isFirst) return route.abort();
		isFirst = false;
		return route.fulfill({ json: { isOn: true, isRequired: false, paperCodes: 3 } });
	});
	await page.route('**/api/second-factor/paper', (route) =>
		route.fulfill({ json: { codes: ['abcd-efgh'] } })
	);
	await go(page, 'desk/password');
	const form = page.locator('form', { has: page.getByRole('button', { name: '换一批恢复码' }) });
	await form.getByLabel('现在的密码').fill(PASSWORD);
	await form.getByLabel('动态码').fill('123456');
	await form.getByRole('button', { name: '换一批恢复码' }).click();
	await page.getByText('abcd-efgh').waitFor();
	await page.waitForTimeout(300);
	expect(await page.getByText('abcd-efgh').isVisible()).toBe(true);
});

test('a session that ends in the middle of writing costs no word: signing in again goes on with the saving', async () => {
	const page = await desk.as('writer');
	await beginReport(page, '甲村实践站：写到一半登录过期');
	desk.office().office.signIns.endAll('writer');
	await page.getByRole('button', { name: '保存', exact: true }).click();
	const dialog = page.getByRole('dialog');
	await dialog.getByText('写的内容都还在').waitFor();
	await page.keyboard.press('Escape');
	await dialog.getByLabel('登录名').fill('writer');
	await dialog.getByLabel('密码').fill(PASSWORD);
	await dialog.getByRole('button', { name: '登录' }).click();
	await dialog.waitFor({ state: 'detached' });
	await page.getByText('改动已保存').waitFor();
	expect(await page.getByLabel('标题').first().inputValue()).toBe('甲村实践站：写到一半登录过期');
	await page.getByLabel('摘要').fill('登录过期以后接着写的摘要，一个字也没有丢。');
	await save(page);
});

test('five wrong passwords lock an account for a quarter of an hour, and say so', async () => {
	const page = await desk.stranger();
	for (let guess = 1; guess <= 6; guess += 1) {
		await signIn(page, 'first', `guess ${guess}`);
		const words = guess < 6 ? '登录名或密码不对' : '密码错了 5 次';
		await page.getByRole('alert').filter({ hasText: words }).waitFor();
	}
	await signIn(page, 'first', PASSWORD);
	await page.getByRole('alert').filter({ hasText: '15 分钟' }).waitFor();
	desk.office().clock.now += 16 * 60_000;
	await signIn(page, 'first', PASSWORD);
	await opened(page);
});
