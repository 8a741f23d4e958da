/**
 * A lock on a folder that ends with the process that holds it, however it ends: the operating system's own lock on a
 * file, which SQLite takes in the same way on Linux, macOS and Windows. A number in a file would outlive its process.
 */
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** SQLite's answer when somebody else holds the file, in the lowest byte. */
const BUSY = 5;
/** Stays where it is when the lock is released: only the lock on it says anything. */
export const LOCK_FILE = 'lock';

/**
 * @param folder absolute path; it must be there
 * @returns how to release it, or nothing when another holds it. Throws in Chinese where no lock can be had.
 */
export function lockFolder(folder: string): (() => void) | undefined {
	let database: DatabaseSync | undefined;
	try {
		database = new DatabaseSync(join(folder, LOCK_FILE));
		// In memory: nothing is ever written, so nothing is left beside the file.
		database.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
	} catch (error) {
		database?.close();
		const { errcode = 0, message } = error as Error & { errcode?: number };
		if ((errcode & 0xff) === BUSY) return undefined;
		throw new Error(
			`文件夹“${folder}”锁不上（${message}）：请看它能不能写、磁盘满了没有；网络磁盘有的不支持文件锁，要换到这台电脑自己的磁盘上`,
			{ cause: error }
		);
	}
	const held = database;
	return () => held.close();
}
