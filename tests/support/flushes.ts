/** How often something was brought to the disk, whatever a cache of the system's holds. */
import { AsyncLocalStorage } from 'node:async_hooks';
import fs from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { vi } from 'vitest';

/** Files that `act` flushes, in whichever way; what others flush meanwhile does not count. */
export async function flushesOf(act: () => unknown): Promise<number> {
	const own = new AsyncLocalStorage<true>();
	let flushed = 0;
	const count = () => {
		if (own.getStore()) flushed += 1;
	};
	const any = await open(import.meta.filename);
	const handle = Object.getPrototypeOf(any) as FileHandle;
	await any.close();
	const { sync } = handle;
	const { fsyncSync } = fs;
	const flush = vi.spyOn(handle, 'sync').mockImplementation(function (this: FileHandle) {
		count();
		return sync.call(this);
	});
	const flushSync = vi.spyOn(fs, 'fsyncSync').mockImplementation((descriptor) => {
		count();
		fsyncSync(descriptor);
	});
	syncBuiltinESMExports();
	try {
		await own.run(true, act);
		return flushed;
	} finally {
		flush.mockRestore();
		flushSync.mockRestore();
		syncBuiltinESMExports();
	}
}
