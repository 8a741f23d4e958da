/** Background figures for media: each with the day it holds for and how it was counted. Samples never count. */

import type { Holdings } from '../../domain/holdings.ts';
import { realEntries } from '../../domain/samples.ts';
import type { Day } from '../../platform/day.ts';

export type KeyFigure = { label: string; figure: string; how: string; asOf: Day };

/** What can be counted from the entries; what is not recorded is not shown as nought. */
export function keyFigures({ shelves, today }: Pick<Holdings, 'shelves' | 'today'>): KeyFigure[] {
	const dishes = realEntries(shelves.menu);
	const teams = realEntries(shelves.teams);
	const counted = teams.flatMap(({ data }) => data.volunteers ?? []);
	const year = today.slice(0, 4);
	const held = realEntries(shelves.sessions).flatMap(({ data }) =>
		data.start.startsWith(year) && data.outcome ? [data.outcome] : []
	);
	const sum = (numbers: number[]) => numbers.reduce((total, one) => total + one, 0);
	const figures: (KeyFigure | false)[] = [
		{ label: '实践站', figure: `${shelves.stations.length}个`, how: '本网站实践站名录所列', asOf: today },
		dishes.length > 0 && {
			label: '菜单项目',
			figure: `${dishes.length}项`,
			how: '本网站活动菜单所列',
			asOf: today,
		},
		teams.length > 0 && {
			label: '志愿服务队伍',
			figure: `${teams.length}支`,
			how: '本网站队伍名录所列分队、小队',
			asOf: today,
		},
		counted.length > 0 && {
			label: '志愿者',
			figure: `${sum(counted.map(({ count }) => count))}人`,
			how: `${counted.length}支队伍登记人数合计，一人参加几支的重复计`,
			asOf: counted.map(({ countedOn }) => countedOn).sort()[0]!,
		},
		held.length > 0 && {
			label: `${year}年已举行活动`,
			figure: `${held.length}场`,
			how: '排期中已举行并登记人数的场次',
			asOf: today,
		},
		held.length > 0 && {
			label: `${year}年参加人次`,
			figure: `${sum(held.map(({ people }) => people))}人次`,
			how: '上述场次登记的参加人数合计',
			asOf: today,
		},
	];
	return figures.filter((one) => one !== false);
}
