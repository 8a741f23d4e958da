/** One Chromium for all browser tests of a run: files connect to it, each test in a context of its own. */
import { type BrowserServer, chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { ensureChromium } from '../../tools/debian/chromium.ts';

declare module 'vitest' {
	interface ProvidedContext {
		/** Address at which Playwright connects to it. */
		chromium: string;
	}
}

const OFF = '--disable-features=';
/** Each draws two pages behind the address bar of every window, for a third of the time that a window takes to open. */
const BEHIND_THE_ADDRESS_BAR = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'WebUIOmniboxFullPopup'];

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
	// Of two lists Chromium reads the last: Playwright's own goes on from where it is written down, its command.
	const plain = await launch();
	const own = plain.process().spawnargs.find((arg) => arg.startsWith(OFF)) ?? OFF;
	await plain.close();
	const server = await launch([own, ...BEHIND_THE_ADDRESS_BAR].join(','));
	project.provide('chromium', server.wsEndpoint());
	return () => server.close();
}

function launch(...more: string[]): Promise<BrowserServer> {
	const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'];
	return chromium.launchServer({
		...{ executablePath: ensureChromium(), args: [...args, ...more] },
		// Without such a locale a browser cannot open files with Chinese names.
		env: { ...process.env, LANG: 'C.UTF-8' },
	});
}
