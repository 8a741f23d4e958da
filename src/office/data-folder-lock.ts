/** One data folder, one server: two would not know of each other's queue. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { removeSync } from '../files/file-system.ts';
import { lockFolder } from '../files/folder-lock.ts';

/**
 * Locks the data folder for this process; its death releases it.
 * @param folder absolute path; it is made when it is not there
 * @returns how to release it. Throws in Chinese while another process holds it.
 */
export function lockDataFolder(folder: string): () => void {
	mkdirSync(folder, { recursive: true, mode: 0o700 });
	const release = lockFolder(folder);
	// Only to name the holder: whether there is one, the lock alone says.
	const holder = join(folder, 'office.pid');
	if (release === undefined) {
		const number = existsSync(holder) ? `（进程 ${readFileSync(holder, 'utf8').trim()}）` : '';
		throw new Error(
			`另一个编辑台${number}正在用数据文件夹 ${folder}。请先停掉它（在它的窗口里按 Ctrl+C），或用环境变量 OFFICE_DATA 另指一个数据文件夹`
		);
	}
	writeFileSync(holder, String(process.pid));
	return () => {
		removeSync(holder);
		release();
	};
}
