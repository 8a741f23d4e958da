/** What a month's page says about itself to browsers, search engines and the state's inspection. */
import { monthAddress } from '../../domain/pages/addresses.ts';

import { COLUMNS } from '../../domain/pages/columns.ts';
import { monthTitle } from '../../domain/pages/page-titles.ts';
import { countedWords } from '../../domain/samples.ts';
import type { Session } from '../../domain/schemas/entry.ts';
import { type Day, longMonth, type Month } from '../../platform/day.ts';
import { nothingOn } from './wording.ts';

export function monthInfo(month: Month, sessions: readonly Session[], today: Day) {
	const { schedule } = COLUMNS;
	const title = monthTitle(month);
	return {
		title,
		description:
			sessions.length > 0
				? `${title}共${countedWords(sessions, '场')}，逐日列出时间和地点`
				: `${longMonth(month)}${nothingOn(month, today)}`,
		address: monthAddress(month),
		column: schedule,
		trail: [{ label: schedule.name, address: schedule.address }],
		// A month that shows nothing true is kept out of search engines like the samples themselves.
		noindex: sessions.length > 0 && sessions.every(({ data }) => data.sample),
	};
}
