/** The browser's part of `npm run bench desk`: the desk in a real Chromium, as an editor waits for it. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Locator, type Page } from 'playwright-core';
import { ensureChromium } from '../debian/chromium.ts';

/** A site that has nothing but the page of the desk: nobody waits for its other pages here. */
export async function deskAlone({ out }: { out: string }): Promise<{ ok: true }> {
	mkdirSync(join(out, 'admin'), { recursive: true });
	writeFileSync(join(out, '404.html'), PAGE);
	writeFileSync(
		join(out, 'admin/index.html'),
		`${PAGE}<link rel="stylesheet" href="desk.css"><script type="module" src="desk.js"></script><div id="nc-root"></div>`
	);
	return { ok: true };
}

const PAGE = '<!doctype html><html lang="zh-CN" data-home="/"><meta charset="utf-8"><title>测速</title>';

export type Visit = {
	origin: string;
	name: string;
	password: string;
	/** What the entry to be opened is called in the list. */
	title: string;
	rounds: number;
};
/** Seconds of one wait, and those of them in which the page itself worked: the others depend on what else the machine does. */
type Wait = { seconds: number; page: number };
/** The waits of each round; in the first, the server still prepares the preview, checks the content, and fills its caches. */
export type Waits = Record<'登录到列出' | '打开一篇' | '保存一篇', Wait[]>;

export async function waitsInBrowser(visit: Visit): Promise<Waits> {
	const browser = await chromium.launch({
		executablePath: ensureChromium(),
		args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
	});
	const waits: Waits = { 登录到列出: [], 打开一篇: [], 保存一篇: [] };
	try {
		for (let round = 1; round <= visit.rounds; round += 1) {
			const context = await browser.newContext({ reducedMotion: 'reduce' });
			const page = await context.newPage();
			page.on('dialog', (dialog) => void dialog.accept());
			await walk(page, visit, round, waits);
			await context.close();
		}
	} finally {
		await browser.close();
	}
	return waits;
}

async function walk(page: Page, { origin, name, password, title }: Visit, round: number, waits: Waits) {
	page.setDefaultTimeout(120_000);
	const wait = await stopwatch(page);
	await page.goto(`${origin}/admin/#/collections/stories`);
	await page.getByLabel('登录名').fill(name);
	await page.getByLabel('密码').fill(password);
	const entry = page.getByRole('link', { name: title }).first();
	const signIn = page.getByRole('button', { name: '登录' });
	waits.登录到列出.push(await wait(signIn, entry));
	const summary = page.getByLabel('摘要');
	waits.打开一篇.push(await wait(entry, summary));
	await summary.fill(`这是测速用的稿件，内容由程序写成，第${round}次保存，时间是${Date.now()}。`);
	await page.getByText('有改动没有保存').waitFor();
	const save = page.getByRole('button', { name: '保存', exact: true });
	waits.保存一篇.push(await wait(save, page.getByText('改动已保存')));
}

/** What an editor takes to look at what has come before clicking again, in milliseconds. */
const GLANCE = 2000;

/** Tells how long it takes from a click until something is seen. */
async function stopwatch(page: Page): Promise<(click: Locator, seen: Locator) => Promise<Wait>> {
	const browser = await page.context().newCDPSession(page);
	await browser.send('Performance.enable', { timeDomain: 'threadTicks' });
	const worked = async () => {
		const { metrics } = await browser.send('Performance.getMetrics');
		return metrics.find(({ name }) => name === 'TaskDuration')!.value;
	};
	return async (click, seen) => {
		await page.waitForTimeout(GLANCE);
		const before = await worked();
		const began = performance.now();
		await click.click();
		await seen.waitFor();
		const seconds = (performance.now() - began) / 1000;
		return { seconds, page: (await worked()) - before };
	};
}
