/** What a rule of reading is: a pattern, and what a voice says of a piece that matches it. */

/** Where a piece stands: what was there before it, and whether that was a figure with its unit. */
export type ReadSoFar = { before: string; isMeasured: boolean };

/** The same once a rule has matched: with what follows. */
export type AroundPiece = ReadSoFar & { after: string };

/** Returned by a rule that does not apply here after all. */
export const PASS = '\0';
/** What is said of a piece; nothing where nobody could say how it is read. */
type Say = (match: RegExpExecArray, place: AroundPiece) => string | undefined;

/** `isNumber`: what stands behind it may be a unit or a second figure. */
export type SpokenRule = { pattern: RegExp; say: Say; isNumber?: boolean };

/** Patterns of what joins two figures, and of a figure. */
export const SPAN = '[-–—~～至到]';
export const NUMBER = '\\d+(?:,\\d{3})*(?:\\.\\d+)?';

/** A rule that is tried where a piece begins. */
export const rule = (pattern: string, say: Say, isNumber?: boolean): SpokenRule => ({
	pattern: new RegExp(pattern, 'uy'),
	say,
	...(isNumber && { isNumber }),
});
