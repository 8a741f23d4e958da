/**
 * Reports on this device until the office has them, photos and all. Keys begin with the account and are only asked for
 * by it: who else signs in on the device neither sees nor sends them.
 */
import { answerOf, browserDatabase, finished } from '../browser-database.ts';
import type { Report } from './report.ts';

const REPORTS = 'reports';
const LISTS = 'lists';
const open = browserDatabase('reports', 1, (database) => {
	database.createObjectStore(REPORTS, { keyPath: ['account', 'key'] });
	database.createObjectStore(LISTS);
});

export const keepReport = (report: Report): Promise<void> => write(REPORTS, (store) => store.put(report));

export const forgetReport = ({ account, key }: Pick<Report, 'account' | 'key'>): Promise<void> =>
	write(REPORTS, (store) => store.delete([account, key]));

/** All that an account has on this device, the newest first. */
export async function reportsOf(account: string): Promise<Report[]> {
	const store = (await open()).transaction(REPORTS).objectStore(REPORTS);
	const found = await answerOf<Report[]>(store.getAll(IDBKeyRange.bound([account], [account, []])));
	return found.sort((one, other) => (one.at < other.at ? 1 : -1));
}

/** One of them as it is now. */
export const reportAt = async (account: string, key: string): Promise<Report | undefined> =>
	answerOf<Report | undefined>((await open()).transaction(REPORTS).objectStore(REPORTS).get([account, key]));

/** What the office answered last, for when it cannot be asked. */
export const keepAnswer = (account: string, list: object): Promise<void> =>
	write(LISTS, (store) => store.put(list, account));

export const lastAnswer = async <List>(account: string): Promise<List | undefined> =>
	answerOf<List | undefined>((await open()).transaction(LISTS).objectStore(LISTS).get(account));

async function write(name: string, act: (store: IDBObjectStore) => IDBRequest): Promise<void> {
	const transaction = (await open()).transaction(name, 'readwrite');
	act(transaction.objectStore(name));
	// Its page may end before the browser would do so by itself.
	transaction.commit?.();
	await finished(transaction);
}
