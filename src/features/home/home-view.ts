/** What the home page says, as plain data. Pure: everything comes from the holdings and their date. */

import { type Holdings, sessionTitle } from '../../domain/holdings.ts';
import { ADDRESS, scheduleOfStation } from '../../domain/pages/addresses.ts';
import { TITLES } from '../../domain/pages/titles.ts';
import { countedWords } from '../../domain/samples.ts';
import { hrefOf, isSample, type Session, type Story } from '../../domain/schemas/entry.ts';
import { homecomingOf, homecomingPhase } from '../../domain/sessions/homecoming.ts';
import { contactAt } from '../../domain/sessions/telephone.ts';
import { upcoming } from '../../domain/sessions/upcoming.ts';
import { addDays, type Day, dayOf, type Moment, shortDay, weekday } from '../../platform/day.ts';

type Link = { label: string; address: string };

/** A session ahead. The page may be read long after it was made: its day is named, and it is hidden once it is over. */
type Next = {
	when: string;
	village: string;
	title: string;
	address: string;
	sample: boolean;
	start: Moment;
	end: Moment | undefined;
};

export type HomeView = {
	coming: {
		heading: string;
		/** Said in front of the sessions, or in their place while there are none. */
		note: string | undefined;
		/** More than are shown: those that are over by the reader's clock make room. */
		next: readonly Next[];
		villages: readonly { id: string; village: string; address: string; next: readonly Next[] }[];
		more: Link;
	};
	/** Leads to the page for those who come home; `day` is that of 春节. */
	homecoming: (Link & { day: Day }) | undefined;
	/** `how`: what one does once the number is known. */
	menu: Link & { how: string };
	/** Newest stories that are not notices: notices have a place of their own. */
	stories: readonly Story[];
};

/** So many sessions are shown at a time. */
export const SHOWN = 2;

export function homeView(holdings: Holdings): HomeView {
	const { shelves, today } = holdings;
	const sessions = upcoming(shelves.sessions, today);
	const byStation = Map.groupBy(sessions, ({ data }) => data.station);
	return {
		coming: {
			...(atHome(holdings, sessions) ?? everyDay(holdings, sessions)),
			villages: shelves.stations.map(({ id, data }) => ({
				id,
				village: data.village,
				address: scheduleOfStation(id),
				next: nextOf(byStation.get(id) ?? [], today, 1).map((session) => nextSession(holdings, session)),
			})),
		},
		homecoming: homecomingAhead(holdings),
		menu: {
			label: `看菜单（${countedWords(shelves.menu, '项')}）`,
			address: ADDRESS.menu,
			how: contactAt(holdings).phone ? '打电话' : '到实践所或村里的实践站',
		},
		stories: shelves.stories.filter(({ data }) => data.kind !== 'notice'),
	};
}

type Coming = Omit<HomeView['coming'], 'villages'>;

const everyDay = (holdings: Holdings, sessions: readonly Session[]): Coming => ({
	heading: '接下来的活动',
	note: sessions.length === 0 ? '还没有排定新的活动，可以先点一项服务。' : undefined,
	next: nextOf(sessions, holdings.today).map((session) => nextSession(holdings, session)),
	more: {
		label: sessions.length === 0 ? '看往期活动' : `看全部排期（${countedWords(sessions, '场')}）`,
		address: ADDRESS.schedule,
	},
});

/** Around New Year those who work far away are home, and the first part of the page speaks to them. */
function atHome(holdings: Holdings, coming: readonly Session[]): Coming | undefined {
	if (homecomingPhase(holdings.today) !== 'home') return undefined;
	const { to } = homecomingOf(holdings.today);
	const sessions = coming.filter(({ data }) => dayOf(data.start) <= to);
	return {
		heading: '回乡过年，村里有什么活动',
		note:
			sessions.length === 0
				? '还没有排定活动，在家这些天可以点一项服务。'
				: `到元宵节（${shortDay(to)}）排了${countedWords(sessions, '场')}：`,
		next: nextOf(sessions, holdings.today).map((session) => nextSession(holdings, session)),
		more: {
			label: `活动、培训、政策，家乡一年的变化，都在“${TITLES.homecoming}”`,
			address: ADDRESS.homecoming,
		},
	};
}

/** From 冬月 on, while most are still away, one line leads to what awaits them. */
function homecomingAhead({ today }: Holdings): HomeView['homecoming'] {
	if (homecomingPhase(today) !== 'soon') return undefined;
	const { newYear } = homecomingOf(today);
	return {
		label: `回乡过年（春节${shortDay(newYear)}）：村里有什么活动、能办什么事`,
		address: ADDRESS.homecoming,
		day: newYear,
	};
}

/** What comes next: those that may be over before the site is built again, and as many as are shown that will not be. */
export function nextOf(sessions: readonly Session[], today: Day, shown = SHOWN): readonly Session[] {
	const soon = addDays(today, 2);
	const later = sessions.findIndex(({ data }) => data.start > soon);
	return sessions.slice(0, Math.min(later < 0 ? sessions.length : later + shown, shown + 2));
}

function nextSession(holdings: Holdings, session: Session): Next {
	const { start, end, station } = session.data;
	return {
		when: `${shortDay(start)}（${weekday(start)}）`,
		village: holdings.find('stations', station)?.data.village ?? '',
		title: sessionTitle(holdings, session),
		address: hrefOf(session),
		sample: isSample(session),
		start,
		end,
	};
}
