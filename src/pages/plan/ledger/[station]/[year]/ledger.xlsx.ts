import type { APIRoute, GetStaticPaths } from 'astro';
import { ledger } from '../../../../../domain/ledger.ts';
import { ledgerColumns } from '../../../../../domain/ledger-columns.ts';
import { type StationYear, stationYears } from '../../../../../domain/ledger-years.ts';
import { holdings } from '../../../../../library.ts';
import { WORKBOOK_TYPE, workbook } from '../../../../../platform/workbook.ts';
import { absolute } from '../../../../../ui/at.ts';

export const getStaticPaths = (() =>
	stationYears(holdings).map((props) => ({
		params: { station: props.station.id, year: props.year },
		props,
	}))) satisfies GetStaticPaths;

export const GET: APIRoute<StationYear> = async ({ props: { station, year } }) => {
	const lines = ledger(holdings, { station: station.id, period: year });
	const sheet = `${station.data.village}${year}年台账`;
	return new Response(await workbook(ledgerColumns(absolute), lines, sheet), {
		headers: { 'Content-Type': WORKBOOK_TYPE },
	});
};
