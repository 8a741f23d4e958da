/** What was typed and not saved: whose it is, in which form it comes back, and when it goes. */
import type { BrowserContext, Page } from 'playwright-core';
import { afterEach, expect, inject, test } from 'vitest';
import { newEntryLink, TEMPLATES } from '../../src/desk/prefill.ts';
import { deskFor, save } from '../support/desk.ts';
import { keptAtOffice, keptHere, untilKept } from '../support/kept-work.ts';

const desk = deskFor(inject('sites').township);
const offer = (page: Page) => page.getByRole('heading', { name: /^您有.*没有存完的$/ });
const title = (page: Page) => page.getByLabel('标题').first();
const item = (page: Page, words: string) => page.getByRole('dialog').locator('li', { hasText: words });

/** Another tab of the same browser; what it is asked it answers with yes. */
async function tabOf(context: BrowserContext, place: string): Promise<Page> {
	const page = await context.newPage();
	page.setDefaultTimeout(60_000);
	page.on('dialog', (dialog) => void dialog.accept());
	await page.goto(`${desk.office().origin}/admin/#/${place}`);
	return page;
}
/** As the button on the first page leads there. */
const newPiece = (wanted: string) => {
	const { collection, values } = TEMPLATES.find(({ label }) => label === wanted)!;
	return newEntryLink(collection, values()).replace('#/', '');
};

/** Types a title, and waits until it is kept, here or at the office. */
async function typed(page: Page, words: string): Promise<void> {
	await title(page).fill(words);
	await untilKept(page, desk.office(), words);
}
const atOffice = () => keptAtOffice(desk.office());
/** Time enough for an offer, had there been one: the form is there and its readiness was looked at. */
async function isOfferedNothing(page: Page): Promise<void> {
	await title(page).waitFor();
	await page.waitForTimeout(1000);
	expect(await offer(page).count()).toBe(0);
}

afterEach(() => expect(desk.said).toEqual([]));

test('a text that died with its tab is offered to its author alone, with title, name and hour, until it is saved', async () => {
	const first = await desk.as('writer');
	const context = first.context();
	const dying = await tabOf(context, newPiece('活动报道'));
	await typed(dying, '丙村的桥修到一半');
	await dying.close();
	await context.clearCookies();
	await first.reload();
	await desk.signIn(first, 'village');
	const other = await tabOf(context, newPiece('活动报道'));
	await isOfferedNothing(other);
	await typed(other, '甲村自己的一篇');
	await other.close();
	await context.clearCookies();
	await first.reload();
	await desk.signIn(first, 'writer');
	const again = await tabOf(context, newPiece('活动报道'));
	await offer(again).waitFor();
	const offered = await item(again, '丙村的桥修到一半').innerText();
	expect(offered).toMatch(/张三写到\d{4}年\d+月\d+日 \d+:\d\d/);
	expect(await item(again, '甲村自己的一篇').count()).toBe(0);
	await again.getByRole('button', { name: '先留着' }).click();
	await again.reload();
	await item(again, '丙村的桥修到一半').getByRole('button', { name: '接着写' }).click();
	await expect.poll(() => title(again).inputValue()).toBe('丙村的桥修到一半');
	await again.getByLabel('摘要').fill('桥修到一半，村里人轮流来看进度，等着过河。');
	await save(again);
	expect((await keptHere(again)) + atOffice()).not.toContain('丙村的桥修到一半');
});

test('what was typed lies at the office a moment later, and this browser keeps it no longer', async () => {
	const page = await desk.as('writer');
	await page.goto(`${desk.office().origin}/admin/#/${newPiece('工作动态')}`);
	await title(page).fill('只写了一个题目的动态');
	await page.getByText(/已自动存到服务器（\d\d:\d\d）/).waitFor();
	expect(atOffice()).toContain('只写了一个题目的动态');
	await expect.poll(() => keptHere(page)).not.toContain('只写了一个题目的动态');
	await page.close();
	// Another browser, as on another device: the first page has it.
	const phone = await desk.as('writer', { viewport: { width: 390, height: 844 } });
	await phone
		.locator('li', { hasText: '只写了一个题目的动态' })
		.getByRole('button', { name: '接着写' })
		.click();
	await expect.poll(() => title(phone).inputValue()).toBe('只写了一个题目的动态');
	expect(await offer(phone).count()).toBe(0);
	await phone.getByLabel('摘要').fill('在手机上接着写的一句摘要，够长了。');
	await save(phone);
	await expect.poll(atOffice).not.toContain('只写了一个题目的动态');
});

