/** What the pages of one station's year say of themselves. */
import { ADDRESS, assessmentAddress, ledgerAddress } from '../../domain/addresses.ts';
import { COLUMNS } from '../../domain/columns.ts';
import type { Holdings } from '../../domain/holdings.ts';
import { ledger } from '../../domain/ledger.ts';
import type { StationYear } from '../../domain/ledger-years.ts';

const trail = [
	{ label: COLUMNS.plan.name, address: COLUMNS.plan.address },
	{ label: '活动台账', address: ADDRESS.ledger },
];

export const ledgerInfo = (holdings: Holdings, { station, year }: StationYear) => ({
	title: `${station.data.village}${year}年活动台账`,
	description: `${station.data.title}${year}年举行的活动：日期、内容、人数、时长、照片和报道，逐场登记`,
	address: ledgerAddress(station.id, year),
	column: COLUMNS.plan,
	trail,
	noindex: isEmpty(holdings, { station, year }),
});

export const assessmentInfo = (holdings: Holdings, { station, year }: StationYear) => ({
	title: `${station.data.village}${year}年考核材料`,
	description: `${station.data.title}${year}年的阵地建设、队伍建设、活动进展和宣传推介，由已录入的条目汇成`,
	address: assessmentAddress(station.id, year),
	column: COLUMNS.plan,
	trail,
	noindex: isEmpty(holdings, { station, year }),
});

const isEmpty = (holdings: Holdings, { station, year }: StationYear) =>
	ledger(holdings, { station: station.id, period: year }).length === 0;
