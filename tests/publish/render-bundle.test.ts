/** A bundle that lost modules, by a cleaner or a killed run, is told from a whole one. */
import { expect, test } from 'vitest';
import { isWhole } from '../../src/publish/render/render-bundle.ts';
import { scratch, writeTree } from '../support/release.ts';

const ENTRY = {
	'.renderer/prerender-entry.a.mjs': "import { page } from './chunks/page.mjs';\nexport { page };\n",
};

test('a bundle is whole with all that its beginning imports, and without a beginning it is none', () => {
	expect(isWhole(scratch())).toBe(false);
	const bundle = writeTree(scratch(), ENTRY);
	expect(isWhole(bundle)).toBe(false);
	expect(isWhole(writeTree(bundle, { '.renderer/chunks/page.mjs': 'export const page = 1;\n' }))).toBe(true);
});
