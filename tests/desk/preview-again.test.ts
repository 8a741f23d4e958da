/** Which refusals of a preview the desk asks about again by itself. */
import { expect, test, vi } from 'vitest';

vi.stubGlobal('document', { documentElement: { dataset: {} }, getElementById: () => null });
const { drawnPage } = await import('../../src/desk/preview/draft-page.ts');
const { pauseAfter } = await import('../../src/desk/preview/use-latest.ts');
vi.unstubAllGlobals();

test.each([
	['preview-slow', true],
	['preview-gone', true],
	['preview-broken', true],
	['params-refused', undefined],
	['draft-unreadable', undefined],
])('%s is asked again by itself: %s', async (code, isPassing) => {
	vi.stubGlobal('document', { documentElement: { dataset: {} }, getElementById: () => null });
	vi.stubGlobal('fetch', async () => Response.json({ error: '画得太久', code }, { status: 422 }));
	expect(await drawnPage('{}')).toEqual({ error: '画得太久', ...(isPassing && { isPassing }) });
	vi.unstubAllGlobals();
});

test('a draft that is always too much is drawn more and more seldom', () => {
	const pauses = [1, 2, 3, 4, 5, 99].map(pauseAfter);
	expect(pauses).toEqual([...pauses].sort((one, other) => one - other));
	expect(pauses[0]).toBe(5000);
	expect(pauses.at(-1)).toBe(60_000);
});
