/** The whole site in one file, to be handed to whoever runs a portal. */
import { createWriteStream, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { moveSync, removeSync } from '../../files/file-system.ts';
import { isPackable } from '../headers/file-kinds.ts';
import { flushFile, flushFolder } from '../releases/disk.ts';
import { plainFiles } from '../releases/manifest.ts';
import type { Deliver } from './target.ts';

/** @param path absolute path of the file */
export const zipTarget =
	(path: string): Deliver =>
	async ({ release: { manifest, fileOf }, signal }) => {
		const next = `${path}.next-${process.pid}`;
		mkdirSync(dirname(path), { recursive: true });
		const zip = new ZipFile();
		// One file that cannot be read, such as of a release that was cleared away meanwhile, must not end the office.
		const unread = new AbortController();
		zip.on('error', (error) => unread.abort(error));
		// Whoever unpacks it packs for himself, if at all: packed copies would only double the file.
		for (const file of plainFiles(manifest))
			zip.addFile(fileOf(file), file, { compress: isPackable(file), mode: 0o100644 });
		zip.end();
		try {
			await pipeline(zip.outputStream, createWriteStream(next, { mode: 0o644 }), {
				signal: AbortSignal.any([signal, unread.signal]),
			});
			await flushFile(next);
			moveSync(next, path);
			await flushFolder(dirname(path));
		} catch (error) {
			unread.signal.throwIfAborted();
			throw error;
		} finally {
			removeSync(next);
		}
		return undefined;
	};
