/** 工作方案: the plan, what it promises, what was done for it. */
import type { Holdings } from '../../holdings.ts';
import { ledger } from '../../ledger/ledger.ts';
import { longPeriod } from '../../ledger/totals.ts';
import {
	isYear,
	type LedgerScope,
	ledgerScopes,
	type StationYear,
	stationYears,
	yearOf,
} from '../../ledger/years.ts';
import { hrefOf, type Programme } from '../../schemas/entry.ts';
import { ADDRESS, assessmentAddress, ledgerAddress, ledgerFile } from '../addresses.ts';
import { columnLink } from '../columns.ts';
import { columnPage, kindOf, SEARCH_WEIGHT, single } from '../kind-of-page.ts';
import { lasts } from '../spans.ts';
import { TITLES } from '../titles.ts';

const ledgerTrail = [columnLink('plan'), { label: TITLES.ledgers, address: ADDRESS.ledger }];
const isEmptyLedger = ({ station, period }: LedgerScope, holdings: Holdings) =>
	ledger(holdings, { station: station?.id, period }).length === 0;

export const PLAN_PAGES = {
	plan: columnPage('plan', {
		kind: '方案条款',
		// It speaks of everything: what carries a clause out comes before it.
		weight: () => 0,
		lastmod: (_, { plan }) => plan.document.data.datePrinted,
	}),
	commitments: single({
		section: 'plan',
		address: ADDRESS.commitments,
		title: () => TITLES.commitments,
		description: () => '工作方案里能用数字衡量的承诺，逐条对照已录入的数据：达标、未达标、未到期、未采集',
		kind: '其他',
		weight: () => SEARCH_WEIGHT.page,
	}),
	evidence: single({
		section: 'plan',
		address: ADDRESS.evidence,
		title: () => TITLES.evidence,
		description: () => '工作方案的每一条由哪些菜单项、活动、报道、做法和媒体报道来落实，逐条列出',
	}),
	programmes: single({
		section: 'plan',
		address: ADDRESS.programmes,
		title: () => TITLES.programmes,
		description: () => '方案里点到名字的实践项目：各是什么意思，能点哪几项，接下来有哪些活动',
		isListed: (_, { shelves }) => shelves.programmes.length > 0,
		named: (_, { shelves }) => shelves.programmes.length > 0,
	}),
	programme: kindOf<Programme>({
		section: 'plan',
		subjects: ({ shelves }) => shelves.programmes,
		address: hrefOf,
		title: ({ data }) => `什么是“${data.title}”`,
		description: ({ data }) => data.summary,
		trail: () => [columnLink('plan'), { label: TITLES.programmes, address: ADDRESS.programmes }],
		kind: '项目',
		alsoCalled: ({ data }) => data.alsoCalled,
	}),
	ledgers: single({
		section: 'plan',
		address: ADDRESS.ledger,
		title: () => TITLES.ledgers,
		named: () => true,
		description: () => '各站逐年举行的活动，由排期里已举行的场次算出，可以看、可以印、可以下载',
	}),
	ledger: kindOf<LedgerScope>({
		section: 'plan',
		subjects: ledgerScopes,
		address: ({ station, period }) => ledgerAddress(station?.id, period),
		title: ({ station, period }) =>
			`${station?.data.village ?? '各站'}${longPeriod(period)}${TITLES.ledgers}`,
		description: ({ station, period }) =>
			`${station?.data.title ?? '各实践站'}${longPeriod(period)}举行的活动：日期、内容、人数、时长、照片和报道，逐场登记`,
		trail: ({ station, period }) =>
			isYear(period)
				? ledgerTrail
				: [
						...ledgerTrail,
						{
							label: `${station?.data.village ?? '各站'}${yearOf(period)}年`,
							address: ledgerAddress(station?.id, yearOf(period)),
						},
					],
		// A part of a year says nothing that the year does not.
		noindex: (scope, holdings) => !isYear(scope.period) || isEmptyLedger(scope, holdings),
		files: ({ station, period }) =>
			(['csv', 'xlsx'] as const).map((format) => ledgerFile(station?.id, period, format)),
		passing: true,
		lasts: ({ period }, holdings) => !isYear(period) || lasts(holdings, period),
	}),
	assessment: kindOf<StationYear>({
		section: 'plan',
		subjects: stationYears,
		address: ({ station, year }) => assessmentAddress(station.id, year),
		title: ({ station, year }) => `${station.data.village}${year}年考核材料`,
		description: ({ station, year }) =>
			`${station.data.title}${year}年的阵地建设、队伍建设、活动进展和宣传推介，由已录入的条目汇成`,
		trail: () => ledgerTrail,
		noindex: ({ station, year }, holdings) => isEmptyLedger({ station, period: year }, holdings),
		passing: true,
		lasts: ({ year }, holdings) => lasts(holdings, year),
	}),
};
