/** A Chromium for the browser tests: the machine's own, or one installed now. */
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { installFromDebian, isDebian, run } from './debian.ts';

const USUAL_PLACES = [
	// The same engine without the window around its pages: a page opens in a third of the time.
	'/usr/bin/chromium-headless-shell',
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
	'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Path of a Chromium on this machine: `CHROMIUM`, Playwright's own, or where systems usually keep it. */
export const findChromium = (): string | undefined =>
	[process.env['CHROMIUM'], chromium.executablePath(), ...USUAL_PLACES].find(
		(path) => path && existsSync(path)
	);

/** Finds a Chromium or installs one; throws in Chinese when neither works. */
export function ensureChromium(): string {
	const found = findChromium();
	if (found) return found;
	console.log('没有找到 Chromium，正在安装……');
	// The fonts come along: without Chinese glyphs a browser measures boxes, not words. So does its Chinese: dates in a
	// form are written as the browser's own language has it.
	if (isDebian()) installFromDebian('chromium-headless-shell', 'fonts-noto-cjk');
	else run(process.execPath, ['node_modules/playwright-core/cli.js', 'install', 'chromium']);
	const installed = findChromium();
	if (installed) return installed;
	throw new Error(
		'浏览器测试需要 Chromium，但没能装上。请自己安装 Chromium 或 Chrome，再用环境变量 CHROMIUM 写明它的路径。'
	);
}
