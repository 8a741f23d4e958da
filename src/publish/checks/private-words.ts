/**
 * No file of the site carries a private number, whatever way it came there: a field that no check looked at, a caption
 * inside a picture's description, a table for reuse.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isNumber, privateMessage, privateNumbersOf } from '../../domain/check/privacy.ts';
import type { Issue } from '../../platform/issue.ts';
import { type BuiltPage, ownText } from './built-page.ts';

/** An official document is published as issued, and so is what quotes it. */
const VERBATIM = /(?:^|\/)(?:documents|plan)\//;
const SPOKEN = ['alt', 'title', 'aria-label', 'content', 'placeholder', 'value'];
const UNREAD = ['script', 'style', 'svg', 'path'];
const READ_ALSO = /\.(?:csv|xml|ics|txt)$|(?:^|\/)(?:feed|data\/[^/]+)\.json$/;

/** Private numbers in the words of `pages`. */
export const privateWords = (pages: readonly BuiltPage[]): Issue[] =>
	pages
		.filter(({ file }) => !VERBATIM.test(file))
		.flatMap(({ file, elements }) => {
			const words = elements
				.filter(({ tagName }) => !UNREAD.includes(tagName))
				.flatMap((element) => [
					ownText(element),
					...element.attrs.filter(({ name }) => SPOKEN.includes(name)).map(({ value }) => value),
				]);
			return issuesIn(file, words.join('\n\n'));
		});

/** Private numbers in tables, feeds and calendars below `folder`. */
export const privateFiles = (folder: string, files: readonly string[]): Issue[] =>
	files
		.filter((file) => READ_ALSO.test(file))
		.flatMap((file) => privateFile(file, readFileSync(join(folder, file), 'utf8')));

/** The same in one file that is no page. */
export const privateFile = (file: string, text: string): Issue[] =>
	READ_ALSO.test(file) && !VERBATIM.test(file) ? issuesIn(file, text) : [];

/** Longer than any private number with all that is looked at around it. */
const AROUND = 1000;

/** The same in a file that had none of them as it was `before`: only what differs is looked at, with what stands around it. */
export function privateChange(file: string, before: Buffer, after: Buffer): Issue[] {
	const start = alike(before, after, (bytes, at, length) => bytes.subarray(at, at + length));
	const end = alike(before.subarray(start), after.subarray(start), (bytes, at, length) =>
		bytes.subarray(bytes.length - at - length, bytes.length - at)
	);
	const part = after.subarray(Math.max(0, start - AROUND), after.length - end + AROUND);
	return privateFile(file, part.toString('utf8'));
}

/** Bytes that are compared at once: large pieces first, then what is left of them. */
const STEPS = [65_536, 256, 16, 4, 1];

/** How many bytes are the same, counted from where `piece` counts. */
function alike(
	one: Buffer,
	other: Buffer,
	piece: (bytes: Buffer, at: number, length: number) => Buffer
): number {
	let at = 0;
	for (const step of STEPS)
		while (
			at + step <= Math.min(one.length, other.length) &&
			piece(one, at, step).equals(piece(other, at, step))
		)
			at += step;
	return at;
}

const issuesIn = (file: string, text: string): Issue[] =>
	privateNumbersOf(text)
		.filter((finding) => finding.isCertain && isNumber(finding))
		.map((finding) => ({
			code: `private-${finding.kind}`,
			severity: 'error',
			file,
			message: privateMessage(finding),
		}));
