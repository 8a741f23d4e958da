/** What axe finds on a page in a real browser: what depends on how it looks and what it offers to other software. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Puts axe on the page, unless it is there: half a megabyte, which takes longer to send and to read than most rules. */
export async function putAxeOn(page: Page): Promise<void> {
	if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
}

/**
 * What is wrong with the page as it stands, a line each.
 * @param rules names of the rules that are asked; without them, all that stand in a standard
 */
export async function axeFaults(page: Page, rules?: readonly string[]): Promise<string[]> {
	await putAxeOn(page);
	return page.evaluate(async (rules) => {
		const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
		// @ts-expect-error axe is put on the page by the call above
		const { violations } = await window.axe.run({
			runOnly: rules ? { type: 'rule', values: rules } : { type: 'tag', values: tags },
			// What passes need not be described, and no rule asks for style sheets from elsewhere.
			resultTypes: ['violations'],
			preload: false,
		});
		return violations.map(
			(one: { id: string; nodes: { html: string }[] }) => `${one.id}: ${one.nodes[0]!.html.slice(0, 160)}`
		);
	}, rules);
}
