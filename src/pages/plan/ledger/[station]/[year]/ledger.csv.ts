import type { APIRoute, GetStaticPaths } from 'astro';
import { ledger } from '../../../../../domain/ledger.ts';
import { ledgerColumns } from '../../../../../domain/ledger-columns.ts';
import { type StationYear, stationYears } from '../../../../../domain/ledger-years.ts';
import { holdings } from '../../../../../library.ts';
import { tableCsv } from '../../../../../platform/table.ts';
import { absolute } from '../../../../../ui/at.ts';

export const getStaticPaths = (() =>
	stationYears(holdings).map((props) => ({
		params: { station: props.station.id, year: props.year },
		props,
	}))) satisfies GetStaticPaths;

export const GET: APIRoute<StationYear> = ({ props: { station, year } }) =>
	new Response(
		tableCsv(ledgerColumns(absolute), ledger(holdings, { station: station.id, period: year }), 'title'),
		{ headers: { 'Content-Type': 'text/csv; charset=utf-8' } }
	);
