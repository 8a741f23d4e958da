/** The real desk in a real Chromium, before a real office with a real repository. */
import { cpSync } from 'node:fs';
import { join, resolve } from 'node:path';
import {
	type Browser,
	type BrowserContext,
	type BrowserContextOptions,
	chromium,
	type Page,
} from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, inject, onTestFailed, onTestFinished, TestRunner } from 'vitest';
import { keptBuilds, type RunBuild } from '../../src/office/site/build-command.ts';
import { buildDesk } from '../../src/publish/desk/bundle.ts';
import type { BuiltSite } from './built-sites.ts';
import { PASSWORD, type TestOffice, testOffice, type Wish } from './office.ts';

/** Given to `as`, it makes a window of the test's own, which is closed with it: its clock is set for good. */
export const OWN_WINDOW: BrowserContextOptions = { locale: 'zh-CN' };
const SCREEN = { width: 1280, height: 900 };
type StoredItems = readonly { name: string; value: string }[];
export type Desk = {
	office: () => TestOffice;
	/** Opens the desk signed in as one of the office's people; `said` collects what the browser complains of. */
	as: (name: string, options?: BrowserContextOptions) => Promise<Page>;
	/** Signs in on the page that asks for it. */
	signIn: (page: Page, name: string) => Promise<Page>;
	/** Opens the desk in front of nobody. */
	stranger: (options?: BrowserContextOptions) => Promise<Page>;
	said: string[];
};

/** The build that the office itself has, at full speed: nobody else works at this desk. */
function realBuilds(): { build: RunBuild; close: () => void } {
	const builds = keptBuilds();
	return {
		build: (job) => {
			const { VITEST } = process.env;
			// Read when the build is started, which is now: a test runner's mark would make another site of it.
			delete process.env['VITEST'];
			const built = builds.build({ ...job, isLowPriority: false });
			Object.assign(process.env, { VITEST });
			return built;
		},
		close: builds.close,
	};
}

/**
 * One office and one Chromium for all tests of a file.
 * @param publishes whether what is published is built; else `site` is shown whatever happens
 */
export function deskFor(
	site: BuiltSite,
	{ publishes = false, ...wish }: { publishes?: boolean } & Pick<Wish, 'contentFolder' | 'settings'> = {}
): Desk {
	let browser: Browser;
	let office: TestOffice;
	let close: (() => Promise<void>) | undefined;
	const said: string[] = [];
	let builds = 0;
	const real = realBuilds();
	beforeAll(async () => {
		office = await testOffice({
			...wish,
			until: (end) => {
				close = end;
			},
			// The preview is bundled once for all runs.
			cacheFolder: resolve('.cache'),
			build: async (job) => {
				builds += job.edition === 'public' ? 0 : 1;
				// The first two are of what the office began with.
				if (publishes && (job.edition === 'public' || builds > 2)) return real.build(job);
				cpSync(site.folder, job.out, { recursive: true });
				return { ok: true };
			},
			makeDesk: () => buildDesk(resolve('.cache')),
		});
		await Promise.all([office.builder.settled(), office.desk.settled]);
		// The first look at the content is the slow one.
		await (await office.person('writer')).get('/api/facts');
		browser = await chromium.connect(inject('chromium'));
	});
	afterAll(async () => {
		// Pages end before the office that they ask: only hanging up would leave them to the end of the run.
		await Promise.all(browser?.contexts().map((context) => context.close()) ?? []);
		await browser?.close();
		await close?.();
		real.close();
	});
	const windowOf = (options: BrowserContextOptions): Promise<BrowserContext> =>
		browser.newContext({ reducedMotion: 'reduce', viewport: SCREEN, ...options });
	const watched = (page: Page): Page => {
		// Whatever else the machine does at the time.
		page.setDefaultTimeout(60_000);
		page.on('pageerror', ({ message }) => said.push(message));
		page.on('console', (message) => {
			// The second is Decap's word for what it waited for in vain, half a minute long.
			if (/Content Security Policy|Wait Action timed out/.test(message.text())) said.push(message.text());
		});
		page.on('dialog', (dialog) => void dialog.accept());
		return page;
	};
	const open = async (page: Page): Promise<Page> => {
		// `DESK_SHOTS=<folder>` keeps what was on the screen when a test failed.
		const shots = process.env['DESK_SHOTS'];
		if (shots)
			onTestFailed(async ({ task }) => {
				await page.screenshot({ path: join(shots, `${task.name} ${Date.now()}.png`) }).catch(() => undefined);
			});
		await page.goto(`${office.origin}/admin/`);
		return page;
	};
	const stranger: Desk['stranger'] = async (options = {}) => {
		const context = await windowOf(options);
		whenTestEnds(() => context.close());
		const page = await open(watched(await context.newPage()));
		await page.getByLabel('登录名').waitFor();
		return page;
	};
	const atDesk = async (page: Page) => {
		await page.getByRole('heading', { name: '待我处理' }).waitFor();
		return page;
	};
	const signIn: Desk['signIn'] = async (page, name) => {
		await page.getByLabel('登录名').fill(name);
		await page.getByLabel('密码').fill(PASSWORD);
		await page.getByRole('button', { name: '登录' }).click();
		return atDesk(page);
	};
	/** What the desk keeps in a browser of somebody who signed in; the session itself is a cookie. */
	let stored: StoredItems | undefined;
	/** The test that opened the desk last. */
	let current: string | undefined;
	/** What was left unsaved by the tests before would be offered in this one. */
	const begin = () => {
		const test = TestRunner.getCurrentTest()?.id;
		if (test !== current) office.office.workingCopies.purge(() => true);
		current = test;
	};
	/** Pages of tests that have ended: in one that has shown the desk before it is there in a third of the time. */
	const spare: Page[] = [];
	const as: Desk['as'] = async (name, options = {}) => {
		if (!stored) {
			const page = await signIn(await stranger(options), name);
			stored = (await page.context().storageState()).origins[0]?.localStorage ?? [];
			return page;
		}
		const isUsual = Object.keys(options).length === 0;
		const page = (isUsual && spare.pop()) || (await (await windowOf(options)).newPage());
		whenTestEnds(() => (isUsual ? setAside(page, spare) : page.context().close()));
		await sitDown(page, office.origin, stored, (await office.person(name)).cookie());
		begin();
		return atDesk(await open(watched(page)));
	};
	return {
		office: () => office,
		said,
		stranger,
		signIn,
		as,
	};
}

