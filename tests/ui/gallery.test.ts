import { globSync, readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { site } from '../../src/publish/render/integration.ts';
import { runOptions } from '../../src/reader/run-options.ts';

const PARTS = readFileSync('src/ui/gallery/Parts.astro', 'utf8');

test('the gallery shows every part of the design system', () => {
	const parts = globSync('*.astro', { cwd: 'src/ui' }).map((file) => file.replace('.astro', ''));
	expect(parts.length).toBeGreaterThan(20);
	expect(parts.filter((name) => !new RegExp(`<${name}[\\s/>]`).test(PARTS))).toEqual([]);
});

test.each([
	['dev', ['/dev/parts/[...mode]']],
	['build', []],
	['preview', []],
	['sync', []],
] as const)('the gallery with the command %s stands at %j', (command, patterns) => {
	const injectRoute = vi.fn();
	const setup = site(runOptions({})).hooks['astro:config:setup'] as unknown as (given: object) => void;
	setup({ command, injectRoute });
	expect(injectRoute.mock.calls.map(([route]) => route.pattern)).toEqual(patterns);
});
