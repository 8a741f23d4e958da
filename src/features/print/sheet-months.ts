/** The months for which staff are offered a station's sheet. */
import type { Holdings } from '../../domain/holdings.ts';
import { sheetMonths } from '../../domain/pages/spans.ts';
import type { Station } from '../../domain/schemas/entry.ts';
import { addMonths, type Month, monthOf } from '../../platform/day.ts';

/** What is over needs no sheet any more, and a month far off without a session says nothing; their addresses stay. */
export function offeredSheets(holdings: Holdings, station: Station): Month[] {
	const now = monthOf(holdings.today);
	const busy = holdings.citing('sessions', 'stations', station.id).map(({ data }) => monthOf(data.start));
	return sheetMonths(holdings).filter(
		(month) => month >= now && (month <= addMonths(now, 1) || busy.includes(month))
	);
}