/** A window that nobody looks at any more still draws: it is closed with its test, or with the file if no test opened it. */
function whenTestEnds(end: () => Promise<void>): void {
	if (TestRunner.getCurrentTest() !== undefined) onTestFinished(end);
}

/** Keeps a page for the next test, unless this one closed it. */
async function setAside(page: Page, spare: Page[]): Promise<void> {
	const context = page.context();
	if (page.isClosed()) return context.close();
	page.removeAllListeners();
	await page.unrouteAll({ behavior: 'ignoreErrors' });
	await Promise.all(context.pages().map((other) => other !== page && other.close()));
	await context.setOffline(false);
	await page.setViewportSize(SCREEN);
	spare.push(page);
}

/** Somebody signed in at a page, in a window in which nothing else is left of whoever used it before. */
async function sitDown(page: Page, origin: string, stored: StoredItems, session: string): Promise<void> {
	const [name = '', value = ''] = session.split('=');
	// An answer of the office without any script.
	await page.goto(`${origin}/api/nothing`);
	const context = page.context();
	await context.clearCookies();
	await context.addCookies([
		{ name, value, domain: new URL(origin).hostname, path: '/', httpOnly: true, sameSite: 'Strict' },
	]);
	await page.evaluate(async (own) => {
		sessionStorage.clear();
		localStorage.clear();
		for (const { name, value } of own) localStorage.setItem(name, value);
		for (const { name } of await indexedDB.databases())
			await new Promise((settled) => {
				const removing = indexedDB.deleteDatabase(name!);
				removing.onsuccess = removing.onerror = settled;
			});
	}, stored);
}

/** A photo as a file picker hands it over. */
export const photoFile = async (name: string, colour: string) => ({
	name,
	mimeType: 'image/jpeg',
	buffer: await sharp({ create: { width: 640, height: 480, channels: 3, background: colour } })
		.jpeg()
		.toBuffer(),
});

/** From now on no photo is read at this page, until what is answered is called. */
export async function holdPhotos(page: Page): Promise<() => Promise<void>> {
	const goOn = await page.evaluateHandle(() => {
		const read = window.createImageBitmap;
		let goOn: () => void = () => undefined;
		const held = new Promise<void>((done) => {
			goOn = done;
		});
		window.createImageBitmap = async (...asked: unknown[]) => {
			await held;
			return Reflect.apply(read, window, asked);
		};
		return goOn;
	});
	return () => goOn.evaluate((now) => now());
}

/** Begins a report and fills in what it cannot do without. */
export async function beginReport(page: Page, title: string): Promise<void> {
	await page.getByRole('link', { name: '＋ 活动报道' }).click();
	await page.getByLabel('标题').first().fill(title);
	await page.getByLabel('摘要').fill('志愿者把募集的冬衣送到老人家中，顺便看了水管和电线。');
	await page.locator('[data-slate-editor=true]').click();
	await page.keyboard.type('清早下霜，志愿者挑着冬衣上山。');
}

/** Saves, and waits until the office has it. */
export async function save(page: Page): Promise<void> {
	await page.getByRole('button', { name: '保存', exact: true }).click();
	await page.getByText('改动已保存').waitFor();
	await page.waitForURL(/entries\//);
}
