/** A database of this browser: opened when it is first asked for, and let go of when somebody else needs it. */

/** @returns the way to it, the same connection as long as that lasts */
export function browserDatabase(
	name: string,
	version: number,
	upgrade: (database: IDBDatabase) => void
): () => Promise<IDBDatabase> {
	let opened: Promise<IDBDatabase> | undefined;
	const letGo = () => {
		opened = undefined;
	};
	return () => {
		if (opened) return opened;
		const request = indexedDB.open(name, version);
		request.onupgradeneeded = () => upgrade(request.result);
		opened = answerOf<IDBDatabase>(request).then((database) => {
			// A page of a later version of the desk waits for this one, and could keep nothing meanwhile.
			database.onversionchange = () => {
				database.close();
				letGo();
			};
			// As when the browser's data are cleared: the next change opens it anew.
			database.onclose = letGo;
			return database;
		});
		// What failed once, such as a full disk, may work the next time.
		opened.catch(letGo);
		return opened;
	};
}

export const answerOf = <Answer>(request: IDBRequest<Answer>): Promise<Answer> =>
	new Promise((done, fail) => {
		request.onsuccess = () => done(request.result);
		request.onerror = () => fail(request.error);
	});

/** A change stands when its transaction is through, not when it was accepted. */
export const finished = (change: IDBTransaction): Promise<void> =>
	new Promise((done, fail) => {
		change.oncomplete = () => done();
		change.onabort = () => fail(change.error);
	});
