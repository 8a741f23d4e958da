/** The desk for eyes that need more: in the few colours of the device, and with the contrast that it asks for. */
import type { Locator, Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { told, violationsOf } from '../support/axe.ts';
import { deskFor } from '../support/desk.ts';

const desk = deskFor(inject('sites').township);
const at = (page: Page, place: string) => page.goto(`${desk.office().origin}/admin/${place}`);
const styleOf = (one: Locator, name: string) =>
	one.evaluate((element, asked) => getComputedStyle(element).getPropertyValue(asked), name);
const ground = (one: Locator) => styleOf(one, 'background-color');
/** Whether it has an edge all around that is seen. */
const hasEdge = async (one: Locator) =>
	(await styleOf(one, 'border-top-style')) === 'solid' &&
	Number.parseFloat(await styleOf(one, 'border-top-width')) > 0;

test('in the colours of the device the main key, what is pressed, and the edges of things are still told', async () => {
	// The session of 甲村 is over.
	desk.office().clock.now = Date.UTC(2026, 10, 28, 12, 30);
	const page = await desk.as('writer', { forcedColors: 'active' });
	const card = page.locator('.desk-card').first();
	await card.waitFor();
	expect(await hasEdge(card)).toBe(true);
	await at(page, '#/collections/stories');
	const row = page.locator('.entry-list a').first();
	await row.waitFor();
	expect(await hasEdge(row)).toBe(true);
	expect(await hasEdge(row.locator('.desk-tag').first())).toBe(true);
	const collections = page.locator('[data-part=SidebarNavLink]');
	expect(await ground(collections.filter({ hasText: '稿件' }))).not.toBe(
		await ground(collections.filter({ hasText: '场次' }))
	);
	await at(page, '#/collections/stories/new');
	await page.getByLabel('标题').first().fill('甲');
	const [main, other] = [
		page.getByRole('button', { name: '保存' }),
		page.locator('.text-part-keys, .pick').first(),
	];
	expect(await ground(main)).not.toBe(await ground(other));
	await page.locator('[data-slate-editor=true]').click();
	const [pressed, free] = ['加粗', '引用'].map((name) => page.getByRole('button', { name, exact: true }));
	await pressed!.click();
	await page.locator('.text-toolbar [aria-pressed=true]').waitFor();
	expect(await ground(pressed!)).not.toBe(await ground(free!));
	await at(page, 'field/');
	await page.getByRole('button', { name: /甲村/ }).click();
	expect(await ground(page.getByRole('button', { name: '交上去' }))).not.toBe(
		await ground(page.getByRole('button', { name: '换一场' }))
	);
	expect(await hasEdge(page.locator('.pick'))).toBe(true);
});

/** Texts that have less than seven to one. */
const faint = async (page: Page): Promise<string[]> =>
	told(await violationsOf(page, { runOnly: { type: 'rule', values: ['color-contrast-enhanced'] } }));

test.each(['light', 'dark'] as const)(
	'whoever asks for more contrast gets seven to one, by %s',
	async (colorScheme) => {
		const page = await desk.as('writer', { colorScheme, contrast: 'more' });
		expect(await faint(page)).toEqual([]);
		await at(page, '#/collections/stories');
		await page.locator('.entry-list a').first().waitFor();
		expect(await faint(page)).toEqual([]);
		await at(page, '#/collections/stories/new');
		await page.locator('.readiness li').first().waitFor();
		expect(await faint(page)).toEqual([]);
		// Asked for in the middle, it is given; and taken back.
		const contrast = () => page.evaluate(() => document.documentElement.dataset['contrast']);
		await page.emulateMedia({ contrast: 'no-preference' });
		await expect.poll(contrast).toBeUndefined();
		await page.emulateMedia({ contrast: 'more' });
		await expect.poll(contrast).toBe('more');
		await at(page, 'field/');
		await page.getByRole('button', { name: '退出' }).waitFor();
		expect(await faint(page)).toEqual([]);
	}
);

test('with letters twice as large nothing at a phone is cut off at its edge', async () => {
	const page = await desk.as('signer', { viewport: { width: 390, height: 844 } });
	const over = () =>
		page.evaluate(() => {
			const root = document.documentElement;
			root.style.fontSize = '200%';
			return root.scrollWidth - root.clientWidth;
		});
	const found: Record<string, number> = {};
	for (const [place, there] of [
		['#/desk/today', '#desk-emergency'],
		['#/desk/find', '.entry-row'],
		['#/desk/log', 'tbody tr'],
		['#/desk/password', 'form'],
		['#/collections/stories', '.entry-row'],
		['field/', 'footer'],
	] as const) {
		await at(page, place);
		await page.locator(there).first().waitFor();
		found[place] = await over();
	}
	await at(page, '#/desk/today');
	await page.getByRole('button', { name: '发汛情' }).click();
	// Until when an emergency lasts is never now.
	expect(await page.getByRole('button', { name: '现在', exact: true }).count()).toBe(0);
	found['an emergency'] = await over();
	expect(Object.entries(found).filter(([, pixels]) => pixels > 0)).toEqual([]);
});
