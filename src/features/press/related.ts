/** What a practice is tied to: the stories it rests on, its stations, its clauses, the outlets that took it up. */

import type { Holdings } from '../../domain/holdings.ts';
import { clauseAddress } from '../../domain/pages/addresses.ts';
import { clauseName } from '../../domain/plan/document-text.ts';
import { hrefOf, isSample, type Practice } from '../../domain/schemas/entry.ts';
import { longDay } from '../../platform/day.ts';

export type Related = { label: string; links: { text: string; address: string; sample?: boolean }[] };

/** Groups of links, empty ones left out. */
export function relatedTo({ find, citing, plan }: Holdings, practice: Practice): Related[] {
	const { stories, stations, clauses } = practice.data;
	const groups: Related[] = [
		{
			label: '依据的报道',
			links: stories
				.flatMap((id) => find('stories', id) ?? [])
				.map((one) => ({ text: one.data.title, address: hrefOf(one), sample: isSample(one) })),
		},
		{
			label: '相关实践站',
			links: stations
				.flatMap((id) => find('stations', id) ?? [])
				.map((one) => ({ text: one.data.village, address: hrefOf(one) })),
		},
		{
			label: '相关条款',
			links: clauses
				.flatMap((id) => plan.clauses.get(id) ?? [])
				.map((clause) => ({
					text: `${clause.citation} ${clauseName(clause)}`,
					address: clauseAddress(clause.id),
				})),
		},
		{
			label: '媒体采用',
			links: citing('coverage', 'practices', practice.id).map((one) => ({
				text: `${one.data.outlet}《${one.data.title}》（${longDay(one.data.date)}）`,
				address: hrefOf(one),
				// A sample may say that it took up what is true.
				sample: isSample(one),
			})),
		},
	];
	return groups.filter(({ links }) => links.length > 0);
}
