/** What the pages of ledgers and assessment packs say of themselves. */

import type { Holdings } from '../../domain/holdings.ts';
import { ledger } from '../../domain/ledger/ledger.ts';
import { longPeriod } from '../../domain/ledger/totals.ts';
import { isYear, type LedgerScope, type StationYear, yearOf } from '../../domain/ledger/years.ts';
import { ADDRESS, assessmentAddress, ledgerAddress } from '../../domain/pages/addresses.ts';
import { COLUMNS } from '../../domain/pages/columns.ts';

const trail = [
	{ label: COLUMNS.plan.name, address: COLUMNS.plan.address },
	{ label: '活动台账', address: ADDRESS.ledger },
];

export const ledgerInfo = (holdings: Holdings, { station, period }: LedgerScope) => ({
	title: `${station?.data.village ?? '各站'}${longPeriod(period)}活动台账`,
	description: `${station?.data.title ?? '各实践站'}${longPeriod(period)}举行的活动：日期、内容、人数、时长、照片和报道，逐场登记`,
	address: ledgerAddress(station?.id, period),
	column: COLUMNS.plan,
	trail: isYear(period)
		? trail
		: [
				...trail,
				{
					label: `${station?.data.village ?? '各站'}${yearOf(period)}年`,
					address: ledgerAddress(station?.id, yearOf(period)),
				},
			],
	// A part of a year says nothing that the year does not.
	noindex: !isYear(period) || isEmpty(holdings, { station, period }),
});

export const assessmentInfo = (holdings: Holdings, { station, year }: StationYear) => ({
	title: `${station.data.village}${year}年考核材料`,
	description: `${station.data.title}${year}年的阵地建设、队伍建设、活动进展和宣传推介，由已录入的条目汇成`,
	address: assessmentAddress(station.id, year),
	column: COLUMNS.plan,
	trail,
	noindex: isEmpty(holdings, { station, period: year }),
});

const isEmpty = (holdings: Holdings, { station, period }: LedgerScope) =>
	ledger(holdings, { ...(station && { station: station.id }), period }).length === 0;
