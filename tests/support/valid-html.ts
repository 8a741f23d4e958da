/** Whether built pages are valid HTML. */
import { builtPages } from '../../src/publish/checks/built-page.ts';
import { htmlFaults } from '../../tools/inspect/html-rules.ts';

/** What is wrong with the pages of a built site, a line each. */
export async function faultsOfHtml(folder: string): Promise<string[]> {
	const wrong: string[] = [];
	for (const { file, html } of builtPages(folder)) wrong.push(...(await htmlFaults(file, html)));
	return wrong;
}
