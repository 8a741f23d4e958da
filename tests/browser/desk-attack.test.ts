/** Words of an attacker in every field of every form: wherever the desk shows them, they stay words. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, expect, inject, test } from 'vitest';
import { COLLECTION_NAMES, type CollectionName } from '../../src/domain/schemas/collections.ts';
import attacks from '../fixtures/markdown-attacks.json' with { type: 'json' };
import { beginReport, deskFor } from '../support/desk.ts';
import { type Watch, watch } from '../support/desk-watch.ts';
import { browserAt } from '../support/office.ts';
import { draftOf, ENTRY } from '../support/office-story.ts';
import { PAYLOADS } from '../support/payloads.ts';
import { poison } from '../support/poison.ts';

const desk = deskFor(inject('sites').township);
/** Without the page policy, so that nothing but the desk's own care stands between a payload and its running. */
const BARE = { bypassCSP: true };
const go = (page: Page, place: string) => page.goto(`${desk.office().origin}/admin/#/${place}`);

// Shown on pages of other entries only.
const WITHOUT_PAGE: readonly CollectionName[] = ['teams', 'coverage', 'requests'];

const poisonedEntries = new Map<CollectionName, Awaited<ReturnType<typeof poison>>>();
beforeAll(async () => {
	const writer = await desk.office().person('writer');
	for (const name of COLLECTION_NAMES) poisonedEntries.set(name, await poison(writer, name));
	walker = await desk.as('writer', BARE);
	// The preview stands beside the form.
	await walker.evaluate(() => localStorage.setItem('cms.right-pane', 'preview'));
	seen = watch(walker);
}, 600_000);
/** One page for all that only looks. */
let walker: Page;
let seen: Watch;

test('the watch sees a payload that is planted and one that runs', async () => {
	const page = await desk.stranger(BARE);
	const seen = watch(page);
	await page.evaluate((payload) => document.body.insertAdjacentHTML('beforeend', payload), PAYLOADS[0]);
	await expect.poll(() => seen.ran.length).toBe(1);
	expect(await seen.planted()).toEqual([expect.stringContaining('onerror')]);
});

test.each(COLLECTION_NAMES)(
	'full of payloads, one of the %s is listed, opened and previewed, and nothing runs',
	async (collection) => {
		const { slug, places } = poisonedEntries.get(collection)!;
		expect(places.length).toBeGreaterThan(1);
		const page = walker;
		await go(page, `collections/${collection}`);
		await page.locator('.entry-list li').first().waitFor();
		expect(await seen.planted(), 'list').toEqual([]);
		await go(page, `collections/${collection}/entries/${slug}`);
		await page.getByText('草稿').first().waitFor();
		const shown = page.locator('input[type=text], textarea');
		const texts = () =>
			shown.evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value).join('\n'));
		// The list that is being left tells of drafts too.
		await expect.poll(texts).toContain('alert(1)');
		const preview = page.frameLocator('#preview-pane');
		await preview.locator('main').waitFor();
		if (!WITHOUT_PAGE.includes(collection)) await preview.frameLocator('iframe').locator('body').waitFor();
		await page.waitForTimeout(500);
		expect(await seen.planted(), 'form and preview').toEqual([]);
		expect(seen.ran).toEqual([]);
	}
);

test('what waits for one and what is searched for show payloads as words', async () => {
	const page = walker;
	await go(page, 'desk/today');
	await expect.poll(() => page.locator('main').textContent()).toContain('alert(1)');
	expect(await seen.planted(), 'today').toEqual([]);
	await go(page, `search/${encodeURIComponent('示例')}`);
	await page.locator('.entry-list li').first().waitFor();
	expect(await seen.planted(), 'search').toEqual([]);
	expect(seen.ran).toEqual([]);
});

