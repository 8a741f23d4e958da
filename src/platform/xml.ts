/** What XML can hold. */

// XML 1.0 has no way to write these, not even escaped; a lone half of a surrogate pair is no character at all.
const UNWRITABLE = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** The text without characters that XML cannot hold. */
export const printable = (text: string): string => text.replace(UNWRITABLE, '');