test('what is being saved is not brought to the office beside it, where it would be left over', async () => {
	const page = await desk.as('writer');
	await page.goto(`${desk.office().origin}/admin/#/${newPiece('工作动态')}`);
	let isSaved = false;
	await page.route('**/api/working-copies/forget', (route) => route.abort());
	// What could not be sent is tried again, every few seconds.
	await page.route('**/api/working-copies/keep', (route) => (isSaved ? route.continue() : route.abort()));
	await page.route('**/api/decap', async (route) => {
		if (!route.request().postData()?.includes('"persistEntry"')) return route.continue();
		const response = await route.fetch();
		isSaved = true;
		// The office has it; its answer takes its time.
		await new Promise((later) => setTimeout(later, 7000));
		await route.fulfill({ response });
	});
	const refused = page.waitForEvent('requestfailed', (request) => request.url().endsWith('/keep'));
	await title(page).fill('存的时候信号很弱的动态');
	await refused;
	await save(page);
	expect(atOffice()).not.toContain('存的时候信号很弱的动态');
});

test('what a hidden page sends while it is saved is not left over, however late it arrives', async () => {
	const page = await desk.as('writer');
	await page.goto(`${desk.office().origin}/admin/#/${newPiece('工作动态')}`);
	await title(page).fill('还没有写到别处去的动态');
	await page.getByText(/已自动存到服务器（\d\d:\d\d）/).waitFor();
	// Once the office has the save, its page is ended and forgets nothing there any more.
	await page.route('**/api/working-copies/forget', (route) => route.abort());
	let isSaved: () => void = () => undefined;
	const saved = new Promise<void>((done) => {
		isSaved = done;
	});
	const late: Promise<unknown>[] = [];
	await page.route('**/api/working-copies/keep', async (route) => {
		await saved;
		const arrived = route.fetch();
		late.push(arrived);
		await route.fulfill({ response: await arrived });
	});
	await page.route('**/api/decap', async (route) => {
		if (!route.request().postData()?.includes('"persistEntry"')) return route.continue();
		const response = await route.fetch();
		isSaved();
		await expect.poll(() => late.length).toBeGreaterThan(0);
		await Promise.all(late);
		await route.fulfill({ response });
	});
	await page.evaluate(() => Object.defineProperty(document, 'hidden', { get: () => true }));
	await title(page).fill('存的时候切到别处的动态');
	await save(page);
	expect(atOffice()).not.toContain('切到别处的动态');
});

test('what is written on is the newer, although the page before reckoned the clock to be later', async () => {
	const page = await desk.as('writer');
	const left = { id: crypto.randomUUID(), collection: 'stories', slug: '', writer: crypto.randomUUID() };
	await (await desk.office().person('writer')).post('/api/working-copies/keep', {
		...{ ...left, raw: '---\ntitle: 时钟快了的一篇\n---\n', path: '', pictures: [] },
		...{ at: '2026-11-24 12:00', revision: Date.now() + 3_600_000 },
	});
	await page.reload();
	await page.locator('li', { hasText: '时钟快了的一篇' }).getByRole('button', { name: '接着写' }).click();
	await expect.poll(() => title(page).inputValue()).toBe('时钟快了的一篇');
	await title(page).fill('时钟快了，接着写的');
	await expect.poll(atOffice).toContain('时钟快了，接着写的');
	await page.getByLabel('摘要').fill('前一个窗口的时钟快，接着写的字也要留得住。');
	await save(page);
	expect(atOffice()).not.toContain('时钟快了');
});

test('two tabs with two new pieces each keep theirs, and what lives in one is not offered in the other', async () => {
	const context = (await desk.as('writer')).context();
	const notice = await tabOf(context, newPiece('通知公告'));
	await typed(notice, '停水通知写了一半');
	const report = await tabOf(context, newPiece('活动报道'));
	await isOfferedNothing(report);
	await typed(report, '插秧报道写了一半');
	await Promise.all([notice.close(), report.close()]);
	const after = await tabOf(context, newPiece('通知公告'));
	await item(after, '停水通知写了一半').waitFor();
	expect(await item(after, '插秧报道写了一半').innerText()).toContain('活动报道');
	await item(after, '停水通知写了一半').getByRole('button', { name: '接着写' }).click();
	await expect.poll(() => title(after).inputValue()).toBe('停水通知写了一半');
	// What goes on here is alive again; the other one still waits.
	const more = await tabOf(context, newPiece('活动报道'));
	await item(more, '插秧报道写了一半').waitFor();
	expect(await item(more, '停水通知写了一半').count()).toBe(0);
});

test('leaving an entry keeps what was changed in it; throwing it away says so and is for good', async () => {
	const page = await desk.as('writer');
	const entry = `${desk.office().origin}/admin/#/collections/stations/entries/yi/index`;
	await page.goto(entry);
	const field = page.getByLabel('站名').or(page.getByLabel('名称')).first();
	const before = await field.inputValue();
	await field.fill(`${before}改`);
	await page.getByRole('link', { name: '返回' }).click();
	await page.waitForURL(/collections\/stations$/);
	await page.goto(entry);
	await offer(page).waitFor();
	await page.getByRole('button', { name: '扔掉' }).click();
	await offer(page).waitFor({ state: 'detached' });
	expect(await field.inputValue()).toBe(before);
	await page.reload();
	await field.waitFor();
	await page.waitForTimeout(1000);
	expect(await offer(page).count()).toBe(0);
});

