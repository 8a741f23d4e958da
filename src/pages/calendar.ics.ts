import { sessionEntries } from '../domain/holdings.ts';
import { calendarFile } from '../features/schedule/calendar-file.ts';
import { holdings } from '../library.ts';
import { ICS_TYPE } from '../platform/ics.ts';
import { absolute } from '../ui/at.ts';

export const GET = () =>
	new Response(
		calendarFile(holdings, `${holdings.site.shortName}·活动`, sessionEntries(holdings), absolute),
		{ headers: { 'Content-Type': ICS_TYPE } }
	);
