/** The columns of the open data, table by table. A column here is a column of the CSV, the JSON and the schema. */
import {
	type Coverage,
	hrefOf,
	type MenuItem,
	type Practice,
	type Session,
	type Station,
	type Story,
} from './collections.ts';
import type { Commitment } from './commitments.ts';
import { sessionStrand, sessionTitle } from './holdings.ts';
import { MEASURES } from './measure.ts';
import {
	all,
	type Column,
	column,
	day,
	id,
	MANY,
	moment,
	type Published,
	text,
	url,
	village,
	villages,
	whole,
} from './open-data-cells.ts';
import { type Reading, VERDICTS } from './reading.ts';
import {
	AUDIENCES,
	HAVES,
	type Have,
	MENU_STATES,
	PLATFORMS,
	SESSION_STATES,
	STORY_KINDS,
	STRANDS,
	TIERS,
	VILLAGE_KINDS,
} from './vocabulary.ts';

// `staff` alone would be taken for their number.
const HAVE_COLUMNS: Record<Have, string> = {
	sign: 'hasSign',
	place: 'hasPlace',
	staff: 'hasStaff',
	rules: 'hasRules',
	activities: 'hasActivities',
};

export const stationColumns = (published: Published): Column<Station>[] => [
	id(),
	text('title', '站名', ({ data }) => data.title),
	text('village', '村（社区）', ({ data }) => data.village),
	text('kind', '类别', ({ data }) => VILLAGE_KINDS[data.kind].label),
	text('address', '地址', ({ data }) => data.address),
	text('phone', '办公电话', ({ data }) => data.phone),
	text('hours', '开放时间', ({ data }) => data.hours),
	whole('staff', '工作人员数', ({ data }) => data.staff?.count),
	day('staffCountedOn', '人数统计日期', ({ data }) => data.staff?.countedOn),
	...(Object.keys(HAVES) as Have[]).map((have) =>
		column('boolean')(HAVE_COLUMNS[have], HAVES[have].label, ({ data }: Station) => data.haves[have]?.met)
	),
	url(published),
];

export const menuColumns = (published: Published): Column<MenuItem>[] => [
	id(),
	text('code', '编号', ({ data }) => data.code),
	text('title', '名称', ({ data }) => data.title),
	text('strand', '实践内容', ({ data }) => STRANDS[data.strand].label),
	text('platform', '服务平台', ({ data }) => data.platform && PLATFORMS[data.platform].label),
	text('audience', '服务对象', ({ data }) => all(data.audience.map((one) => AUDIENCES[one].label)), MANY),
	text('stations', '可送到的站', ({ data }) => villages(published, data.stations), '空着是各站都可以'),
	text('state', '状态', ({ data }) => data.state && MENU_STATES[data.state].label),
	text('clauses', '对应条款', ({ data }) => all(data.clauses), MANY),
	url(published),
];

export const sessionColumns = (published: Published): Column<Session>[] => [
	id(),
	text('title', '名称', (session) => sessionTitle(published.holdings, session)),
	text('station', '实践站', ({ data }) => village(published, data.station)),
	text('strand', '实践内容', (session) => {
		const strand = sessionStrand(published.holdings, session);
		return strand && STRANDS[strand].label;
	}),
	moment('start', '开始', ({ data }) => data.start, '北京时间'),
	moment('end', '结束', ({ data }) => data.end, '北京时间'),
	text('state', '状态', ({ data }) => SESSION_STATES[data.state].label),
	whole('people', '参加人数', ({ data }) => data.outcome?.people),
	whole('volunteers', '志愿者数', ({ data }) => data.outcome?.volunteers),
	column('number')('hours', '服务时长（小时）', ({ data }) => data.outcome?.hours, '志愿者人时合计'),
	url(published),
];

export const storyColumns = (published: Published): Column<Story>[] => [
	id(),
	text('title', '标题', ({ data }) => data.title),
	text('kind', '栏目', ({ data }) => STORY_KINDS[data.kind].label),
	moment('published', '发布时间', ({ data }) => data.published, '北京时间'),
	text('summary', '摘要', ({ data }) => data.summary),
	text('strand', '实践内容', ({ data }) => data.strand && STRANDS[data.strand].label),
	text('stations', '相关实践站', ({ data }) => villages(published, data.stations), MANY),
	text('clauses', '对应条款', ({ data }) => all(data.clauses), MANY),
	url(published),
];

export const practiceColumns = (published: Published): Column<Practice>[] => [
	id(),
	text('title', '标题', ({ data }) => data.title),
	moment('published', '发布时间', ({ data }) => data.published, '北京时间'),
	text('summary', '导语', ({ data }) => data.summary),
	text('strand', '实践内容', ({ data }) => STRANDS[data.strand].label),
	text('stations', '相关实践站', ({ data }) => villages(published, data.stations), MANY),
	text('clauses', '对应条款', ({ data }) => all(data.clauses), MANY),
	url(published),
];

export const coverageColumns = ({ holdings, absolute }: Published): Column<Coverage>[] => [
	id(),
	day('date', '刊发日期', ({ data }) => data.date),
	text('outlet', '媒体', ({ data }) => data.outlet),
	text('tier', '级别', ({ data }) => TIERS[data.tier].label),
	text('title', '报道标题', ({ data }) => data.title),
	text('url', '网址', ({ data }) => data.url),
	text('basis', '采用的做法或稿件', ({ data }) => {
		const basis = holdings.find('practices', data.practice) ?? holdings.find('stories', data.story);
		return basis && absolute(hrefOf(basis));
	}),
];

export const commitmentColumns = ({
	holdings,
	absolute,
}: Published): Column<{ promise: Commitment; reading: Reading }>[] => [
	text('clause', '条款', ({ promise }) => holdings.plan.clauses.get(promise.clause)?.citation),
	text('quote', '方案原文', ({ promise }) => promise.quote),
	text('measure', '衡量办法', ({ promise }) => MEASURES[promise.measure].label),
	whole('target', '目标', ({ promise }) => promise.target),
	text('place', '单位', ({ reading }) => reading.place ?? holdings.site.township),
	text('figure', '数据', ({ reading }) => reading.figure),
	day('asOf', '统计日期', ({ reading }) => reading.asOf),
	text('verdict', '状态', ({ reading }) => VERDICTS[reading.verdict].label),
	text('evidence', '依据', ({ reading }) => all(reading.evidence.map((one) => absolute(one.address))), MANY),
];
