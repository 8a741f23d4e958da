/** What the policy of public pages keeps out even when a script of the page itself would go wrong. */
import { expect, inject, test } from 'vitest';
import { deskFor } from '../support/desk.ts';

const desk = deskFor(inject('sites').township);

test('no script of a public page can make markup, scripts or workers out of text', async () => {
	const { origin } = desk.office();
	const page = await desk.stranger({});
	await page.goto(`${origin}/search/`);
	const refused = await page.evaluate(() => {
		const attempts: Record<string, () => unknown> = {
			markup: () => Object.assign(document.createElement('p'), { innerHTML: '<img src=x onerror=alert(1)>' }),
			script: () => Object.assign(document.createElement('script'), { src: 'data:,1' }),
			worker: () => new Worker(URL.createObjectURL(new Blob(['1']))),
			loophole: () => Reflect.get(window, 'trustedTypes').createPolicy('own', {}),
		};
		return Object.keys(attempts).filter((name) => {
			try {
				attempts[name]!();
				return false;
			} catch {
				return true;
			}
		});
	});
	expect(refused).toEqual(['markup', 'script', 'worker', 'loophole']);
});
