/** Three questions every villager comes with, each answered in one line. */
import { ADDRESS, monthAddress } from '../../domain/addresses.ts';
import { hrefOf } from '../../domain/collections.ts';
import { type Holdings, sessionTitle } from '../../domain/holdings.ts';
import { isSample } from '../../domain/rules.ts';
import { shortDay, weekday } from '../../platform/day.ts';
import type { Glance } from './glance.ts';

type Link = { label: string; address: string };

export type Question = {
	icon: 'calendar' | 'phone' | 'people';
	question: string;
	/** Words before the link; all of the answer when there is none. */
	answer: string;
	link?: Link | undefined;
	/** True when the answer shows a sample. */
	sample: boolean;
	more: Link;
};

export const questions = (holdings: Holdings, glance: Glance): Question[] => [
	whatIsOn(holdings, glance),
	howToOrder(holdings),
	whatHappened(glance),
];

function whatIsOn(holdings: Holdings, { coming: [next], month }: Glance): Question {
	const asked = { icon: 'calendar', question: `${Number(month.slice(5))}月我们村有什么活动` } as const;
	const more = { label: '看全部排期', address: monthAddress(month) };
	if (!next) return { ...asked, answer: '还没有排定新的活动，可以先点一项服务。', sample: false, more };
	const village = holdings.find('stations', next.data.station)?.data.village ?? '';
	const label = `${shortDay(next.data.start)}（${weekday(next.data.start)}）${village}“${sessionTitle(holdings, next)}”`;
	return {
		...asked,
		answer: '最近一场：',
		link: { label, address: hrefOf(next) },
		sample: isSample(next),
		more,
	};
}

function howToOrder({ site, shelves }: Holdings): Question {
	const where = site.phone ? `打电话 ${site.phone}` : '到村里的实践站';
	return {
		icon: 'phone',
		question: '怎么点一项服务',
		answer: `在菜单上看好编号，${where}，说“编号加村名”就行。`,
		sample: false,
		more: { label: `看菜单（${shelves.menu.length}项）`, address: ADDRESS.menu },
	};
}

function whatHappened({ stories: [newest] }: Glance): Question {
	const asked = { icon: 'people', question: '最近发生了什么' } as const;
	const more = { label: '看全部报道', address: ADDRESS.stories };
	if (!newest) return { ...asked, answer: '还没有刊登报道。', sample: false, more };
	const link = { label: newest.data.title, address: hrefOf(newest) };
	return { ...asked, answer: `${shortDay(newest.data.published)}：`, link, sample: isSample(newest), more };
}
