/** How often something was brought to the disk, whatever a cache of the system's holds. */
import fs from 'node:fs';
import { open } from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { vi } from 'vitest';

/** Files that are flushed while `act` runs, in whichever way. */
export async function flushesOf(act: () => unknown): Promise<number> {
	const any = await open(import.meta.filename);
	const flush = vi.spyOn(Object.getPrototypeOf(any), 'sync');
	await any.close();
	const flushSync = vi.spyOn(fs, 'fsyncSync');
	syncBuiltinESMExports();
	try {
		await act();
		return flush.mock.calls.length + flushSync.mock.calls.length;
	} finally {
		flush.mockRestore();
		flushSync.mockRestore();
		syncBuiltinESMExports();
	}
}
