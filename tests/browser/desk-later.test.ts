/** 定时发布: signed today, on the site at its hour, and nobody has to be there. */

import { expect, inject, test } from 'vitest';
import { momentAt } from '../../src/platform/day.ts';
import { shownMoment } from '../../src/platform/typed-day.ts';
import { deskFor } from '../support/desk.ts';
import { draftOf, reviewed, STORY, storyText } from '../support/office-story.ts';

const desk = deskFor(inject('sites').township, { publishes: true });
const HOUR = 3_600_000;
const TITLE = '甲村院坝的灯，入夜就亮';
const PAGE = `/stories/${STORY.id}/`;

test('a story signed for a later hour comes to the site at that hour by itself', async () => {
	const { clock, builder, origin } = desk.office();
	const at = momentAt(clock.now + 2 * HOUR);
	await draftOf(desk.office(), storyText({ title: TITLE }));
	await reviewed(desk.office());

	const page = await desk.as('signer');
	await page.getByRole('link', { name: TITLE }).click();
	await page.getByText('定时发布', { exact: true }).click();
	const sign = page.getByRole('button', { name: '签发，到时自动发布' });
	await page.getByRole('button', { name: '明天 8:00' }).click();
	await page.getByText(/^\d{4}年\d+月\d+日 8:00（.+）$/).waitFor();
	await page.getByLabel('到什么时候发布').fill(at.replace(' ', 'T'));
	await sign.click();
	await page.getByText(`已签发，定于 ${shownMoment(at)} 发布`).waitFor();
	expect(await page.getByRole('button', { name: '签发（发布）' }).count()).toBe(0);
	await page.goto(`${origin}/admin/#/desk/today`);
	const row = page.locator('.desk-pieces > li', { hasText: TITLE });
	await row.getByText(`已签发，定于 ${shownMoment(at)} 发布`).waitFor();

	const answer = async () => (await page.request.get(origin + PAGE)).status();
	clock.now += HOUR;
	// Whatever else is published meanwhile.
	builder.request();
	await builder.settled();
	expect(builder.status()).toMatchObject({ state: 'live' });
	expect(await answer()).toBe(404);
	expect(await (await page.request.get(`${origin}/stories/`)).text()).not.toContain(TITLE);

	clock.now += HOUR;
	await expect.poll(answer, { timeout: 300_000 }).toBe(200);
	await row.waitFor({ state: 'detached' });
	await page.goto(`${origin}/stories/`);
	await page.getByRole('link', { name: TITLE }).first().click();
	await page.getByRole('heading', { name: TITLE }).waitFor();
	expect(new URL(page.url()).pathname).toBe(PAGE);
	expect(await page.locator('article').textContent()).toContain('赵六');
	expect(await page.locator('article time').first().getAttribute('datetime')).toContain(at.slice(0, 10));
	expect(desk.said).toEqual([]);
}, 600_000);