test('an address that was chosen for a new page comes back with it, also where nothing else was typed yet', async () => {
	const page = await desk.as('writer');
	const context = page.context();
	const address = (one: Page) => one.getByLabel('网址');
	const dies = async (one: Page, words: string) => {
		await expect.poll(atOffice).toContain(words);
		await one.close();
	};
	const first = await tabOf(context, 'collections/pages/new');
	await address(first).fill('dianhua');
	await dies(first, 'dianhua');
	const second = await tabOf(context, 'collections/pages/new');
	await offer(second).waitFor();
	await second.getByRole('button', { name: '接着写' }).click();
	await expect.poll(() => address(second).inputValue()).toBe('dianhua');
	await title(second).fill('便民电话');
	await address(second).fill('bianmin-dianhua');
	await dies(second, 'bianmin-dianhua');
	const third = await tabOf(context, 'collections/pages/new');
	await item(third, '便民电话').getByRole('button', { name: '接着写' }).click();
	await expect.poll(() => address(third).inputValue()).toBe('bianmin-dianhua');
	await expect.poll(() => title(third).inputValue()).toBe('便民电话');
	// It is the name of the file, and in no file.
	await save(third);
	expect(third.url()).toContain('/collections/pages/entries/bianmin-dianhua');
	const { body } = await (await desk.office().person('writer')).decap('unpublishedEntryDataFile', {
		...{ collection: 'pages', slug: 'bianmin-dianhua', path: 'content/pages/bianmin-dianhua.md' },
	});
	expect(body['data']).toContain('title: 便民电话\n');
	expect(body['data']).not.toMatch(/dianhua|deskAddress/);
	expect(atOffice()).not.toContain('dianhua');
});

/** Holds back what the office is asked in these words; answers how to tell that it was asked, and how to let go. */
async function holdBack(page: Page, ...words: readonly string[]) {
	const isMeant = (sent: string | null) => words.every((word) => sent?.includes(word));
	const held = Promise.withResolvers<void>();
	await page.route('**/api/decap', async (route) => {
		if (isMeant(route.request().postData())) await held.promise;
		await route.continue();
	});
	const asked = page.waitForRequest((request) => isMeant(request.postData()));
	return {
		asked,
		letGo: async () => {
			const answered = page.waitForResponse((response) => isMeant(response.request().postData()));
			held.resolve();
			await (await answered).finished();
		},
	};
}
const station = (id: string) => `${desk.office().origin}/admin/#/collections/stations/entries/${id}/index`;
const stationName = (page: Page) => page.getByLabel('站名').or(page.getByLabel('名称')).first();

test('an entry that arrives when one writes in another form by then stays out of it', async () => {
	const page = await desk.as('writer');
	const { asked, letGo } = await holdBack(page, '"getEntry"', 'stations/yi/');
	await page.goto(station('yi'));
	await asked;
	await page.goto(station('jia'));
	await stationName(page).fill('甲村站写到一半');
	await letGo();
	await page.waitForTimeout(500);
	expect(await stationName(page).inputValue()).toBe('甲村站写到一半');
	await expect.poll(async () => (await keptHere(page)) + atOffice()).toContain('甲村站写到一半');
});

test('who goes elsewhere while a form is being saved is taken there when it is, and stays when it is not', async () => {
	const page = await desk.as('writer');
	await page.goto(station('bing'));
	const name = await stationName(page).inputValue();
	await stationName(page).fill(`${name}存着`);
	const { asked, letGo } = await holdBack(page, '"persistEntry"');
	await page.getByRole('button', { name: '保存', exact: true }).click();
	await asked;
	await page.getByRole('link', { name: '返回' }).click();
	await page.waitForTimeout(500);
	expect(page.url()).toBe(station('bing'));
	await letGo();
	await page.waitForURL(/collections\/stations$/);
	await page.goto(station('bing'));
	await expect.poll(() => stationName(page).inputValue()).toBe(`${name}存着`);
	expect(await offer(page).count()).toBe(0);
	await page.unrouteAll();
	const refused = Promise.withResolvers<void>();
	await page.route('**/api/decap', async (route) => {
		if (!route.request().postData()?.includes('"persistEntry"')) return route.continue();
		await refused.promise;
		await route.fulfill({ status: 507, json: { code: 'disk-full', error: '服务器的磁盘满了' } });
	});
	await stationName(page).fill(`${name}没有存上`);
	await page.getByRole('button', { name: '保存', exact: true }).click();
	await page.getByText('正在保存').waitFor();
	await page.getByRole('link', { name: '返回' }).click();
	refused.resolve();
	await page.getByText('没有保存：服务器的磁盘满了').waitFor();
	expect(page.url()).toBe(station('bing'));
	expect(await stationName(page).inputValue()).toBe(`${name}没有存上`);
});
