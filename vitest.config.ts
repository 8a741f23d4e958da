import { availableParallelism } from 'node:os';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { TOWNSHIP } from './tests/support/township.ts';

/** Tests that need more than this program and a disk, by what they need: bundles, git and processes, time, LibreOffice,
 * built sites, a browser, this township's content. Every other file is a unit test. */
const BUNDLED = ['tests/desk/weight.test.ts', 'tests/preview/**/*.test.ts'];
const OFFICE = ['tests/{office,delivery,commands}/**/*.test.ts'];
const RANDOM = ['tests/random/**/*.test.ts'];
const WORKBOOK = ['tests/site/libreoffice.test.ts'];
const WORD = ['tests/media/word.test.ts'];
const SITE = ['tests/site/**/*.test.ts'];
const BROWSER = ['tests/browser/**/*.test.ts'];
const ACCEPTANCE = ['tests/acceptance/**/*.test.ts'];

const SITES = 'tests/support/built-sites.ts';
const BUNDLES = 'tests/support/bundles.ts';
type Test = NonNullable<TestProjectInlineConfiguration['test']>;
/**
 * Files of a project share a process and what it has loaded, which is a third of their work: what a test leaves behind meets
 * the next one, as it would in an office that runs for months.
 */
const SHARED = { isolate: false } satisfies Test;
const project = (name: string, include: string[], more: Test = {}): TestProjectInlineConfiguration => ({
	test: {
		name,
		include,
		// Nothing here waits for long; on a loaded machine another process is late, not wrong.
		testTimeout: 240_000,
		hookTimeout: 240_000,
		expect: { poll: { timeout: 60_000 } },
		// What nobody names is the invented township's: these tests are no other township's.
		env: { CONTENT_FOLDER: TOWNSHIP },
		...more,
	},
});

export default defineConfig({
	test: {
		reporters: ['default', './tests/support/plain-line.ts'],
		// Browser files wait for Chromium and office files for git: one worker a core keeps both cores at work, and a third one
		// was no faster.
		maxWorkers: Math.min(Math.max(availableParallelism(), 2), 4),
		projects: [
			project('unit', ['tests/**/*.test.ts'], {
				...SHARED,
				exclude: [...BUNDLED, ...OFFICE, ...RANDOM, ...WORD, ...SITE, ...BROWSER, ...ACCEPTANCE],
			}),
			project('bundled', BUNDLED),
			project('office', OFFICE, SHARED),
			// Each random site is built three times.
			project('random', RANDOM, { testTimeout: 600_000 }),
			project('site', SITE, { exclude: WORKBOOK, globalSetup: [SITES] }),
			project('workbook', WORKBOOK, { globalSetup: [SITES, 'tests/support/libreoffice-found.ts'] }),
			project('word', WORD, { globalSetup: ['tests/support/libreoffice-found.ts'] }),
			project('browser', BROWSER, {
				...SHARED,
				globalSetup: [SITES, BUNDLES, 'tests/support/chromium-server.ts'],
			}),
			project('acceptance', ACCEPTANCE, {
				globalSetup: ['tests/support/published-site.ts'],
				env: {},
			}),
		],
	},
});
