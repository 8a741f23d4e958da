import type { APIRoute, GetStaticPaths } from 'astro';

import { sessionEntries } from '../../../domain/holdings.ts';
import type { Station } from '../../../domain/schemas/entry.ts';
import { calendarFile } from '../../../features/schedule/calendar-file.ts';
import { holdings } from '../../../library.ts';
import { ICS_TYPE } from '../../../platform/ics.ts';
import { absolute } from '../../../ui/at.ts';

export const getStaticPaths = (() =>
	holdings.shelves.stations.map((station) => ({
		params: { slug: station.id },
		props: { station },
	}))) satisfies GetStaticPaths;

export const GET: APIRoute<{ station: Station }> = ({ props: { station } }) => {
	const sessions = sessionEntries(holdings).filter(({ data }) => data.station === station.id);
	return new Response(calendarFile(holdings, `${station.data.village}活动`, sessions, absolute), {
		headers: { 'Content-Type': ICS_TYPE },
	});
};
