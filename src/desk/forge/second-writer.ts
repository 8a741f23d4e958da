/**
 * Keeps the second of two writers from covering the first. Decap asks a forge for the newest version just before it
 * writes, so the forge sees no contradiction; here what was read is compared with what lies there now, and the forge is
 * told which version that was, so that it refuses what comes in between.
 */
import { EDITORIAL_WORKFLOW_ERROR } from 'decap-cms-lib-util';
import type { ForgeBackend, ForgeDifference, ForgeFile } from './forge-api.ts';

import { changedOnForge } from './forge-error.ts';

export type SentSave = { dataFiles: { path: string; slug: string; raw: string }[] };

export type SecondWriter = {
	/** `text` was read from, or written to, `path` by this browser. */
	saw: (path: string, text: string) => void;
	/**
	 * Throws when a file holds something that this browser has not seen and would not write itself.
	 * @returns whether there is a draft already
	 */
	refuse: (sent: SentSave, collection: string) => Promise<boolean>;
	/** What the last `refuse` found. */
	compared: ForgeDifference;
};

/** How to look at the forge without having seen it as an editor does. */
export type VersionReader = Pick<ForgeBackend, 'unpublishedEntry' | 'peek'> & {
	/** The file at a path of the published line; nothing where there is none. */
	published: (path: string) => Promise<ForgeFile | undefined>;
};

/** @param seen texts by path; shared with what keeps them beyond this page's life */
export function secondWriterAt(forge: VersionReader, seen = new Map<string, string | null>()): SecondWriter {
	const compared = new Map<string, string | null>();
	return {
		saw: (path, text) => void seen.set(path, text),
		compared: (path) => compared.get(path),
		refuse: async ({ dataFiles }, collection) => {
			compared.clear();
			let isBegun = false;
			for (const { path, slug, raw } of dataFiles) {
				const draft = await draftAt(forge, collection, slug);
				isBegun ||= draft !== undefined;
				const changed = draft?.diffs.find((diff) => diff.path === path);
				const stored = changed
					? { id: changed.id, text: await forge.peek(collection, slug, path, changed.id) }
					: await forge.published(path);
				const text = stored?.text ?? '';
				if (text !== raw && text !== (seen.get(path) ?? '')) throw changedOnForge();
				// A draft that does not touch the file may have begun from an older one than what is published.
				if (changed || !draft) compared.set(path, stored?.id ?? null);
			}
			return isBegun;
		},
	};
}

/** The draft; nothing where there is none. */
async function draftAt(forge: VersionReader, collection: string, slug: string) {
	try {
		return await forge.unpublishedEntry({ collection, slug });
	} catch (error) {
		if ((error as Error).name === EDITORIAL_WORKFLOW_ERROR) return undefined;
		throw error;
	}
}
