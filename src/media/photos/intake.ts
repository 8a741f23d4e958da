/**
 * Photo intake: takes in each picture file once and keeps its copies in a folder that outlives the site's builds.
 * A photo counts as taken in when its manifest is there, and the manifest is the last file to appear; so a killed run,
 * or two runs at once, never leave half a photo that is believed whole.
 */
import type { Stats } from 'node:fs';
import { mkdir, mkdtemp, readFile, stat, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { move, remove } from '../../files/file-system.ts';
import { type Photo, photoFiles } from '../../platform/photo.ts';
import { type CopyQuality, decodePhoto, photoHash, writeCopies } from './copies.ts';
import { MAX_BYTES, type PhotoError, photoError } from './photo-error.ts';

type TakenIn = { photo: Photo } | { refusal: PhotoError };
export type PhotoIntake = {
	/**
	 * Takes in one file, absolute path. Whatever the file is, the answer is a photo or a refusal;
	 * only a cache folder that cannot be written throws.
	 */
	take: (file: string) => Promise<TakenIn>;
};

/** As many as there are processors to work on them; four large photos are as much as a small machine can hold. */
const AT_ONCE = Math.min(4, Math.max(2, availableParallelism()));

/** @param folder absolute path of the folder that keeps the copies; made when first needed */
export function createPhotoIntake({
	folder,
	copyQuality = 'whole',
}: {
	folder: string;
	copyQuality?: CopyQuality;
}): PhotoIntake {
	const inTurn = limitConcurrency(AT_ONCE);
	const running = new Map<string, Promise<TakenIn>>();
	const take = async (file: string): Promise<TakenIn> => {
		const found = await look(file);
		if ('refusal' in found) return found;
		const note = join(folder, noteFile(file, found.state, copyQuality));
		const known = await readFile(note, 'utf8').then(
			(hash) => cachedPhoto(folder, hash),
			() => undefined
		);
		if (known) return { photo: known };
		const source = await readSource(file);
		if ('refusal' in source) return source;
		const hash = photoHash(source.bytes, copyQuality);
		const taken = await takeIn(hash, source.bytes);
		if ('photo' in taken && isSettled(found.state)) await writeFile(note, hash);
		return taken;
	};
	const takeIn = (hash: string, bytes: Buffer): Promise<TakenIn> => {
		const job =
			running.get(hash) ?? keep(bytes, { folder, hash, copyQuality }).finally(() => running.delete(hash));
		running.set(hash, job);
		return job;
	};
	return { take: (file) => inTurn(() => take(file)) };
}

async function look(file: string): Promise<{ state: Stats } | { refusal: PhotoError }> {
	try {
		const state = await stat(file);
		if (!state.isFile()) return photoError('photo-unreadable');
		return state.size > MAX_BYTES ? photoError('photo-too-heavy') : { state };
	} catch (error) {
		return unread(error);
	}
}

const readSource = (file: string): Promise<{ bytes: Buffer } | { refusal: PhotoError }> =>
	readFile(file).then((bytes) => ({ bytes }), unread);

const unread = (error: unknown) =>
	photoError((error as NodeJS.ErrnoException).code === 'ENOENT' ? 'photo-missing' : 'photo-unreadable');

/** Keeps the hash of a file that nobody has touched since: it need not be read again to know which photo it is. */
function noteFile(file: string, { size, mtimeMs, ctimeMs, ino }: Stats, copyQuality: CopyQuality): string {
	const state = JSON.stringify([file, size, mtimeMs, ctimeMs, ino]);
	return `seen-${photoHash(Buffer.from(state), copyQuality)}`;
}

/** A file that was written just now may be written again within one tick of the disk's clock. */
const isSettled = ({ mtimeMs, ctimeMs }: Stats) => Date.now() - Math.max(mtimeMs, ctimeMs) > 2000;

async function keep(
	bytes: Buffer,
	{ folder, hash, copyQuality }: { folder: string; hash: string; copyQuality: CopyQuality }
): Promise<TakenIn> {
	const known = await cachedPhoto(folder, hash);
	if (known) return { photo: known };
	const decoded = await decodePhoto(bytes, copyQuality);
	if ('refusal' in decoded) return decoded;
	await mkdir(folder, { recursive: true });
	const tempFolder = await mkdtemp(join(folder, '.making-'));
	try {
		const photo = await writeCopies(decoded.pixels, { hash, copyQuality, folder: tempFolder });
		await writeFile(join(tempFolder, manifestFile(hash)), JSON.stringify(photo));
		for (const name of [...photoFiles(photo), manifestFile(hash)])
			await move(join(tempFolder, name), join(folder, name));
		return { photo };
	} finally {
		await remove(tempFolder);
	}
}

const manifestFile = (hash: string) => `${hash}.json`;

/** A photo that was taken in before, if its manifest can be read and each of its copies is still there. */
async function cachedPhoto(folder: string, hash: string): Promise<Photo | undefined> {
	try {
		const photo: Photo = JSON.parse(await readFile(join(folder, manifestFile(hash)), 'utf8'));
		const copies = await Promise.all(photoFiles(photo).map((name) => stat(join(folder, name))));
		return photo.hash === hash && copies.every(({ size }) => size > 0) ? photo : undefined;
	} catch {
		return undefined;
	}
}

/** Lets `limit` jobs run at a time, the others in the order they came. */
function limitConcurrency(limit: number) {
	const waiting: (() => void)[] = [];
	let free = limit;
	return async <Result>(job: () => Promise<Result>): Promise<Result> => {
		if (free > 0) free--;
		else await new Promise<void>((start) => waiting.push(start));
		try {
			return await job();
		} finally {
			const next = waiting.shift();
			if (next) next();
			else free++;
		}
	};
}
