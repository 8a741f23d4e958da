import type { APIRoute, GetStaticPaths } from 'astro';
import { sessionEntries } from '../../../domain/holdings.ts';
import { realEntries } from '../../../domain/samples.ts';
import type { Session } from '../../../domain/schemas/entry.ts';
import { fullTitle } from '../../../domain/sessions/session-words.ts';
import { calendarFile } from '../../../features/schedule/calendar-file.ts';
import { holdings } from '../../../library.ts';
import { ICS_TYPE } from '../../../platform/ics.ts';
import { absolute } from '../../../ui/at.ts';

export const getStaticPaths = (() =>
	realEntries(sessionEntries(holdings)).map((session) => ({
		params: { id: session.id },
		props: { session },
	}))) satisfies GetStaticPaths;

export const GET: APIRoute<{ session: Session }> = ({ props: { session } }) =>
	new Response(calendarFile(holdings, fullTitle(holdings, session), [session], absolute), {
		headers: { 'Content-Type': ICS_TYPE },
	});
