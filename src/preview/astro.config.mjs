// @ts-check
import { fileURLToPath } from 'node:url';
import { defineConfig, passthroughImageService } from 'astro/config';
import { siteFrame } from '../publish/render/site-frame.ts';
import { runOptions } from '../reader/run-options.ts';

// The site's own templates, built once as a function: what an editor sees of a draft is what readers will see.
const { base, origin } = siteFrame(runOptions());
const at = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));
const LIBRARY = at('../library.ts');

export default defineConfig({
	root: at('../..'),
	srcDir: at('.'),
	base,
	...(origin && { site: origin }),
	output: 'server',
	trailingSlash: 'always',
	build: { inlineStylesheets: 'always' },
	compressHTML: true,
	devToolbar: { enabled: false },
	image: { service: passthroughImageService() },
	adapter: {
		name: 'drafts',
		hooks: {
			'astro:config:done': ({ setAdapter }) =>
				setAdapter({
					name: 'drafts',
					entrypointResolution: 'auto',
					serverEntrypoint: new URL('entry.ts', import.meta.url),
					supportedAstroFeatures: { serverOutput: 'stable', sharpImageService: 'stable' },
				}),
		},
	},
	vite: {
		// Whole in itself, so that it may lie outside the program's folder.
		ssr: { noExternal: true },
		build: { cssTarget: 'chrome99', assetsInlineLimit: 0 },
		plugins: [
			{
				name: 'lent-library',
				enforce: 'pre',
				async resolveId(source, importer) {
					if (!source.endsWith('/library.ts')) return;
					const found = await this.resolve(source, importer, { skipSelf: true });
					return found?.id === LIBRARY ? at('library.ts') : found;
				},
			},
		],
	},
});
