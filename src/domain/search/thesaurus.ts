/** How people of this site speak, for its search: the editors' list, the common answers, and the villages by name. */
import { ADDRESS } from '../pages/addresses.ts';
import { ANSWER_PAGES, type AnswerPage } from '../schemas/answer-pages.ts';
import type { Document, Entry, Station } from '../schemas/entry.ts';
import type { Site } from '../schemas/site.ts';
import type { SiteThesaurus } from '../schemas/thesaurus.ts';
import { COMMON_ANSWERS } from './common-answers.ts';

/** What the search of a site is told of its people's words; addresses are site addresses. */
export function spokenHere(
	{ sayings, fillers, answers }: SiteThesaurus,
	{ township, plan }: Pick<Site, 'township' | 'plan'>,
	entries: readonly Entry[]
) {
	const stations = entries.filter((entry): entry is Station => entry.collection === 'stations');
	const rules = [...COMMON_ANSWERS, ...answers]
		.map(({ page }) => page)
		.filter((page, at, all) => all.indexOf(page) === at)
		.flatMap((page) => {
			const own = answers.filter((one) => one.page === page);
			return own.length > 0 ? own : COMMON_ANSWERS.filter((one) => one.page === page);
		});
	const places = stations.map(({ id, data: { village } }) => ({ id, names: namesOf(village, township) }));
	return {
		words: sayings,
		fillers,
		places,
		answers: rules.map(({ said, together, page }) => {
			const { address, at, isList }: AnswerPage = ANSWER_PAGES[page];
			// Whoever names a village wants what is there: 某村的活动.
			const besides =
				at && together.length > 0 ? [...together, ...places.flatMap(({ names }) => names)] : together;
			return {
				when: besides.length > 0 ? [said, besides] : [said],
				page: address,
				...(isList && { isList }),
				...(at && { at: Object.fromEntries(stations.map(({ id }) => [id, at(id)])) }),
			};
		}),
		parts: entries
			.filter((entry): entry is Document => entry.collection === 'documents' && entry.id === plan)
			.flatMap(({ data }) => data.plainClauses)
			.filter(({ alsoCalled }) => alsoCalled.length > 0)
			.map(({ clause, alsoCalled }) => ({ page: ADDRESS.plan, id: clause, names: alsoCalled })),
	};
}

/** `甲乙村` is 甲乙 to its people; not where the whole township is called so. */
function namesOf(village: string, township: string): string[] {
	const short = village.replace(/[村寨社区]+$/u, '');
	return short.length > 1 && !township.startsWith(short) ? [village, short] : [village];
}
