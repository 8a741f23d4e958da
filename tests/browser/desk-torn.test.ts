/**
 * Writing that is torn away at any moment: the tab is killed, the line is down, the sign-in has ended, somebody else sits
 * down at the same browser. Nothing that was typed is lost, no photo, and nobody else is shown it.
 * `TORN_MOMENTS` says how many moments; the seed that a failure prints makes the same again.
 */
import type { BrowserContext, Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { deskFor, photoFile } from '../support/desk.ts';
import { crash, expectWhole, newReport, random, seed, textOf, type } from '../support/torn.ts';

const desk = deskFor(inject('sites').township);
const moments = Number(process.env['TORN_MOMENTS'] ?? 2);

const TORN = ['killed', 'offline', 'signed out', 'somebody else', 'left'] as const;

async function tabOf(context: BrowserContext, place: string): Promise<Page> {
	const page = await context.newPage();
	page.setDefaultTimeout(60_000);
	page.on('dialog', (dialog) => void dialog.accept().catch(() => undefined));
	await page.goto(`${desk.office().origin}/admin/#/${place}`);
	return page;
}

/** Who sits at the browser now. */
async function seat(context: BrowserContext, name: string): Promise<void> {
	const [key = '', value = ''] = (await desk.office().person(name)).cookie().split('=');
	await context.clearCookies();
	await context.addCookies([
		{ name: key, value, url: desk.office().origin, httpOnly: true, sameSite: 'Strict' },
	]);
}

test(
	`nothing is lost at ${moments} random moments (TORN_SEED=${seed})`,
	async () => {
		const first = await desk.as('writer');
		const context = first.context();
		await first.close();
		const place = newReport();
		for (let round = 0; round < moments; round += 1) {
			const torn = TORN[(round + random(2)) % TORN.length]!;
			const told = `moment ${round}: ${torn}`;
			const page = await tabOf(context, place);
			await page.getByText('新建，还没有保存').waitFor();
			const hasPhoto = random(2) === 0;
			if (hasPhoto) {
				await page.getByLabel(/^选照片/).setInputFiles(await photoFile(`p${round}.jpg`, '#335577'));
				await page.locator('.photo-card img').first().waitFor();
			}
			const mark = `第${round}篇${seed % 1000}`;
			await page.getByLabel('标题').first().fill(mark);
			if (torn === 'offline') await context.setOffline(true);
			const before = await type(page, '摘要', 400 + random(2500));
			if (torn === 'signed out' || torn === 'somebody else') {
				desk.office().office.signIns.endAll('writer');
				if (torn === 'somebody else') await seat(context, 'village');
			}
			const typed = [...before, ...(await type(page, '摘要', 300 + random(2500)))];
			if (torn === 'left') await page.goto('about:blank').then(() => page.close());
			else await crash(page);
			await context.setOffline(false);

			if (torn === 'somebody else' || torn === 'signed out') {
				await seat(context, 'village');
				const strange = await tabOf(context, place);
				await strange.getByText('新建，还没有保存').waitFor();
				await strange.waitForTimeout(700);
				expect(await strange.getByText(mark).count(), told).toBe(0);
				expect(await strange.getByRole('heading', { name: /没有存完的$/ }).count(), told).toBe(0);
				await strange.close();
				expect(desk.office().office.workingCopies.list('village'), told).toEqual([]);
				await seat(context, 'writer');
			}

			const again = await tabOf(context, place);
			await again
				.getByRole('dialog')
				.locator('li', { hasText: mark })
				.getByRole('button', { name: '接着写' })
				.click();
			await expect.poll(() => again.getByLabel('标题').first().inputValue(), { message: told }).toBe(mark);
			expectWhole(await again.getByLabel('摘要').inputValue(), typed, told);
			if (hasPhoto)
				await expect
					.poll(
						() =>
							again
								.locator('.photo-card img')
								.first()
								.evaluate((image: HTMLImageElement) => image.naturalWidth),
						{ message: told }
					)
					.toBeGreaterThan(100);
			await again.getByRole('button', { name: '保存', exact: true }).click();
			await again.getByText('改动已保存').waitFor();
			await again.waitForURL(/entries\//);
			await again.close();
			expect(desk.office().office.workingCopies.list('writer'), told).toEqual([]);
			// A run of an hour says how far it has come.
			if (moments > 6)
				console.log(`${told}: ${textOf(typed).length} characters${hasPhoto ? ' and a photo' : ''} kept`);
		}
	},
	120_000 * moments
);
