/** One process at a time in a folder of releases. */
import { setTimeout as pause } from 'node:timers/promises';
import { lockFolder } from '../../files/folder-lock.ts';

/** How long another process is waited for. */
const PATIENCE_MS = 60_000;

/**
 * Runs `act` while nobody else makes a release in `folder`; a killed process holds nothing.
 * @param folder absolute path; it must be there
 * @throws in Chinese when another process goes on doing so
 */
export async function locked<Result>(folder: string, act: () => Promise<Result>): Promise<Result> {
	const until = performance.now() + PATIENCE_MS;
	let release = lockFolder(folder);
	for (; release === undefined; release = lockFolder(folder)) {
		if (performance.now() > until)
			throw new Error(`另一个程序一直在往 ${folder} 里发布：等它做完，或先停掉它，再试`);
		await pause(100);
	}
	try {
		return await act();
	} finally {
		release();
	}
}
