/** The real desk in a real Chromium, before a real office with a real repository. */
import { cpSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, inject, onTestFailed } from 'vitest';
import { buildInProcess, type RunBuild } from '../../src/office/site/build-command.ts';
import { buildDesk } from '../../src/publish/desk/bundle.ts';
import type { BuiltSite } from './built-sites.ts';
import { PASSWORD, type TestOffice, testOffice, type Wish } from './office.ts';

type StorageState = Exclude<BrowserContextOptions['storageState'], string | undefined>;
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

/** The real build of what is published, at full speed: nobody else works at this desk. */
const reallyBuild: RunBuild = (job) => {
	const { VITEST } = process.env;
	// Read when the build is started, which is now: a test runner's mark would make another site of it.
	delete process.env['VITEST'];
	const built = buildInProcess({ ...job, calm: false });
	Object.assign(process.env, { VITEST });
	return built;
};

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
	beforeAll(async () => {
		office = await testOffice({
			...wish,
			until: (end) => {
				close = end;
			},
			// The preview is bundled once for all runs.
			cacheFolder: resolve('.cache'),
			build: async (job) => {
				builds += 1;
				// The first two are of what the office began with.
				if (publishes && builds > 2) return reallyBuild(job);
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
	});
	const open = async (options: BrowserContextOptions): Promise<Page> => {
		const context = await browser.newContext({
			reducedMotion: 'reduce',
			viewport: { width: 1280, height: 900 },
			...options,
		});
		const page = await context.newPage();
		// Whatever else the machine does at the time.
		page.setDefaultTimeout(60_000);
		// `DESK_SHOTS=<folder>` keeps what was on the screen when a test failed.
		const shots = process.env['DESK_SHOTS'];
		if (shots)
			onTestFailed(async ({ task }) => {
				await page.screenshot({ path: join(shots, `${task.name} ${Date.now()}.png`) }).catch(() => undefined);
			});
		page.on('pageerror', ({ message }) => said.push(message));
		page.on('console', (message) => {
			if (/Content Security Policy/.test(message.text())) said.push(message.text());
		});
		page.on('dialog', (dialog) => void dialog.accept());
		await page.goto(`${office.origin}/admin/`);
		return page;
	};
	const stranger: Desk['stranger'] = async (options = {}) => {
		const page = await open(options);
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
	let kept: StorageState['origins'] | undefined;
	const as: Desk['as'] = async (name, options = {}) => {
		if (!kept) {
			const page = await signIn(await stranger(options), name);
			kept = (await page.context().storageState()).origins;
			return page;
		}
		const person = await office.person(name);
		const [key = '', value = ''] = person.cookie().split('=');
		const { hostname } = new URL(office.origin);
		const cookie = { name: key, value, domain: hostname, path: '/', expires: -1 };
		const cookies = [{ ...cookie, httpOnly: true, secure: false, sameSite: 'Strict' as const }];
		return atDesk(await open({ ...options, storageState: { cookies, origins: kept } }));
	};
	return {
		office: () => office,
		said,
		stranger,
		signIn,
		as,
	};
}

/** A photo as a file picker hands it over. */
export const photoFile = async (name: string, colour: string) => ({
	name,
	mimeType: 'image/jpeg',
	buffer: await sharp({ create: { width: 640, height: 480, channels: 3, background: colour } })
		.jpeg()
		.toBuffer(),
});

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
