/** The columns of the open data, table by table. A column here is a column of the CSV, the JSON and the schema. */

import type { TableColumn } from '../../platform/table.ts';
import { sessionStrand, sessionTitle } from '../holdings.ts';
import type { Commitment } from '../plan/commitments.ts';
import { type Reading, VERDICTS } from '../plan/reading.ts';
import { labelsOf } from '../schemas/collection-form.ts';
import {
	type Coverage,
	hrefOf,
	type MenuItem,
	type Practice,
	type Session,
	type Station,
	type Story,
} from '../schemas/entry.ts';
import { MEASURES } from '../schemas/measure.ts';
import {
	AUDIENCES,
	HAVES,
	type Have,
	keysOf,
	MENU_STATES,
	PLATFORMS,
	STORY_KINDS,
	STRANDS,
	TIERS,
	VILLAGE_KINDS,
} from '../schemas/vocabulary.ts';
import { stateWords } from '../sessions/session-words.ts';
import { villagesOf } from '../stations/story-places.ts';
import {
	clauseColumns,
	columnOf,
	dayColumn,
	idColumn,
	integerColumn,
	joined,
	momentColumn,
	SEPARATED,
	type TableSources,
	textColumn,
	urlColumn,
	villageName,
	villageNames,
} from './cells.ts';

// `staff` alone would be taken for their number.
const HAVE_COLUMNS: Record<Have, string> = {
	sign: 'hasSign',
	place: 'hasPlace',
	staff: 'hasStaff',
	rules: 'hasRules',
	activities: 'hasActivities',
};

export const stationColumns = (sources: TableSources): TableColumn<Station>[] => {
	const label = labelsOf('stations');
	return [
		idColumn(),
		textColumn('title', label('title'), ({ data }) => data.title),
		textColumn('village', label('village'), ({ data }) => data.village),
		textColumn('kind', label('kind'), ({ data }) => VILLAGE_KINDS[data.kind].label),
		textColumn('address', label('address'), ({ data }) => data.address),
		textColumn('phone', label('phone'), ({ data }) => data.phone),
		textColumn('hours', label('hours'), ({ data }) => data.hours),
		integerColumn('staff', '工作人员数', ({ data }) => data.staff?.count),
		dayColumn('staffCountedOn', '人数统计日期', ({ data }) => data.staff?.countedOn),
		...keysOf(HAVES).map((have) =>
			columnOf('boolean')(HAVE_COLUMNS[have], HAVES[have].label, ({ data }: Station) => data.haves[have]?.met)
		),
		urlColumn(sources),
	];
};

export const menuColumns = (sources: TableSources): TableColumn<MenuItem>[] => {
	const label = labelsOf('menu');
	return [
		idColumn(),
		textColumn('code', label('code'), ({ data }) => data.code),
		textColumn('title', label('title'), ({ data }) => data.title),
		textColumn('strand', label('strand'), ({ data }) => STRANDS[data.strand].label),
		textColumn('platform', label('platform'), ({ data }) => data.platform && PLATFORMS[data.platform].label),
		textColumn(
			'audience',
			label('audience'),
			({ data }) => joined(data.audience.map((one) => AUDIENCES[one].label)),
			SEPARATED
		),
		textColumn(
			'stations',
			label('stations'),
			({ data }) => villageNames(sources, data.stations),
			'空着是各站都可以'
		),
		textColumn('state', label('state'), ({ data }) => data.state && MENU_STATES[data.state].label),
		...clauseColumns(sources),
		urlColumn(sources),
	];
};

