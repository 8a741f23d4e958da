/** 志愿服务队伍 as the page about volunteering lists them, as plain data. */
import type { Holdings } from '../../domain/holdings.ts';
import { type TeamFact, teamFacts } from '../../domain/schemas/team.ts';

export type TeamView = { id: string; title: string; sample: boolean; facts: readonly TeamFact[] };

export const teamsView = ({ shelves, find, site }: Holdings): TeamView[] =>
	shelves.teams.map(({ id, data }) => ({
		id,
		title: data.title,
		sample: data.sample,
		facts: [
			...teamFacts(data),
			{ label: '所属', value: find('stations', data.station)?.data.village ?? site.township },
		],
	}));
