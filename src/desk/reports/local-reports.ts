/**
 * Reports on this device until the office has them, photos and all. Keys begin with the account and are only asked for
 * by it: who else signs in on the device neither sees nor sends them.
 */
import type { Report } from './report.ts';

const REPORTS = 'reports';
const LISTS = 'lists';
let opened: Promise<IDBDatabase> | undefined;

export const keepReport = (report: Report): Promise<void> => write(REPORTS, (store) => store.put(report));

export const forgetReport = ({ account, key }: Pick<Report, 'account' | 'key'>): Promise<void> =>
	write(REPORTS, (store) => store.delete([account, key]));

/** All that an account has on this device, the newest first. */
export async function reportsOf(account: string): Promise<Report[]> {
	const store = (await open()).transaction(REPORTS).objectStore(REPORTS);
	const found = await answerOf<Report[]>(store.getAll(IDBKeyRange.bound([account], [account, []])));
	return found.sort((one, other) => (one.at < other.at ? 1 : -1));
}

/** What the office answered last, for when it cannot be asked. */
export const keepAnswer = (account: string, list: object): Promise<void> =>
	write(LISTS, (store) => store.put(list, account));

export const lastAnswer = async <List>(account: string): Promise<List | undefined> =>
	answerOf<List | undefined>((await open()).transaction(LISTS).objectStore(LISTS).get(account));

async function write(name: string, act: (store: IDBObjectStore) => IDBRequest): Promise<void> {
	const transaction = (await open()).transaction(name, 'readwrite');
	act(transaction.objectStore(name));
	// A change stands when its transaction is through, not when it was accepted.
	await new Promise<void>((done, fail) => {
		transaction.oncomplete = () => done();
		transaction.onabort = () => fail(transaction.error);
	});
}

function open(): Promise<IDBDatabase> {
	opened ??= new Promise<IDBDatabase>((done, fail) => {
		const request = indexedDB.open('reports', 1);
		request.onupgradeneeded = () => {
			request.result.createObjectStore(REPORTS, { keyPath: ['account', 'key'] });
			request.result.createObjectStore(LISTS);
		};
		request.onsuccess = () => done(request.result);
		request.onerror = () => fail(request.error);
	});
	// What failed once, such as a full disk, may work the next time.
	opened.catch(() => {
		opened = undefined;
	});
	return opened;
}

const answerOf = <Answer>(request: IDBRequest<Answer>): Promise<Answer> =>
	new Promise((done, fail) => {
		request.onsuccess = () => done(request.result);
		request.onerror = () => fail(request.error);
	});
