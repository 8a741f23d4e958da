import { defineConfig } from 'vitest/config';

export default defineConfig({
	test: {
		reporters: ['default', './tests/support/plain-line.ts'],
		projects: [
			{
				test: {
					name: 'unit',
					// Nothing here waits; a loaded machine may still be slow.
					testTimeout: 60_000,
					include: [
						'tests/*.test.ts',
						'tests/{platform,domain,store,ui,features,build,drafts,desk,publish}/**/*.test.ts',
					],
				},
			},
			{
				test: {
					name: 'office',
					// Real git, real HTTP; a loaded machine may still be slow.
					testTimeout: 120_000,
					include: ['tests/{office,delivery}/**/*.test.ts'],
				},
			},
			{
				test: {
					name: 'site',
					include: ['tests/{site,browser}/**/*.test.ts'],
					globalSetup: 'tests/support/built-sites.ts',
					testTimeout: 240_000,
					hookTimeout: 120_000,
					// A page that another program slows down is late, not wrong.
					expect: { poll: { timeout: 60_000 } },
					// One Chromium and two cores: files take turns.
					fileParallelism: false,
				},
			},
		],
	},
});
