/** Pictures of the desk in a real Chromium: always the same size, light, clock and caret, so that two runs show the same. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Locator, type Page } from 'playwright-core';
import sharp from 'sharp';
import { ensureChromium } from '../debian/chromium.ts';
import { PASSWORD, type ShotOffice } from './shot-office.ts';

const SIZES = {
	desktop: { viewport: { width: 1200, height: 760 }, deviceScaleFactor: 1 },
	phone: { viewport: { width: 390, height: 760 }, deviceScaleFactor: 2, hasTouch: true },
};

/** What a picture may weigh in the repository. */
const MOST_BYTES = 60_000;

type Shot = {
	/** Controls to draw a ring around, so that a reader sees where to press. */
	mark?: Locator[];
	/** The part of the page to show; else what the window shows. */
	part?: Locator;
};

export type Camera = {
	/** A window of its own, signed in as `name`; without a name in front of the sign-in page. */
	open: (name?: string, size?: keyof typeof SIZES) => Promise<Page>;
	take: (page: Page, name: string, shot?: Shot) => Promise<void>;
	close: () => Promise<void>;
};

/** @param folder where pictures go, as `<name>.webp` */
export async function setUpCamera({ origin, clock }: ShotOffice, folder: string): Promise<Camera> {
	const browser: Browser = await chromium.launch({
		executablePath: ensureChromium(),
		// Dates in a form are written as the browser's own language has it.
		env: { ...process.env, LANGUAGE: 'zh_CN', LANG: 'zh_CN.UTF-8' },
		args: [
			'--no-sandbox',
			'--disable-gpu',
			'--disable-background-networking',
			'--font-render-hinting=none',
			'--lang=zh-CN',
		],
	});
	mkdirSync(folder, { recursive: true });
	return {
		open: async (name, size = 'desktop') => {
			const context = await browser.newContext({
				...SIZES[size],
				reducedMotion: 'reduce',
				locale: 'zh-CN',
				timezoneId: 'Asia/Shanghai',
			});
			const page = await context.newPage();
			// The first page beside a form is drawn when the templates are bundled.
			page.setDefaultTimeout(180_000);
			await page.clock.setFixedTime(clock.now);
			page.on('dialog', (dialog) => void dialog.accept());
			await page.goto(`${origin}/admin/`);
			await page.getByLabel('登录名').waitFor();
			if (name === undefined) return page;
			await page.getByLabel('登录名').fill(name);
			await page.getByLabel('密码').fill(PASSWORD);
			await page.getByRole('button', { name: '登录' }).click();
			await page.getByRole('heading', { name: '待我处理' }).waitFor();
			return page;
		},
		take: async (page, name, { mark = [], part } = {}) => {
			await settle(page);
			for (const locator of mark) await locator.scrollIntoViewIfNeeded();
			for (const locator of mark) await ring(locator);
			const picture = await (part ?? page).screenshot({
				...{ animations: 'disabled', caret: 'hide' },
				// A note in the corner goes by itself: how much of it is left would be chance.
				style: '.Toastify { display: none }',
			});
			await page.evaluate(() => {
				for (const ring of document.querySelectorAll('.handbook-ring')) ring.remove();
			});
			writeFileSync(join(folder, `${name}.webp`), await compressed(picture));
			console.log(name);
		},
		close: () => browser.close(),
	};
}

/** Fonts and pictures are there, and nothing moves any more. */
async function settle(page: Page): Promise<void> {
	await page.evaluate(async () => {
		await document.fonts.ready;
		await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
	});
	await page.waitForTimeout(600);
}

async function ring(locator: Locator): Promise<void> {
	await locator.evaluate((element) => {
		const box = element.getBoundingClientRect();
		const ring = document.createElement('div');
		ring.className = 'handbook-ring';
		ring.style.cssText = `position:fixed;z-index:99999;pointer-events:none;left:${box.left - 5}px;top:${box.top - 5}px;width:${box.width + 10}px;height:${box.height + 10}px;border:3px solid #e0301e;border-radius:10px;box-sizing:border-box`;
		(element.closest('dialog') ?? document.body).append(ring);
	});
}

async function compressed(picture: Buffer): Promise<Buffer> {
	for (let quality = 82; ; quality -= 8) {
		const webp = await sharp(picture).webp({ quality, effort: 6, smartSubsample: true }).toBuffer();
		if (webp.length <= MOST_BYTES || quality < 40) return webp;
	}
}
