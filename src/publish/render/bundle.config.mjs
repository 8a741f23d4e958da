// @ts-check
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'astro/config';
import { runOptions } from '../../reader/run-options.ts';
import { bundleIntegration } from './bundle-integration.ts';
import { siteConfig } from './site-config.ts';

// The site's pages as they are built for the site, kept as functions instead of being rendered once.
const at = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));
const LIBRARY = at('../../library.ts');
const { vite, ...config } = siteConfig(runOptions());

export default defineConfig({
	...config,
	root: at('../../..'),
	integrations: [bundleIntegration()],
	vite: {
		...vite,
		// Whole in itself, so that it may lie outside the program's folder.
		ssr: { noExternal: true },
		plugins: [
			...vite.plugins,
			{
				name: 'lent-library',
				enforce: 'pre',
				async resolveId(source, importer) {
					if (!source.endsWith('/library.ts')) return;
					const found = await this.resolve(source, importer, { skipSelf: true });
					return found?.id === LIBRARY ? at('lent-library.ts') : found;
				},
			},
		],
	},
});
