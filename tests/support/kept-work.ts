/** What is kept of forms that were not saved, wherever it lies. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { PEOPLE, type TestOffice } from './office.ts';

/** All that the browser of a page keeps, of whomever. */
export const keptHere = (page: Page): Promise<string> =>
	page.evaluate(async () => {
		// Asked for before the desk has made it, it would be made here, and without anything in it.
		const all = await indexedDB.databases();
		if (!all.some(({ name }) => name === 'unsaved')) return '';
		return new Promise<string>((done) => {
			indexedDB.open('unsaved').onsuccess = ({ target }) => {
				const { result } = target as IDBOpenDBRequest;
				result.transaction('work').objectStore('work').getAll().onsuccess = (event) => {
					result.close();
					done(JSON.stringify((event.target as IDBRequest).result));
				};
			};
		});
	});

/** All that lies at the office, of whomever. */
export const keptAtOffice = ({ office }: TestOffice): string =>
	JSON.stringify(PEOPLE.flatMap(({ name }) => office.workingCopies.list(name)));

/** Ends when these words lie in one of both: whatever becomes of the page by then, they are kept. */
export const untilKept = (page: Page, office: TestOffice, words: string): Promise<void> =>
	expect.poll(async () => (await keptHere(page)) + keptAtOffice(office)).toContain(words);
