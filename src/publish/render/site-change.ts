/** What became of the files of a rendered site: what a release, an index or a check of it has to look at again. */
export type SiteChange = {
	/** Files whose bytes are new, relative to the site's folder, forward slashes. */
	written: readonly string[];
	/** Files that are gone. */
	removed: readonly string[];
};
