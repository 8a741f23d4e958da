import type { APIRoute, GetStaticPaths } from 'astro';
import { ledgerColumns } from '../../../../../domain/ledger/columns.ts';
import { ledger } from '../../../../../domain/ledger/ledger.ts';
import { type LedgerScope, ledgerScopes } from '../../../../../domain/ledger/years.ts';
import { ALL_STATIONS } from '../../../../../domain/pages/addresses.ts';
import { holdings } from '../../../../../library.ts';
import { tableCsv } from '../../../../../platform/table.ts';
import { absolute } from '../../../../../ui/at.ts';

export const getStaticPaths = (() =>
	ledgerScopes(holdings).map((props) => ({
		params: { station: props.station?.id ?? ALL_STATIONS, period: props.period },
		props,
	}))) satisfies GetStaticPaths;

export const GET: APIRoute<LedgerScope> = ({ props: { station, period } }) =>
	new Response(
		tableCsv(
			ledgerColumns(absolute),
			ledger(holdings, { ...(station && { station: station.id }), period }),
			'title'
		),
		{ headers: { 'Content-Type': 'text/csv; charset=utf-8' } }
	);
