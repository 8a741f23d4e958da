/** axe on a page of the desk: what it finds outside of the previewed page, which has tests of its own. */
import type { Page } from 'playwright-core';
import { putAxeOn } from '../../tools/inspect/axe-rules.ts';

export type Violation = { id: string; impact: string; nodes: { html: string }[] };

/** @param asked options of `axe.run` */
export async function violationsOf(page: Page, asked: object): Promise<Violation[]> {
	await putAxeOn(page);
	return page.evaluate(async (options) => {
		// @ts-expect-error axe is put on the page by the call above
		const { violations } = await window.axe.run({ exclude: ['iframe'] }, options);
		return violations as Violation[];
	}, asked);
}

/** `rule: <the element>`, for each element. */
export const told = (violations: readonly Violation[]): string[] =>
	violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
