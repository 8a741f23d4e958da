/**
 * In place of localforage: what an editor has typed and not saved, kept in this browser. Photos are kept with it, so it
 * is IndexedDB; a browser that forbids that tells Decap, which goes on without a backup.
 */
const STORE = 'backups';
let opened: Promise<IDBDatabase> | undefined;

const open = (): Promise<IDBDatabase> => {
	opened ??= answerOf(indexedDB.open('desk', 1), ({ result }) => result.createObjectStore(STORE));
	// What failed once, such as a full disk, may work the next time.
	opened.catch(() => {
		opened = undefined;
	});
	return opened;
};

const getItem = async (key: string): Promise<unknown> =>
	(await answerOf((await storeFor('readonly')).get(key))) ?? null;

async function setItem<Value>(key: string, value: Value): Promise<Value> {
	await finished((await storeFor('readwrite')).put(value, key));
	return value;
}

async function removeItem(key: string): Promise<void> {
	await finished((await storeFor('readwrite')).delete(key));
}

const storeFor = async (mode: IDBTransactionMode) =>
	(await open()).transaction(STORE, mode).objectStore(STORE);

function answerOf<Answer>(
	request: IDBRequest<Answer> | IDBOpenDBRequest,
	upgrade?: (request: IDBOpenDBRequest) => void
): Promise<Answer> {
	return new Promise((done, fail) => {
		request.onsuccess = () => done(request.result as Answer);
		request.onerror = () => fail(request.error);
		if (upgrade) (request as IDBOpenDBRequest).onupgradeneeded = () => upgrade(request as IDBOpenDBRequest);
	});
}

/** A change stands when its transaction is through, not when it was accepted. */
function finished({ transaction }: IDBRequest): Promise<void> {
	return new Promise((done, fail) => {
		transaction!.oncomplete = () => done();
		transaction!.onabort = () => fail(transaction!.error);
	});
}

export default { getItem, setItem, removeItem };
