/**
 * What was typed and not saved, kept in this browser. Photos are kept with it, so it is IndexedDB. Keys begin with the
 * account, and are only ever asked for by their beginning: nobody meets the work of somebody else.
 */
import type { Moment } from '../../platform/day.ts';

/** Whose form it was: account, kind, entry (nothing for a new one), and an id of the form itself. */
export type Place = readonly [account: string, collection: string, slug: string, form: string];

/** As much of an open form as brings it back. */
export type Work = {
	raw: string;
	path?: string | undefined;
	/** Which version of the file it was written upon; see `../seen-versions.ts`. */
	base?: string | null | undefined;
	mediaFiles: readonly object[];
	at: Moment;
};
export type Kept = Work & { place: Place };

const STORE = 'work';
let opened: Promise<IDBDatabase> | undefined;

/** All that an account left in forms of one entry, or in forms of new entries of a kind; the newest first. */
export async function keptAt(
	...beginning: [account: string, collection: string, slug: string]
): Promise<Kept[]> {
	const store = await storeFor('readonly');
	// An array sorts behind every text, so this is all that begins alike.
	const found = await answerOf<Kept[]>(store.getAll(IDBKeyRange.bound([...beginning], [...beginning, []])));
	return found.sort((one, other) => (one.at < other.at ? 1 : -1));
}

export async function keepAt(place: Place, work: Work): Promise<void> {
	await finished((await storeFor('readwrite')).put({ ...work, place }, [...place]));
}

export async function removeAt(place: Place): Promise<void> {
	await finished((await storeFor('readwrite')).delete([...place]));
}

const open = (): Promise<IDBDatabase> => {
	opened ??= answerOf<IDBDatabase>(indexedDB.open('unsaved', 1), (database) =>
		database.createObjectStore(STORE)
	);
	// What failed once, such as a full disk, may work the next time.
	opened.catch(() => {
		opened = undefined;
	});
	return opened;
};

const storeFor = async (mode: IDBTransactionMode) =>
	(await open()).transaction(STORE, mode).objectStore(STORE);

function answerOf<Answer>(
	request: IDBRequest<Answer> | IDBOpenDBRequest,
	upgrade?: (database: IDBDatabase) => void
): Promise<Answer> {
	return new Promise((done, fail) => {
		request.onsuccess = () => done(request.result as Answer);
		request.onerror = () => fail(request.error);
		if (upgrade)
			(request as IDBOpenDBRequest).onupgradeneeded = () => upgrade((request as IDBOpenDBRequest).result);
	});
}

/** A change stands when its transaction is through, not when it was accepted. */
function finished({ transaction }: IDBRequest): Promise<void> {
	return new Promise((done, fail) => {
		transaction!.oncomplete = () => done();
		transaction!.onabort = () => fail(transaction!.error);
	});
}
