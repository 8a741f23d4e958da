/**
 * The editing desk's own files. They are part of the program and not of what is published, so they are made once beside
 * the site, and no publication copies them.
 */
import { spawn } from 'node:child_process';
import { lowerPriority } from '../../publish/render/low-priority.ts';

/** Makes the desk, or finds it made; answers the absolute path of its folder. */
export type MakeDesk = (job: { cache: string; signal: AbortSignal }) => Promise<string>;

export type DeskFiles = {
	/** Absolute path of the folder with `desk.js`; nothing while it is being made. */
	folder: () => string | undefined;
	/** Why there is no desk, in the maker's words. */
	fault: () => string | undefined;
	/** Ends when the desk is made, or cannot be. */
	settled: Promise<void>;
	close: () => void;
};

/** @param cache absolute path of the folder that keeps things between runs */
export function deskFiles(cache: string, make: MakeDesk): DeskFiles {
	const closing = new AbortController();
	let folder: string | undefined;
	let fault: string | undefined;
	const settled = make({ cache, signal: closing.signal }).then(
		(made) => {
			folder = made;
		},
		(error: Error) => {
			fault = error.message;
			if (!closing.signal.aborted) console.error(`编辑台没有准备好：${fault}`);
		}
	);
	return { folder: () => folder, fault: () => fault, settled, close: () => closing.abort() };
}

/** The project's own command, as a process that steps back for the site: readers come first. */
export const deskByCommand: MakeDesk = ({ cache, signal }) =>
	new Promise((done, fail) => {
		const child = spawn(process.execPath, ['src/commands/build-desk.ts'], {
			env: { ...process.env, SITE_CACHE: cache },
			signal,
			stdio: ['ignore', 'pipe', 'pipe'],
		});
		lowerPriority(child);
		let folder = '';
		let said = '';
		child.stdout.on('data', (chunk: Buffer) => {
			folder += chunk.toString();
		});
		child.stderr.on('data', (chunk: Buffer) => {
			said += chunk.toString();
		});
		child.on('error', fail);
		child.on('close', (code) => {
			if (code === 0) done(folder.trim());
			else fail(new Error(said.trim() || `程序意外结束（${code}）`));
		});
	});
