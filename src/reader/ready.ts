/** 发布前检查 over a whole folder: what stands on the site although the desk would not have let it out. */

import { readiness } from '../domain/check/check-entry.ts';
import type { Facts } from '../domain/check/facts.ts';
import type { Issue } from '../platform/issue.ts';
import type { ParsedFile } from './read.ts';

// The rest is said, with its line, by the checks of fields, references and texts.
const SAID_HERE = [
	...['wording', 'private-address', 'caption-missing', 'credit-missing', 'reviews-missing'],
	...['text-empty', 'date-far', 'repeat-skips', 'loudspeaker-unsaid'],
];

/** Reminders for entries that are shown; a draft is not ready and need not be. */
export const unready = (readings: readonly ParsedFile[], facts: Facts): Issue[] =>
	readings.flatMap(({ collection, file, data, body, lineOf, bodyLine }) => {
		if (collection === undefined || (data as { draft?: unknown }).draft === true) return [];
		return readiness({ collection, id: file, data, body }, facts)
			.filter(({ code }) => SAID_HERE.includes(code))
			.map(({ code, path, label, message }) => ({
				code,
				level: 'warning',
				file,
				line: path[0] === 'body' ? bodyLine : lineOf(path),
				field: label,
				message,
			}));
	});
