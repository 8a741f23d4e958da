/** Three questions every villager comes with, each answered in one line. */
import { ADDRESS, menuOfAudience, monthAddress } from '../../domain/addresses.ts';
import { hrefOf, type Session } from '../../domain/collections.ts';
import { homecoming } from '../../domain/festivals.ts';
import { type Holdings, sessionTitle } from '../../domain/holdings.ts';
import { isSample } from '../../domain/rules.ts';
import { dayOf, type Moment, shortDay, weekday } from '../../platform/day.ts';
import { type Glance, nextOf } from './glance.ts';

type Link = { label: string; address: string };
/** A link to what is ahead: the first is shown that is not over by the reader's clock. */
type Answer = Link & { sample: boolean; start?: Moment; end?: Moment | undefined };

export type Question = {
	icon: 'calendar' | 'phone' | 'people';
	question: string;
	/** Words before the link; all of the answer when there is none. */
	answer: string;
	links: readonly Answer[];
	more: Link;
};

export const questions = (holdings: Holdings, glance: Glance): Question[] => [
	whatIsOnAtHome(holdings, glance) ?? whatIsOn(holdings, glance),
	howToOrder(holdings),
	whatHappened(glance),
];

/** The page may be read long after it was made: days are named, and what is over makes room for what is next. */
function whatIsOn(holdings: Holdings, { coming, month }: Glance): Question {
	const asked = { icon: 'calendar', question: `${Number(month.slice(5))}月我们村有什么活动` } as const;
	const more = { label: '看全部排期', address: monthAddress(month) };
	if (coming.length === 0)
		return { ...asked, answer: '还没有排定新的活动，可以先点一项服务。', links: [], more };
	return {
		...asked,
		answer: `${shortDay(holdings.today)}起的活动：`,
		links: linksTo(holdings, coming),
		more,
	};
}

/** Around New Year those who work far away are home, and the first card speaks to them. */
function whatIsOnAtHome(holdings: Holdings, { coming }: Glance): Question | undefined {
	const weeks = homecoming(holdings.today);
	if (!weeks) return undefined;
	const sessions = coming.filter(({ data }) => dayOf(data.start) <= weeks.to);
	const dishes = holdings.shelves.menu.filter(({ data }) => data.audience.includes('returnees'));
	const asked = { icon: 'calendar', question: '回乡过年，村里有什么活动' } as const;
	const more =
		dishes.length > 0
			? { label: `适合返乡人员的项目（${dishes.length}项）`, address: menuOfAudience('returnees') }
			: { label: '看全部排期', address: ADDRESS.schedule };
	if (sessions.length === 0)
		return { ...asked, answer: '还没有排定活动，在家这些天可以点一项服务。', links: [], more };
	const answer = `到元宵节（${shortDay(weeks.to)}）排了${sessions.length}场：`;
	return { ...asked, answer, links: linksTo(holdings, sessions), more };
}

const linksTo = (holdings: Holdings, sessions: readonly Session[]): Answer[] =>
	nextOf(sessions, holdings.today).map((session) => {
		const { start, end, station } = session.data;
		const village = holdings.find('stations', station)?.data.village ?? '';
		const label = `${shortDay(start)}（${weekday(start)}）${village}“${sessionTitle(holdings, session)}”`;
		return { label, address: hrefOf(session), sample: isSample(session), start, end };
	});

function howToOrder({ site, shelves }: Holdings): Question {
	const where = site.phone ? `打电话 ${site.phone}` : '到村里的实践站';
	return {
		icon: 'phone',
		question: '怎么点一项服务',
		answer: `在菜单上看好编号，${where}，说“编号加村名”就行。`,
		links: [],
		more: {
			label: `看菜单（${shelves.menu.filter((dish) => !isSample(dish)).length}项）`,
			address: ADDRESS.menu,
		},
	};
}

function whatHappened({ stories: [newest] }: Glance): Question {
	const asked = { icon: 'people', question: '最近发生了什么' } as const;
	const more = { label: '看全部报道', address: ADDRESS.stories };
	if (!newest) return { ...asked, answer: '还没有刊登报道。', links: [], more };
	const link = { label: newest.data.title, address: hrefOf(newest), sample: isSample(newest) };
	return { ...asked, answer: `${shortDay(newest.data.published)}：`, links: [link], more };
}
