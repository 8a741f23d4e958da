/**
 * Keeps the second of two writers from covering the first. Decap asks a forge for the newest version just before it
 * writes, so the forge sees no contradiction; here what was read is compared with what lies there now.
 */
import { EDITORIAL_WORKFLOW_ERROR } from 'decap-cms-lib-util';
import { Refused } from '../api.ts';
import type { ForgeBackend } from './backend.ts';

export type Sent = { dataFiles: { path: string; slug: string; raw: string }[] };

export type SecondWriter = {
	/** `text` was read from, or written to, `path` by this browser. */
	saw: (path: string, text: string) => void;
	/** Throws when a file holds something that this browser has not seen and would not write itself. */
	refuse: (sent: Sent, collection: string) => Promise<void>;
};

/** How to look at the forge without having seen it as an editor does. */
export type Looking = Pick<ForgeBackend, 'unpublishedEntry' | 'peek'> & {
	/** The text at a path of the published line; '' where there is none. */
	published: (path: string) => Promise<string>;
};

export function secondWriterAt(forge: Looking): SecondWriter {
	const seen = new Map<string, string>();
	return {
		saw: (path, text) => void seen.set(path, text),
		refuse: async ({ dataFiles }, collection) => {
			for (const { path, slug, raw } of dataFiles) {
				const stored = (await draftAt(forge, collection, slug, path)) ?? (await forge.published(path));
				if (stored !== raw && stored !== (seen.get(path) ?? ''))
					throw new Refused(
						'没有保存：您打开这一篇以后，别人又保存过。请先把自己写的复制出来，刷新这一页，在新的一稿上改',
						409,
						'changed-meanwhile'
					);
			}
		},
	};
}

/** The text at `path` in the draft; nothing where there is no draft, or it does not touch the file. */
async function draftAt(
	forge: Looking,
	collection: string,
	slug: string,
	path: string
): Promise<string | undefined> {
	try {
		const { diffs } = await forge.unpublishedEntry({ collection, slug });
		const file = diffs.find((diff) => diff.path === path);
		return file && (await forge.peek(collection, slug, path, file.id));
	} catch (error) {
		if ((error as Error).name === EDITORIAL_WORKFLOW_ERROR) return undefined;
		throw error;
	}
}
