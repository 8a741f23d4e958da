import type { APIRoute, GetStaticPaths } from 'astro';
import { sessionEntriesOf } from '../../../domain/holdings.ts';
import { pathsOf } from '../../../domain/pages/page-of.ts';
import type { Station } from '../../../domain/schemas/entry.ts';
import { calendarFile } from '../../../features/schedule/calendar-file.ts';
import { holdings } from '../../../library.ts';
import { ICS_TYPE } from '../../../platform/ics.ts';
import { absolute } from '../../../ui/at.ts';

export const getStaticPaths = (() => pathsOf(holdings, 'station')) satisfies GetStaticPaths;

export const GET: APIRoute<{ subject: Station }> = ({ props: { subject: station } }) => {
	const sessions = sessionEntriesOf(holdings, station.id);
	return new Response(calendarFile(holdings, `${station.data.village}活动`, sessions, absolute), {
		headers: { 'Content-Type': ICS_TYPE },
	});
};
