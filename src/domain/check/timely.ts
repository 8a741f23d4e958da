/** What the calendar has to say: a notice that is over, a year that is a slip of the pen, a date that a rule leaves out. */

import { addDays, dayOf } from '../../platform/day.ts';
import { farOff, skipWords } from '../schemas/repeat.ts';
import type { Check, EntryIssue } from './issue.ts';

/** Nobody plans a piece or a session farther ahead: the year is a slip of the pen. */
const FAR_DAYS = 400;

export const timelyIssues: Check = ({ collection, fields, facts }) => {
	const { expires, published, repeat, start } = fields;
	const issues: EntryIssue[] = [];
	if (typeof expires === 'string' && expires < facts.today)
		issues.push({
			code: 'expired',
			level: 'publish',
			// Every notice on the site is over one day.
			inFolder: 'unsaid',
			path: ['expires'],
			message: `到期日 ${expires} 已经过了，发布后不会出现在页面顶部：请改日期或删去`,
		});
	const rule = typeof repeat === 'string' ? repeat : undefined;
	const wrongYear =
		collection === 'sessions' && typeof start === 'string'
			? farOff({ start, repeat: rule }, facts.today)
			: undefined;
	if (wrongYear) issues.push({ code: 'session-far-off', level: 'publish', inFolder: 'error', ...wrongYear });
	const far = addDays(facts.today, FAR_DAYS);
	for (const [key, moment, words] of [
		['published', published, '到那时才会出现在网站上'],
		['start', wrongYear ? undefined : start, '离现在太远'],
	] as const)
		if (typeof moment === 'string' && dayOf(moment) > far)
			issues.push({
				code: 'date-far',
				level: 'publish',
				path: [key],
				message: `${dayOf(moment)} 在一年以后，${words}：请核对年份`,
			});
	const skipped = rule !== undefined && typeof start === 'string' && skipWords(rule, start);
	if (skipped)
		issues.push({
			code: 'repeat-skips',
			level: 'advice',
			inFolder: 'reminder',
			path: ['repeat'],
			message: skipped,
		});
	return issues;
};
