/**
 * What of every file this browser saw last, by path: at an office the id of its blob (`null`: there was none), on a forge
 * its text. Whatever is saved says which version it changes, so nobody's words are covered.
 */
export const seenVersions = new Map<string, string | null>();