export const sessionColumns = (sources: TableSources): TableColumn<Session>[] => {
	const label = labelsOf('sessions');
	return [
		idColumn(),
		textColumn('title', label('title'), (session) => sessionTitle(sources.holdings, session)),
		textColumn('station', label('station'), ({ data }) => villageName(sources, data.station)),
		textColumn('strand', label('strand'), (session) => {
			const strand = sessionStrand(sources.holdings, session);
			return strand && STRANDS[strand].label;
		}),
		momentColumn('start', label('start'), ({ data }) => data.start, '北京时间'),
		momentColumn('end', label('end'), ({ data }) => data.end, '北京时间'),
		textColumn('state', label('state'), ({ data }) => stateWords(data, sources.holdings.today)),
		integerColumn('people', '参加人数', ({ data }) => data.outcome?.people),
		integerColumn('volunteers', '志愿者数', ({ data }) => data.outcome?.volunteers),
		columnOf('number')('hours', '服务时长（小时）', ({ data }) => data.outcome?.hours, '志愿者人时合计'),
		urlColumn(sources),
	];
};

export const storyColumns = (sources: TableSources): TableColumn<Story>[] => {
	const label = labelsOf('stories');
	return [
		idColumn(),
		textColumn('title', label('title'), ({ data }) => data.title),
		textColumn('kind', label('kind'), ({ data }) => STORY_KINDS[data.kind].label),
		momentColumn('published', label('published'), ({ data }) => data.published, '北京时间'),
		textColumn('summary', label('summary'), ({ data }) => data.summary),
		textColumn('strand', label('strand'), ({ data }) => data.strand && STRANDS[data.strand].label),
		textColumn(
			'stations',
			label('stations'),
			(story) => joined(villagesOf(sources.holdings, story)),
			SEPARATED
		),
		...clauseColumns(sources),
		urlColumn(sources),
	];
};

export const practiceColumns = (sources: TableSources): TableColumn<Practice>[] => {
	const label = labelsOf('practices');
	return [
		idColumn(),
		textColumn('title', label('title'), ({ data }) => data.title),
		momentColumn('published', label('published'), ({ data }) => data.published, '北京时间'),
		textColumn('summary', label('summary'), ({ data }) => data.summary),
		textColumn('strand', label('strand'), ({ data }) => STRANDS[data.strand].label),
		textColumn('stations', label('stations'), ({ data }) => villageNames(sources, data.stations), SEPARATED),
		...clauseColumns(sources),
		urlColumn(sources),
	];
};

export const coverageColumns = ({ holdings, absolute }: TableSources): TableColumn<Coverage>[] => {
	const label = labelsOf('coverage');
	return [
		idColumn(),
		dayColumn('date', label('date'), ({ data }) => data.date),
		textColumn('outlet', label('outlet'), ({ data }) => data.outlet),
		textColumn('tier', label('tier'), ({ data }) => TIERS[data.tier].label),
		textColumn('title', label('title'), ({ data }) => data.title),
		textColumn('url', label('url'), ({ data }) => data.url),
		textColumn('basis', '采用的做法或稿件', ({ data }) => {
			const basis = holdings.find('practices', data.practice) ?? holdings.find('stories', data.story);
			return basis && absolute(hrefOf(basis));
		}),
	];
};

export const commitmentColumns = ({
	holdings,
	absolute,
}: TableSources): TableColumn<{ promise: Commitment; reading: Reading }>[] => [
	textColumn('clause', '条款', ({ promise }) => holdings.plan.clauses.get(promise.clause)?.citation),
	textColumn('quote', '方案原文', ({ promise }) => promise.quote),
	textColumn('measure', '衡量办法', ({ promise }) => MEASURES[promise.measure].label),
	integerColumn('target', '目标', ({ promise }) => promise.target),
	textColumn('place', '单位', ({ reading }) => reading.place ?? holdings.site.township),
	textColumn('figure', '数据', ({ reading }) => reading.figure),
	dayColumn('asOf', '统计日期', ({ reading }) => reading.asOf),
	textColumn('verdict', '状态', ({ reading }) => VERDICTS[reading.verdict].label),
	textColumn(
		'evidence',
		'依据',
		({ reading }) => joined(reading.evidence.map((one) => absolute(one.address))),
		SEPARATED
	),
];
