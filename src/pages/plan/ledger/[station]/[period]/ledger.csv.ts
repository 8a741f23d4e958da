import type { APIRoute, GetStaticPaths } from 'astro';
import { ledger } from '../../../../../domain/ledger/ledger.ts';
import { ledgerColumns } from '../../../../../domain/ledger/ledger-columns.ts';
import type { LedgerScope } from '../../../../../domain/ledger/years.ts';
import { pathsOf } from '../../../../../domain/pages/page-of.ts';
import { holdings } from '../../../../../library.ts';
import { tableCsv } from '../../../../../platform/table.ts';
import { absolute } from '../../../../../ui/at.ts';

export const getStaticPaths = (() => pathsOf(holdings, 'ledger')) satisfies GetStaticPaths;

export const GET: APIRoute<{ subject: LedgerScope }> = ({
	props: {
		subject: { station, period },
	},
}) =>
	new Response(
		tableCsv(ledgerColumns(absolute), ledger(holdings, { station: station?.id, period }), 'title'),
		{ headers: { 'Content-Type': 'text/csv; charset=utf-8' } }
	);
