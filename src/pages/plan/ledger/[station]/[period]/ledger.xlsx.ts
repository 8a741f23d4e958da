import type { APIRoute, GetStaticPaths } from 'astro';
import { ledgerColumns } from '../../../../../domain/ledger/columns.ts';
import { ledger } from '../../../../../domain/ledger/ledger.ts';
import { longPeriod } from '../../../../../domain/ledger/totals.ts';
import { type LedgerScope, ledgerScopes } from '../../../../../domain/ledger/years.ts';
import { ALL_STATIONS } from '../../../../../domain/pages/addresses.ts';
import { holdings } from '../../../../../library.ts';
import { WORKBOOK_TYPE, workbook } from '../../../../../platform/workbook.ts';
import { absolute } from '../../../../../ui/at.ts';

export const getStaticPaths = (() =>
	ledgerScopes(holdings).map((props) => ({
		params: { station: props.station?.id ?? ALL_STATIONS, period: props.period },
		props,
	}))) satisfies GetStaticPaths;

export const GET: APIRoute<LedgerScope> = async ({ props: { station, period } }) => {
	const lines = ledger(holdings, { ...(station && { station: station.id }), period });
	const sheet = `${station?.data.village ?? '各站'}${longPeriod(period)}台账`;
	return new Response(await workbook(ledgerColumns(absolute), lines, sheet), {
		headers: { 'Content-Type': WORKBOOK_TYPE },
	});
};