test('mark-up typed into a form is shown as it is, refused with its place named, and never run', async () => {
	const page = await desk.as('writer', BARE);
	const seen = watch(page);
	await beginReport(page, PAYLOADS[0]);
	for (const [at, box] of (await page.locator('input[type=text]:visible, textarea:visible').all()).entries())
		await box.fill(PAYLOADS[at % PAYLOADS.length]!);
	await page.locator('[data-slate-editor=true]').click();
	await page.keyboard.insertText(Object.values(attacks).flat().slice(0, 60).join('\n\n'));
	await page.frameLocator('#preview-pane').frameLocator('iframe').locator('h1').waitFor();
	await page.waitForTimeout(1500);
	expect(await seen.planted()).toEqual([]);
	await page.getByRole('button', { name: '保存', exact: true }).click();
	await page
		.getByText(/没有保存|必须|不能/)
		.first()
		.waitFor();
	expect(await seen.planted()).toEqual([]);
	expect(seen.ran).toEqual([]);
});

test('a file whose front matter is a program opens as a fault and cannot be saved over', async () => {
	const page = await desk.as('writer', BARE);
	const seen = watch(page);
	const hostile = '---js\nalert(1)\n---\n<img src=x onerror=alert(1)>';
	await page.route('**/api/decap', async (route) => {
		if (!route.request().postData()?.includes('"getEntry"')) return route.continue();
		const answer = await route.fetch();
		const body = (await answer.json()) as object;
		return route.fulfill({ response: answer, json: { ...body, data: hostile } });
	});
	await go(page, 'collections/coverage/entries/bao');
	await page.getByLabel('标题').first().waitFor();
	await page.getByLabel('标题').first().fill('改一改');
	await page.getByRole('button', { name: '保存', exact: true }).click();
	await page
		.getByText(/写坏了|必须/)
		.first()
		.waitFor();
	expect(await seen.planted()).toEqual([]);
	expect(seen.ran).toEqual([]);
});

test('payloads in notes, reasons, names of people and attempts to sign in stay words', async () => {
	const [payload] = PAYLOADS;
	const { folder, origin } = desk.office();
	await browserAt(origin).post('/api/sign-in', { name: payload, password: payload });
	const file = join(folder, 'accounts.json');
	const accounts = JSON.parse(readFileSync(file, 'utf8')) as { name: string; title: string }[];
	writeFileSync(
		file,
		JSON.stringify(accounts.map((one) => (one.name === 'village' ? { ...one, title: payload } : one)))
	);
	const first = await desk.office().person('first');
	const writer = await desk.office().person('writer');
	// None of the poisoned ones may be sent in: their links are refused.
	await draftOf(desk.office());
	expect((await writer.decap('addNote', { ...ENTRY, note: { content: payload } })).status).toBe(200);
	expect(
		(await writer.decap('updateUnpublishedEntryStatus', { ...ENTRY, newStatus: 'pending_review' })).status
	).toBe(200);
	expect(
		(await first.post('/api/review', { ...ENTRY, step: 'first', verdict: 'return', note: payload })).status
	).toBe(200);

	const page = await desk.as('writer', BARE);
	const seen = watch(page);
	await expect.poll(() => page.locator('main').textContent()).toContain(`退回：${payload}`);
	expect(await seen.planted(), 'today').toEqual([]);
	await page.evaluate(() => localStorage.setItem('cms.right-pane', 'notes'));
	await go(page, `collections/stories/entries/${ENTRY.slug}`);
	await page.locator('[class*="-NoteText"]', { hasText: payload }).waitFor();
	await page.getByText('三审情况').click();
	expect(await seen.planted(), 'review bar and notes').toEqual([]);
	const boss = await desk.as('boss', BARE);
	const seenByBoss = watch(boss);
	for (const place of ['log', 'accounts']) {
		await go(boss, `desk/${place}`);
		await expect.poll(() => boss.locator('main').textContent()).toContain(payload);
		expect(await seenByBoss.planted(), place).toEqual([]);
	}
	expect([...seen.ran, ...seenByBoss.ran]).toEqual([]);
});
