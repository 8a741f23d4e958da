/**
 * Writing that is torn away at any moment: the tab is killed, the line is down, the sign-in has ended, somebody else sits
 * down at the same browser. Nothing that was typed is lost, no photo, and nobody else is shown it.
 * `TORN_MOMENTS` says how many moments; the seed that a failure prints makes the same again.
 */
import type { BrowserContext, Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { newEntryLink, TEMPLATES } from '../../src/desk/prefill.ts';
import { deskFor, photoFile } from '../support/desk.ts';

const desk = deskFor(inject('sites').township);
const seed = Number(process.env['TORN_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
const moments = Number(process.env['TORN_MOMENTS'] ?? 4);

/** Milliseconds that a key may take from the finger to the disk. */
const LATEST = 400;
const WORDS =
	'清早下霜志愿者挑着冬衣上山老人家的水管和电线都看了一遍门口的灯也换了新的邻居们说这个冬天好过多了';
const TORN = ['killed', 'offline', 'signed out', 'somebody else', 'left'] as const;

let state = seed;
/** A whole number below `most`. */
const random = (most: number): number => {
	state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
	return Math.floor((state / 2 ** 32) * most);
};

type Typed = { text: string; at: number }[];
const textAt = (typed: Typed, moment: number) =>
	typed
		.filter(({ at }) => at < moment)
		.map(({ text }) => text)
		.join('');

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

/** Types into a field for `howLong` milliseconds, a character at a time; the page may go at any time. */
async function type(page: Page, label: string, howLong: number): Promise<Typed> {
	const typed: Typed = [];
	await page.getByLabel(label).first().focus();
	const end = Date.now() + howLong;
	const start = random(WORDS.length);
	for (let at = 0; Date.now() < end; at += 1) {
		const text = WORDS[(start + at) % WORDS.length]!;
		await page.keyboard.insertText(text);
		typed.push({ text, at: Date.now() });
		await page.waitForTimeout(random(60));
	}
	return typed;
}

/** Ends the tab as a crash does: nothing of it runs any more. */
async function kill(page: Page): Promise<void> {
	const session = await page.context().newCDPSession(page);
	await Promise.race([session.send('Page.crash').catch(() => undefined), page.waitForEvent('crash')]);
	await page.close().catch(() => undefined);
}

test(
	`nothing is lost at ${moments} random moments (TORN_SEED=${seed})`,
	async () => {
		const first = await desk.as('writer');
		const context = first.context();
		await first.close();
		const { collection, values } = TEMPLATES.find(({ label }) => label === '活动报道')!;
		const place = newEntryLink(collection, values()).replace('#/', '');
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
				desk.office().office.sessions.endAll('writer');
				if (torn === 'somebody else') await seat(context, 'village');
			}
			const typed = [...before, ...(await type(page, '摘要', 300 + random(2500)))];
			const end = Date.now();
			if (torn === 'left') await page.goto('about:blank').then(() => page.close());
			else await kill(page);
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
			const restored = await again.getByLabel('摘要').inputValue();
			const all = textAt(typed, Number.POSITIVE_INFINITY);
			// Whole up to a blink before the end, and nothing that was never typed.
			expect(restored.startsWith(textAt(typed, end - LATEST)), `${told}: ${restored} of ${all}`).toBe(true);
			expect(all.startsWith(restored), `${told}: ${restored} of ${all}`).toBe(true);
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
		}
	},
	120_000 * moments
);
