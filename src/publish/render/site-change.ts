/** What became of the files of a rendered site: what a release, an index or a check of it has to look at again. */
export type SiteChange = {
	/** Files whose bytes are new, relative to the site's folder, forward slashes. */
	written: readonly string[];
	/** Files that are gone. */
	removed: readonly string[];
};

/** Both changes, one after the other, as one; nothing where one of them is not known. */
export function mergedChange(
	first: SiteChange | undefined,
	then: SiteChange | undefined
): SiteChange | undefined {
	if (first === undefined || then === undefined) return undefined;
	const [written, removed] = [new Set(first.written), new Set(first.removed)];
	for (const file of then.written) {
		written.add(file);
		removed.delete(file);
	}
	for (const file of then.removed) {
		removed.add(file);
		written.delete(file);
	}
	return { written: [...written], removed: [...removed] };
}

export const NO_CHANGE: SiteChange = { written: [], removed: [] };
