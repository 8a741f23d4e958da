/** The poster of a dish: the code to say, for whom it is, and how to order it. */

import type { Holdings } from '../holdings.ts';
import { COLUMNS } from '../pages/columns.ts';
import type { MenuItem } from '../schemas/entry.ts';
import { rangeWords } from '../schemas/menu-item.ts';
import { AUDIENCES, MENU_STATES } from '../schemas/vocabulary.ts';
import type { PosterWords } from './poster-words.ts';
import { posterSeal } from './seal.ts';

export function dishPoster(holdings: Holdings, { data }: MenuItem): PosterWords {
	const villages = data.stations.flatMap((id) => holdings.find('stations', id)?.data.village ?? []);
	const { phone } = holdings.site;
	const facts = [
		['对象', data.audience.map((key) => AUDIENCES[key].label).join('、')],
		['时长', rangeWords(data.minutes, '分钟')],
		['人数', rangeWords(data.people, '人')],
		['时令', data.season],
		['送到', villages.join('、') || '各村（社区）实践站'],
	] as const;
	return {
		kind: COLUMNS.menu.name,
		title: data.title,
		seal: posterSeal(data.strand),
		code: data.code,
		facts: facts.flatMap(([label, words]) => (words ? [{ label, words }] : [])),
		words: data.summary,
		figures: [],
		how:
			data.state === 'paused'
				? ['这一项现在不能点']
				: [
						...(data.state === 'full' ? [`现在${MENU_STATES.full.label}，点之前先问一问`] : []),
						phone ? `点单电话 ${phone}` : '到村里的实践站当面点单',
						`说编号“${data.code}”，加上村名`,
					],
		promise: data.state === 'paused' ? '看别的服务' : '看怎么点、什么时候办',
	};
}
