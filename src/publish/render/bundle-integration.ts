/**
 * Keeps what Astro builds in order to render pages, with what it needs of a page's styles, and renders none: the worker
 * does that, one page at a time and again and again.
 */
import { cpSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroPrerenderer } from 'astro';

/** Beside the built assets of the site: the modules that render its pages, and the styles of each. */
export const RENDERER = '.renderer';
export const STYLES = 'styles.json';

/** What Astro puts at the head of a page of one route. */
export type PageStyles = {
	key: string;
	styles: { depth: number; order: number; sheet: { type: 'inline'; content: string } }[];
};

export function bundleIntegration(): AstroIntegration {
	let outDir: URL;
	let pages: Map<string, Pick<PageStyles, 'styles'>>;
	const keep: AstroPrerenderer = {
		name: 'render-bundle',
		async setup() {
			cpSync(new URL('.prerender/', outDir), new URL(`${RENDERER}/`, outDir), { recursive: true });
			const styles = [...pages].map(([key, page]): PageStyles => ({ key, styles: page.styles }));
			writeFileSync(fileURLToPath(new URL(`${RENDERER}/${STYLES}`, outDir)), JSON.stringify(styles));
		},
		getStaticPaths: async () => [],
		render: () => Promise.reject(new Error('a bundle is rendered by the worker')),
	};
	return {
		name: 'render-bundle',
		hooks: {
			'astro:config:done': ({ config }) => {
				outDir = config.outDir;
			},
			'astro:build:start': ({ setPrerenderer }) => setPrerenderer(keep),
			'astro:build:setup': (setup) => {
				// Filled while the bundle is built.
				pages = setup.pages as unknown as typeof pages;
			},
		},
	};
}
