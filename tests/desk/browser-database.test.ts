/** The connections to the databases of the browser, which other pages and the browser itself may want to end. */
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

type Connection = { close: () => void; onversionchange?: () => void; onclose?: () => void };
const made: Connection[] = [];
let failures = 0;

/** A request that is answered a moment after it was made. */
function requestOf<Result>(result: Result, isRefused = () => false) {
	const request = { result, onsuccess: () => {}, onerror: () => {} };
	queueMicrotask(() => (isRefused() ? request.onerror() : request.onsuccess()));
	return request;
}

beforeEach(() => {
	made.length = 0;
	failures = 0;
	vi.resetModules();
	vi.stubGlobal('IDBKeyRange', { bound: () => undefined });
	vi.stubGlobal('indexedDB', {
		open: () => {
			const connection = {
				close: vi.fn(),
				transaction: () => ({ objectStore: () => ({ getAll: () => requestOf([]) }) }),
			};
			made.push(connection);
			return requestOf(connection, () => failures-- > 0);
		},
	});
});
afterEach(() => vi.unstubAllGlobals());
afterAll(() => vi.resetModules());

describe.each([
	['unsaved work', async () => (await import('../../src/desk/unsaved/unsaved-work.ts')).workAt],
	['reports', async () => (await import('../../src/desk/reports/local-reports.ts')).reportsOf],
])('the database of %s', (_, load) => {
	test('has one connection, until a page of a later version asks for it', async () => {
		const ask = await load();
		await ask('writer');
		await ask('writer');
		expect(made).toHaveLength(1);
		made[0]!.onversionchange?.();
		expect(made[0]!.close).toHaveBeenCalled();
		await ask('writer');
		expect(made).toHaveLength(2);
	});

	test('is connected anew when the browser ended the connection, or none came about', async () => {
		failures = 1;
		const ask = await load();
		await expect(ask('writer')).rejects.toBeUndefined();
		await ask('writer');
		made[1]!.onclose?.();
		await ask('writer');
		expect(made).toHaveLength(3);
	});
});
