/**
 * The office is killed while somebody writes, at any moment, and started again: the page that was open goes on. Nothing
 * that was typed is lost, no photo, and nobody else is shown it.
 * `OFFICE_KILLS` says how often; the seed that a failure prints makes the same again.
 */
import { resolve } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { expect, inject, onTestFinished, test } from 'vitest';
import { photoFile } from '../support/desk.ts';
import { browserAt, PASSWORD, type Person } from '../support/office.ts';
import { dataFolder, kill, type OfficeProcess, type Shown, startOffice } from '../support/office-process.ts';
import { newReport, random, seed, type Typed, textOf, type } from '../support/torn.ts';

const site = inject('sites').township.folder;
const kills = Number(process.env['OFFICE_KILLS'] ?? 1);

/** Opens the desk signed in; what the desk keeps of a sign-in in the browser is put there first. */
async function opened(context: BrowserContext, person: Person, origin: string): Promise<Page> {
	const [name = '', value = ''] = person.cookie().split('=');
	await context.addCookies([{ name, value, url: origin, httpOnly: true, sameSite: 'Strict' }]);
	await context.addInitScript(() => {
		localStorage.setItem('decap-cms-user', JSON.stringify({ backendName: 'office' }));
	});
	const page = await context.newPage();
	page.setDefaultTimeout(60_000);
	page.on('dialog', (dialog) => void dialog.accept());
	await page.goto(`${origin}/admin/#/${newReport()}`);
	return page;
}

const signedIn = async (origin: string, name: string): Promise<Person> => {
	const person = browserAt(origin);
	expect((await person.post('/api/sign-in', { name, password: PASSWORD })).status).toBe(200);
	return person;
};
const copiesOf = async (person: Person) => JSON.stringify((await person.get('/api/working-copies')).body);

test(
	`nothing is lost when the office is killed ${kills} times under an open form (TORN_SEED=${seed})`,
	async () => {
		const folder = dataFolder();
		let shown: Shown = { cache: resolve('.cache'), site };
		let office: OfficeProcess = await startOffice(folder, [], shown);
		const { origin } = office;
		shown = { ...shown, port: new URL(origin).port };
		const [writer, village] = [await signedIn(origin, 'writer'), await signedIn(origin, 'village')];
		const browser = await chromium.connect(inject('chromium'));
		onTestFinished(() => browser.close());
		const context = await browser.newContext({ reducedMotion: 'reduce' });
		const page = await opened(context, writer, origin);
		await page.getByText('新建，还没有保存').waitFor();
		const mark = `停电那天写的${seed % 1000}`;
		await page.getByLabel('标题').first().fill(mark);
		const typed: Typed = [];
		for (let round = 0; round < kills; round += 1) {
			const told = `kill ${round}`;
			// Second when there are several, so that it outlives the others.
			if (round === Math.min(1, kills - 1))
				await page.getByLabel(/^选照片/).setInputFiles(await photoFile('lengdong.jpg', '#335577'));
			const dying = new Promise<void>((done) => {
				setTimeout(() => void kill(office.child).then(done), random(4000));
			});
			typed.push(...(await type(page, '摘要', 2500 + random(2500))));
			await dying;
			typed.push(...(await type(page, '摘要', 300 + random(1500))));
			office = await startOffice(folder, [], shown);
			expect(await page.getByLabel('摘要').inputValue(), told).toBe(textOf(typed));
			// The page sends by itself what it could not.
			await expect.poll(() => copiesOf(writer), { message: told }).toContain(textOf(typed));
			expect(await copiesOf(village), told).toBe('{"copies":[]}');
		}
		await page.locator('.photo-card img').first().waitFor();
		await page.close();

		// Another person at the same browser is offered nothing of it; its author all.
		await context.clearCookies();
		const strange = await opened(context, village, origin);
		await strange.getByText('新建，还没有保存').waitFor();
		await strange.waitForTimeout(1000);
		expect(await strange.getByText(mark).count()).toBe(0);
		await strange.close();
		await context.clearCookies();
		const again = await opened(context, writer, origin);
		await again
			.getByRole('dialog')
			.locator('li', { hasText: mark })
			.getByRole('button', { name: '接着写' })
			.click();
		await expect.poll(() => again.getByLabel('摘要').inputValue()).toBe(textOf(typed));
		const picture = again.locator('.photo-card img').first();
		await expect
			.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
			.toBeGreaterThan(100);
		await again.getByRole('button', { name: '保存', exact: true }).click();
		await again.getByText('改动已保存').waitFor();
		await expect.poll(() => copiesOf(writer)).toBe('{"copies":[]}');
	},
	240_000 * kills
);
