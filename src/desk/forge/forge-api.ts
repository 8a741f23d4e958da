/** As much of what Decap has for speaking to a forge as the desk asks itself, whichever forge it is. */

/** A file of the forge: `id` is git's of the blob. */
export type ForgeFile = { id: string; text: string };

/**
 * The blob at `path` that was compared with what the writer had seen; `null` when there was none, `undefined` for a
 * file that was not compared.
 */
export type ForgeDifference = (path: string) => string | null | undefined;

export type ForgeApi = {
	/** Throws with `status` 404 where there is none. */
	readFile: (path: string, id?: string) => Promise<string>;
	getBranch: (name: string) => Promise<unknown>;
	deleteBranch: (name: string) => Promise<unknown>;
};

/** The answer to `asking`; nothing where the forge says 404. */
export const orNothing = <Answer>(asking: Promise<Answer>): Promise<Answer | undefined> =>
	asking.catch((error: { status?: number | null }) => {
		if (error.status === 404) return undefined;
		throw error;
	});

/** A draft as a backend of Decap's tells it. */
type ForgeDraft = {
	collection: string;
	slug: string;
	status: string;
	updatedAt: string;
	pullRequestAuthor?: string;
	diffs: { path: string; id: string }[];
};

/** As much of a backend of Decap's as the desk itself asks. */
export type ForgeBackend = {
	getEntry(path: string): Promise<{ data: string }>;
	unpublishedEntries(): Promise<string[]>;
	unpublishedEntry(asked: { id: string } | { collection: string; slug: string }): Promise<ForgeDraft>;
	unpublishedEntryDataFile(collection: string, slug: string, path: string, id: string): Promise<string>;
	/** The same, for who does not show it to be edited. */
	peek(collection: string, slug: string, path: string, id: string): Promise<string>;
};
