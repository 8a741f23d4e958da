/**
 * Writes objects where git looks for loose ones, without a process of git's. Starting one copies the page table of this
 * server, which takes tens of milliseconds and holds up everybody; a save needs half a dozen objects.
 * Format: https://git-scm.com/book/en/v2/Git-Internals-Git-Objects
 */
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { deflate } from 'node:zlib';
import { move, remove } from '../../files/file-system.ts';
import { diskFull } from './git.ts';

export type LooseObject = { id: string; bytes: Buffer };
type Kind = 'blob' | 'tree' | 'commit';

const packed = promisify(deflate);

/** An object and its id, not yet written. */
export function looseObject(kind: Kind, content: Uint8Array): LooseObject {
	const bytes = Buffer.concat([Buffer.from(`${kind} ${content.length}\0`), content]);
	return { id: createHash('sha1').update(bytes).digest('hex'), bytes };
}

/**
 * Writes an object into the bare repository at `folder`; it is on the disk when this is done.
 * @throws 507 `disk-full`
 */
export async function writeObject(folder: string, { id, bytes }: LooseObject): Promise<void> {
	const home = join(folder, 'objects', id.slice(0, 2));
	const place = join(home, id.slice(2));
	// As git does: what is in use again must not be cleared away as old.
	if (await touched(place)) return;
	// `git gc` clears away what a killed process left under such a name.
	const made = join(home, `tmp_obj_${randomUUID()}`);
	try {
		await mkdir(home, { recursive: true });
		const file = await open(made, 'wx', 0o444);
		try {
			await file.writeFile(await packed(bytes));
			await file.sync();
		} finally {
			await file.close();
		}
		await move(made, place);
	} catch (error) {
		await remove(made).catch(() => undefined);
		throw isFull(error) ? diskFull() : error;
	}
}

/** Whether there is such a file; it is as if written now. */
const touched = (file: string): Promise<boolean> => {
	const now = new Date();
	return utimes(file, now, now).then(
		() => true,
		() => false
	);
};

const isFull = (error: unknown) =>
	['ENOSPC', 'EDQUOT', 'EFBIG'].includes((error as NodeJS.ErrnoException).code ?? '');
