/**
 * Reports on this device until the office has them, photos and all. Keys begin with the account and are only asked for
 * by it: who else signs in on the device neither sees nor sends them.
 */
import { answerOf, browserDatabase, finished } from '../browser-database.ts';
import type { Report, ReportPhoto } from './report.ts';

const REPORTS = 'reports';
/** Files of photos: each is written once, so that what is typed last can be kept while its page is being left. */
const PHOTOS = 'photos';
const LISTS = 'lists';
const open = browserDatabase('reports', 2, (database) => {
	const add = (name: string, options?: IDBObjectStoreParameters) => {
		if (!database.objectStoreNames.contains(name)) database.createObjectStore(name, options);
	};
	add(REPORTS, { keyPath: ['account', 'key'] });
	add(PHOTOS, { keyPath: ['account', 'key', 'id'] });
	add(LISTS);
});

type ReportKey = Pick<Report, 'account' | 'key'>;
/** `blob` is there as earlier versions of the desk kept it. */
type KeptReport = Omit<Report, 'photos'> & {
	photos: (Omit<ReportPhoto, 'blob'> & { id?: string; blob?: Blob })[];
};
type KeptPhoto = ReportKey & { id: string; blob: Blob };

const ids = new WeakMap<Blob, string>();
function idOf(blob: Blob): string {
	const id = ids.get(blob) ?? crypto.randomUUID();
	ids.set(blob, id);
	return id;
}
/** Photos that lie here, by report. */
const written = new Map<string, ReadonlySet<string>>();

export async function keepReport({ photos, ...report }: Report): Promise<void> {
	const { account, key } = report;
	const named = new Map(photos.map(({ blob }) => [idOf(blob), blob]));
	const kept: KeptReport = {
		...report,
		photos: photos.map(({ blob, ...photo }) => ({ ...photo, id: idOf(blob) })),
	};
	const change = (await open()).transaction([REPORTS, PHOTOS], 'readwrite');
	const there = written.get(key) ?? new Set();
	const files = change.objectStore(PHOTOS);
	for (const [id, blob] of named)
		if (!there.has(id)) files.put({ account, key, id, blob } satisfies KeptPhoto);
	for (const id of there) if (!named.has(id)) files.delete([account, key, id]);
	change.objectStore(REPORTS).put(kept);
	await through(change);
	written.set(key, new Set(named.keys()));
}

export async function forgetReport({ account, key }: ReportKey): Promise<void> {
	const change = (await open()).transaction([REPORTS, PHOTOS], 'readwrite');
	change.objectStore(REPORTS).delete([account, key]);
	change.objectStore(PHOTOS).delete(allBelow(account, key));
	written.delete(key);
	await through(change);
}

/** All that an account has on this device, the newest first. */
export async function reportsOf(account: string): Promise<Report[]> {
	const look = (await open()).transaction([REPORTS, PHOTOS]);
	const [found, files] = await Promise.all([
		answerOf<KeptReport[]>(look.objectStore(REPORTS).getAll(allBelow(account))),
		answerOf<KeptPhoto[]>(look.objectStore(PHOTOS).getAll(allBelow(account))),
	]);
	return found.map((kept) => whole(kept, files)).sort((one, other) => (one.at < other.at ? 1 : -1));
}

/** One of them as it is now. */
export async function reportAt(account: string, key: string): Promise<Report | undefined> {
	const look = (await open()).transaction([REPORTS, PHOTOS]);
	const [kept, files] = await Promise.all([
		answerOf<KeptReport | undefined>(look.objectStore(REPORTS).get([account, key])),
		answerOf<KeptPhoto[]>(look.objectStore(PHOTOS).getAll(allBelow(account, key))),
	]);
	return kept && whole(kept, files);
}

/** With its photos; of one that is not there nothing but its name. */
function whole({ photos, ...report }: KeptReport, files: readonly KeptPhoto[]): Report {
	const own = new Map(files.filter(({ key }) => key === report.key).map(({ id, blob }) => [id, blob]));
	for (const [id, blob] of own) ids.set(blob, id);
	written.set(report.key, new Set(own.keys()));
	return {
		...report,
		photos: photos.map(({ id = '', blob, ...photo }) => ({
			...photo,
			blob: blob ?? own.get(id) ?? new Blob(),
		})),
	};
}

// An array sorts behind every text, so this is all that begins alike.
const allBelow = (...beginning: string[]) => IDBKeyRange.bound(beginning, [...beginning, []]);

/** What the office answered last, for when it cannot be asked. */
export async function keepAnswer(account: string, list: object): Promise<void> {
	const change = (await open()).transaction(LISTS, 'readwrite');
	change.objectStore(LISTS).put(list, account);
	await through(change);
}

export const lastAnswer = async <List>(account: string): Promise<List | undefined> =>
	answerOf<List | undefined>((await open()).transaction(LISTS).objectStore(LISTS).get(account));

/** Its page may end before the browser would commit by itself. */
function through(change: IDBTransaction): Promise<void> {
	change.commit?.();
	return finished(change);
}
