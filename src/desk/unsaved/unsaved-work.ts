/**
 * What was typed and could not be sent to the office yet, kept in this browser. Photos are kept with it, so it is
 * IndexedDB. Keys begin with the account, and are only ever asked for by their beginning: nobody meets the work of
 * somebody else.
 */
import type { Moment } from '../../platform/day.ts';
import { answerOf, browserDatabase, finished } from '../browser-database.ts';
import type { FormPicture, MediaFile } from './pictures.ts';

/** Whose form it was: account, kind, entry (nothing for a new one), and an id of the form itself. */
export type FormPlace = readonly [account: string, collection: string, slug: string, form: string];

/** As much of an open form as brings it back. */
export type Work = {
	raw: string;
	path?: string | undefined;
	/** Address that was chosen for a new entry: its file does not say it. */
	address?: string | undefined;
	/** Which version of the file it was written upon; see `../seen-versions.ts`. */
	base?: string | null | undefined;
	pictures: readonly FormPicture[];
	at: Moment;
	/** Grows with every change: of two works at one place, the later is the whole. */
	revision: number;
};
/** `writer` names the page that wrote it to the office; see `./copy-sender.ts`. */
export type UnsavedWork = Work & { place: FormPlace; writer?: string | undefined };

const WORK = 'work';
/** Files by account and digest: a photo is written once, however often the text beside it changes. */
const PICTURES = 'pictures';
const open = browserDatabase('unsaved', 2, (database) => {
	for (const name of [WORK, PICTURES])
		if (!database.objectStoreNames.contains(name)) database.createObjectStore(name);
});

/** All that an account left: in forms of one entry, in forms of new entries of a kind, or anywhere. */
export async function workAt(
	...beginning: [account: string] | [account: string, collection: string, slug: string]
): Promise<UnsavedWork[]> {
	const database = await open();
	const store = database.transaction(WORK).objectStore(WORK);
	// An array sorts behind every text, so this is all that begins alike.
	const found = await answerOf<(UnsavedWork | OldWork)[]>(store.getAll(allFrom(beginning)));
	return found.map(asWork);
}

/** The work and those of its pictures that are not here yet, in one step. */
export async function keepAt(place: FormPlace, work: Work & Pick<UnsavedWork, 'writer'>): Promise<void> {
	const [account] = place;
	const change = (await open()).transaction([WORK, PICTURES], 'readwrite');
	const pictures = change.objectStore(PICTURES);
	const here = new Set((await answerOf(pictures.getAllKeys(allFrom([account])))).map(String));
	const bare = work.pictures.map(({ file, ...picture }) => {
		const key = [account, picture.digest ?? ''];
		if (file && picture.digest !== undefined && !here.has(String(key))) pictures.put(file, key);
		return picture;
	});
	change.objectStore(WORK).put({ ...work, pictures: bare, place }, [...place]);
	change.commit?.();
	await finished(change);
}

/** @param revision only when it is not newer than this */
export async function removeAt(place: FormPlace, revision = Number.POSITIVE_INFINITY): Promise<void> {
	const [account] = place;
	const change = (await open()).transaction([WORK, PICTURES], 'readwrite');
	const work = change.objectStore(WORK);
	const found = await answerOf<UnsavedWork | undefined>(work.get([...place]));
	if (found && found.revision <= revision) work.delete([...place]);
	const rest = (await answerOf<(UnsavedWork | OldWork)[]>(work.getAll(allFrom([account])))).map(asWork);
	const named = new Set(rest.flatMap(({ pictures }) => pictures.map(({ digest }) => digest)));
	const pictures = change.objectStore(PICTURES);
	for (const key of await answerOf(pictures.getAllKeys(allFrom([account]))))
		if (!named.has((key as string[])[1])) pictures.delete(key);
	await finished(change);
}

/** A picture that this browser has. */
export async function pictureAt(account: string, digest: string): Promise<File | undefined> {
	const store = (await open()).transaction(PICTURES).objectStore(PICTURES);
	return answerOf<File | undefined>(store.get([account, digest]));
}

/** As earlier versions of the desk kept it: every photo beside its text. */
type OldWork = Omit<UnsavedWork, 'pictures' | 'revision'> & { mediaFiles?: MediaFile[] };

const asWork = (found: UnsavedWork | OldWork): UnsavedWork => {
	if ('pictures' in found) return found;
	const { mediaFiles = [], ...work } = found;
	const pictures = mediaFiles.map(({ file, ...notes }) => ({
		...{ name: notes.name, type: file?.type ?? '', notes, file },
	}));
	return { ...work, pictures, revision: 0 };
};

const allFrom = (beginning: readonly string[]) => IDBKeyRange.bound([...beginning], [...beginning, []]);
