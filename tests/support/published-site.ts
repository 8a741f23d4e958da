/** Builds the site of the content that this repository publishes, as staff see it and as it goes out. */
import type { TestProject } from 'vitest/node';
import { type BuiltSite, buildOnce } from './build-once.ts';

declare module 'vitest' {
	interface ProvidedContext {
		published: { withSamples: BuiltSite; production: BuiltSite };
	}
}

export default async function setup(project: TestProject): Promise<void> {
	const wish = { content: 'content', base: '/', origin: 'https://example.cn' };
	const [withSamples, production] = await Promise.all([
		buildOnce({ ...wish, name: 'with-samples' }),
		buildOnce({ ...wish, name: 'production', production: true }),
	]);
	project.provide('published', { withSamples, production });
}
