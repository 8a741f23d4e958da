/**
 * No file of the site carries a private number, whatever way it came there: a field that no check looked at, a caption
 * inside a picture's description, a table for reuse.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isNumber, privateData, privateMessage } from '../../domain/check/privacy.ts';
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

const issuesIn = (file: string, text: string): Issue[] =>
	privateData(text)
		.filter((finding) => finding.isCertain && isNumber(finding))
		.map((finding) => ({
			code: `private-${finding.kind}`,
			level: 'error',
			file,
			message: privateMessage(finding),
		}));
