/** One Chromium for all browser tests of a run: files connect to it, each test in a context of its own. */
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { ensureChromium } from '../../tools/debian/chromium.ts';

declare module 'vitest' {
	interface ProvidedContext {
		/** Address at which Playwright connects to it. */
		chromium: string;
	}
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
	const server = await chromium.launchServer({
		executablePath: ensureChromium(),
		args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
		// Without such a locale a browser cannot open files with Chinese names.
		env: { ...process.env, LANG: 'C.UTF-8' },
	});
	project.provide('chromium', server.wsEndpoint());
	return () => server.close();
}
