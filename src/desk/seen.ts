/**
 * What of every file this browser saw last, by path: at an office the id of its blob (`null`: there was none), on a forge
 * its text. Whatever is saved says which version it changes, so nobody's words are covered.
 */
export const seenVersions = new Map<string, string | null>();

let offered: { path: string; version: string | null } | undefined;

/** A text that was typed and not saved is offered back: it was written upon `version`, and others may have saved since. */
export const offerBackup = (path: string, version: string | null | undefined): void => {
	offered = version === undefined ? undefined : { path, version };
};

/** The offer is taken: from now on the file counts as seen at the version that the text was written upon. */
export const takeBackup = (): void => {
	if (offered) seenVersions.set(offered.path, offered.version);
	offered = undefined;
};
