import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { PIGMENTS } from '../../src/media/drawing/pigments.ts';

test('posters are drawn with the pigments of the pages', () => {
	const tokens = readFileSync('src/ui/styles/tokens.css', 'utf8');
	const differing = Object.entries(PIGMENTS).filter(
		([name, value]) => !tokens.includes(`\t--${name}: ${value};`)
	);
	expect(differing).toEqual([]);
	expect(Object.keys(PIGMENTS).length).toBeGreaterThan(5);
});
