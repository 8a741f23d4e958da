/** The id of an entry, in addresses, names of files and references: lower-case letters and digits, single hyphens between. */

/** An id, as part of a larger pattern. */
export const ID_PATTERN = '[a-z0-9]+(?:-[a-z0-9]+)*';

/** A whole id and nothing else. */
export const ENTRY_ID = new RegExp(`^${ID_PATTERN}$`);
