/** 活动排期: sessions by month, strand and station, the wall calendar, the page for those who come home. */
import { longDay, longMonth, type Month, monthOf } from '../../../platform/day.ts';
import { type Holdings, sessionEntries, sessionStrand } from '../../holdings.ts';
import { countedWords, hasReal, isInvented } from '../../samples.ts';
import { hrefOf, isSample, type Session, type Station } from '../../schemas/entry.ts';
import { keysOf, STRANDS, type Strand } from '../../schemas/vocabulary.ts';
import { occurrencesOf } from '../../sessions/occurrences.ts';
import { fullTitle, nothingOn, summary } from '../../sessions/session-words.ts';
import { sessionsInMonth, sessionsOfStrand } from '../../sessions/shelves.ts';
import { isUpcoming, nearest } from '../../sessions/upcoming.ts';
import {
	ADDRESS,
	calendarFileAddress,
	monthAddress,
	scheduleOfStation,
	scheduleOfStrand,
	wallCalendarAddress,
} from '../addresses.ts';
import { COLUMNS, columnLink } from '../columns.ts';
import { columnPage, kindOf, SEARCH_WEIGHT, single, strandFacet } from '../kind-of-page.ts';
import { calendarYears, lasts, scheduleMonths } from '../spans.ts';
import { TITLES } from '../titles.ts';

const nextDate = (session: Session, { today }: Holdings) => nearest(occurrencesOf(session), today);

export const SCHEDULE_PAGES = {
	schedule: columnPage('schedule'),
	month: kindOf<Month>({
		section: 'schedule',
		subjects: scheduleMonths,
		address: monthAddress,
		title: (month) => `${longMonth(month)}活动`,
		description: (month, holdings) => {
			const sessions = sessionsInMonth(holdings, month);
			return sessions.length > 0
				? `${longMonth(month)}活动共${countedWords(sessions, '场')}，逐日列出时间和地点`
				: `${longMonth(month)}${nothingOn(month, holdings.today)}`;
		},
		noindex: (month, holdings) => isInvented(sessionsInMonth(holdings, month)),
		isListed: (month, holdings) =>
			month === monthOf(holdings.today) || hasReal(sessionsInMonth(holdings, month)),
		passing: true,
		named: (month, holdings) => month >= monthOf(holdings.today) && hasReal(sessionsInMonth(holdings, month)),
		lasts: (month, holdings) => lasts(holdings, month),
	}),
	wallCalendar: kindOf<string>({
		section: 'schedule',
		subjects: calendarYears,
		address: wallCalendarAddress,
		title: (year) => `${year}年文明实践日历`,
		description: (year) => `${year}年文明实践日历：公历、农历、节气、节日和各村活动，一月一张，供打印张贴`,
		noindex: () => true,
		passing: true,
		lasts: (year, holdings) => lasts(holdings, year),
	}),
	strandSchedule: kindOf<Strand>({
		section: 'schedule',
		subjects: () => keysOf(STRANDS),
		address: scheduleOfStrand,
		title: (strand) => `“${STRANDS[strand].call}”${COLUMNS.schedule.name}`,
		description: (strand) =>
			`“${STRANDS[strand].label}”类活动（${STRANDS[strand].note}）：哪天、几点、在哪个村`,
		noindex: (strand, holdings) => isInvented(sessionsOfStrand(holdings, strand)),
		isListed: (strand, holdings) => hasReal(sessionsOfStrand(holdings, strand)),
		named: (strand, holdings) => hasReal(sessionsOfStrand(holdings, strand)),
	}),
	stationSchedule: kindOf<Station>({
		section: 'schedule',
		subjects: ({ shelves }) => shelves.stations,
		address: ({ id }) => scheduleOfStation(id),
		title: ({ data }) => `${data.village}${COLUMNS.schedule.name}`,
		description: ({ data }) => `${data.title}的活动：哪天、几点、在哪里`,
		named: () => true,
		isListed: ({ id }, { citing }) => hasReal(citing('sessions', 'stations', id)),
		passing: true,
	}),
	homecoming: single({
		section: 'schedule',
		address: ADDRESS.homecoming,
		title: () => TITLES.homecoming,
		description: () => '腊月到元宵各村有什么活动，回乡的人常问的培训、政策和志愿服务，家乡一年来的新变化',
		kind: '其他',
	}),
	session: kindOf<Session>({
		section: 'schedule',
		subjects: sessionEntries,
		address: hrefOf,
		title: (session, holdings) => fullTitle(holdings, nextDate(session, holdings)),
		description: (session, holdings) => summary(holdings, nextDate(session, holdings)),
		trail: (session, holdings) => {
			const month = monthOf(nextDate(session, holdings).data.start);
			return [columnLink('schedule'), { label: longMonth(month), address: monthAddress(month) }];
		},
		kind: '场次',
		alsoCalled: ({ data }, { find }) => find('menu', data.dish)?.data.alsoCalled ?? [],
		weight: (session, holdings) =>
			isUpcoming(nextDate(session, holdings).data, holdings.today)
				? SEARCH_WEIGHT.coming
				: SEARCH_WEIGHT.past,
		facets: (session, holdings) => {
			const station = holdings.find('stations', session.data.station);
			return {
				类别: strandFacet(sessionStrand(holdings, session)),
				站点: station ? [station.data.village] : [],
			};
		},
		note: (session, holdings) => {
			const { data } = nextDate(session, holdings);
			return `${longDay(data.start)} ${holdings.find('stations', data.station)?.data.village ?? ''}`.trim();
		},
		sample: isSample,
		files: (session) => (isSample(session) ? [] : [calendarFileAddress(hrefOf(session))]),
	}),
};
