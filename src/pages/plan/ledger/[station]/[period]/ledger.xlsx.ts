import type { APIRoute, GetStaticPaths } from 'astro';
import { ledger } from '../../../../../domain/ledger/ledger.ts';
import { ledgerColumns } from '../../../../../domain/ledger/ledger-columns.ts';
import { longPeriod } from '../../../../../domain/ledger/totals.ts';
import type { LedgerScope } from '../../../../../domain/ledger/years.ts';
import { pathsOf } from '../../../../../domain/pages/page-of.ts';
import { holdings } from '../../../../../library.ts';
import { WORKBOOK_TYPE, workbook } from '../../../../../platform/workbook.ts';
import { absolute } from '../../../../../ui/at.ts';

export const getStaticPaths = (() => pathsOf(holdings, 'ledger')) satisfies GetStaticPaths;

export const GET: APIRoute<{ subject: LedgerScope }> = async ({
	props: {
		subject: { station, period },
	},
}) => {
	const lines = ledger(holdings, { station: station?.id, period });
	const sheet = `${station?.data.village ?? '各站'}${longPeriod(period)}台账`;
	return new Response(await workbook(ledgerColumns(absolute), lines, sheet), {
		headers: { 'Content-Type': WORKBOOK_TYPE },
	});
};
