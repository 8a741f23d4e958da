/** 工作副本: what one person typed in one form and did not save yet. Nobody else is shown it, and git never has it. */
import { z } from 'zod';
import type { Moment } from '../../platform/day.ts';

/** A picture of a form: what Decap notes of it, and by the digest of its bytes where those are. */
const copyPicture = z.object({
	digest: z
		.string()
		.regex(/^[0-9a-f]{64}$/)
		.optional(),
	type: z.string().max(100),
	name: z.string().max(300),
	/** Decap's own notes, handed back as they came. */
	notes: z.record(z.string(), z.unknown()),
});
export type CopyPicture = z.output<typeof copyPicture>;

/** Id of the form that it was typed in: two tabs have two. */
export const copyId = z.uuid();

export const workingCopy = z.object({
	id: copyId,
	collection: z.string().max(100),
	/** Empty for what was never saved. */
	slug: z.string().max(300),
	/** The entry as its file would say it, whole or not. */
	raw: z.string().max(1_000_000),
	path: z.string().max(300).optional(),
	/** Address that was chosen for a new entry: its file does not say it. */
	address: z.string().max(300).optional(),
	/** Version that it was written upon: the id of a blob, `null` for none. */
	base: z.string().max(100).nullish(),
	pictures: z.array(copyPicture).max(200),
	at: z.string().regex(/^\d{4}-\d\d-\d\d \d\d:\d\d$/),
	/** Grows with every change, by the clock of the desk: of two, the later is the whole. */
	revision: z.number().int().nonnegative(),
	/** The page that writes it; another page that goes on with it takes its place. */
	writer: copyId,
});
export type WorkingCopy = Omit<z.output<typeof workingCopy>, 'at'> & { at: Moment };

/** What the office answers to a copy: which pictures it has not been sent yet. */
export type MissingPictures = { missing: readonly string[] };
export type CopiesAnswer = { copies: readonly WorkingCopy[] };
