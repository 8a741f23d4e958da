/** axe on a page of the desk: what it finds outside of the previewed page, which has tests of its own. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

export type Violation = { id: string; impact: string; nodes: { html: string }[] };

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** @param asked options of `axe.run` */
export async function violationsOf(page: Page, asked: object): Promise<Violation[]> {
	await page.evaluate(axe);
	return page.evaluate(async (options) => {
		// @ts-expect-error axe is put on the page by the line above
		const { violations } = await window.axe.run({ exclude: ['iframe'] }, options);
		return violations as Violation[];
	}, asked);
}

/** `rule: <the element>`, for each element. */
export const told = (violations: readonly Violation[]): string[] =>
	violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
