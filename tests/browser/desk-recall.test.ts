/** 撤回送审 and 改发布时间, as writer and signer press them. */
import { expect, inject, test } from 'vitest';
import { deskFor, save } from '../support/desk.ts';
import { draftOf, ENTRY, reviewed, STORY } from '../support/office-story.ts';

const desk = deskFor(inject('sites').township);
const TITLE = '甲村院坝里点亮了一盏灯';
const place = `collections/stories/entries/${STORY.slug}`;

test('who signs moves the hour of what is signed, typed as people write it, and takes the signature back', async () => {
	await draftOf(desk.office());
	await reviewed(desk.office());
	const page = await desk.as('signer');
	await page.goto(`${desk.office().origin}/admin/#/${place}`);
	await page.getByText('定时发布', { exact: true }).click();
	await page.getByLabel('到什么时候发布').fill('昨天 9:00');
	await page.getByText('这个时间已经过了').waitFor();
	expect(await page.getByRole('button', { name: '签发，到时自动发布' }).isDisabled()).toBe(true);
	await page.getByLabel('到什么时候发布').fill('明天 9:00');
	await page.getByRole('button', { name: '签发，到时自动发布' }).click();
	await page.getByText('已签发，定于 2026年11月25日 9:00 发布').waitFor();
	expect(await page.getByRole('button', { name: '签发（发布）' }).count()).toBe(0);
	await page.getByText('改发布时间', { exact: true }).click();
	expect(await page.getByLabel('到什么时候发布').inputValue()).toBe('2026年11月25日 9:00');
	await page.getByLabel('到什么时候发布').fill('11月26日 8:30');
	await page.getByRole('button', { name: '改到这个时间' }).click();
	await page.getByText('已签发，定于 2026年11月26日 8:30 发布').waitFor();
	await page.getByText('改发布时间', { exact: true }).click();
	await page.getByRole('button', { name: '取消定时，等重新签发' }).click();
	await page.getByRole('button', { name: '签发（发布）' }).waitFor();
	await page.getByText('三审情况', { exact: true }).click();
	await page.getByText(/^初审：李四/).waitFor();
	await page.getByText(/^终审：还没有做/).waitFor();
	expect(desk.said).toEqual([]);
});

test('its writer recalls it and sends it again as it was: the reviews that were done hold', async () => {
	const page = await desk.as('writer');
	await page.goto(`${desk.office().origin}/admin/#/${place}`);
	await page.getByRole('button', { name: '撤回送审' }).click();
	await page.getByText('撤回了；文字和照片不改，审过的照样算数').waitFor();
	await page.getByRole('button', { name: '送审', exact: true }).click();
	await page.getByText('待签发', { exact: true }).first().waitFor();
	const signer = await desk.office().person('signer');
	expect((await signer.get(`/api/reviews?${new URLSearchParams(ENTRY)}`)).body).toMatchObject({
		may: ['return', 'publish'],
	});
	const boss = await desk.as('boss');
	await boss.goto(`${desk.office().origin}/admin/#/desk/log`);
	const row = (what: string) => boss.getByRole('row').filter({ hasText: what }).first();
	expect(await row('撤回送审').textContent()).toContain(TITLE);
	expect(await row('发布时间改为 2026年11月26日 8:30').textContent()).toContain(TITLE);
	expect(await row('取消定时发布').textContent()).toContain('赵六');
	expect(desk.said).toEqual([]);
});

test('how a draft stood before it was saved is not told after it, however late that is answered', async () => {
	const page = await desk.as('writer');
	const [asked, late] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
	let isFirst = true;
	await page.route('**/api/reviews?*', async (route) => {
		const isLate = isFirst;
		isFirst = false;
		const response = await route.fetch();
		if (isLate) {
			asked.resolve();
			await late.promise;
		}
		await route.fulfill({ response });
	});
	await page.goto(`${desk.office().origin}/admin/#/${place}`);
	await asked.promise;
	await page.getByLabel('标题').first().fill(`${TITLE}两盏`);
	await save(page);
	const send = page.getByRole('button', { name: '送审', exact: true });
	await send.waitFor();
	const answered = page.waitForEvent('requestfinished', (request) => request.url().includes('/api/reviews?'));
	late.resolve();
	await answered;
	await page.waitForTimeout(500);
	expect(await send.count()).toBe(1);
});
