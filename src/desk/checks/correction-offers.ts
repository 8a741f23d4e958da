/** Findings of the copy check placed in an entry, and the entry's field with one of them mended. */

import { type CopyIssue, copyIssues, mended } from '../../domain/check/copy-check.ts';
import type { EntryDraft } from '../../domain/check/issue.ts';
import { collectionForm } from '../../domain/schemas/collection-form.ts';
import type { Lexicon } from '../../domain/schemas/lexicon.ts';
import { BODY, passages } from '../../domain/schemas/passages.ts';

export type CorrectionOffer = {
	/** Same place and same words give the same key. */
	key: string;
	path: PropertyKey[];
	label: string;
	/** What stands around it, to recognise the place. */
	before: string;
	after: string;
	issue: CopyIssue;
};

const AROUND = 8;
// Keys of lists, names of files, numbers and addresses are not prose.
const PROSE = /\p{Script=Han}/u;

/** Everything to look at in a draft's own texts; an official document is given back untouched. */
export function correctionOffers(
	{ collection, data, body }: EntryDraft,
	lexicon: Lexicon
): CorrectionOffer[] {
	if (collection === 'documents') return [];
	return passages(collectionForm(collection), data, { collection, body })
		.filter(({ text, own, picture }) => own && !picture && PROSE.test(text))
		.flatMap(({ path, label, text }) =>
			copyIssues(text, lexicon).map((issue) => ({
				key: `${path.join('.')} ${issue.start} ${issue.found}`,
				path,
				label,
				before: text.slice(Math.max(0, issue.start - AROUND), issue.start),
				after: text.slice(issue.end, issue.end + AROUND),
				issue,
			}))
		);
}

/** What the text at `path` says after a fix. */
export type CorrectedText = { path: PropertyKey[]; text: string };

/** Nothing when the text no longer says what was found. */
export function applyCorrection(
	{ data, body }: EntryDraft,
	{ path, issue }: CorrectionOffer
): CorrectedText | undefined {
	const whole = path.reduce<unknown>(
		(value, step) => (value as Record<PropertyKey, unknown> | undefined)?.[step],
		{ ...(data as object), [BODY]: body }
	);
	if (typeof whole !== 'string') return undefined;
	const text = mended(whole, issue);
	return text === whole ? undefined : { path, text };
}
