/**
 * The editing desk's own files. They are part of the program and not of what is published, so they are made once beside
 * the site, and no build copies them.
 */
import { buildDeskApart } from '../../publish/desk/bundle-apart.ts';

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

/** Steps back for the site: readers come first. */
export const deskInProcess: MakeDesk = ({ cache, signal }) => buildDeskApart(cache, signal);
