/** A programme as its page shows it, and all of them in the order of the plan, as plain data. */
import type { Holdings } from '../../domain/holdings.ts';
import { clauseAddress } from '../../domain/pages/addresses.ts';
import { clauseLinks } from '../../domain/plan/clause-links.ts';
import { clauseName } from '../../domain/plan/document-text.ts';
import { countedWords } from '../../domain/samples.ts';
import {
	hrefOf,
	isSample,
	type MenuItem,
	type Programme,
	type Session,
	type Story,
} from '../../domain/schemas/entry.ts';
import { cautionOf } from '../../domain/schemas/menu-item.ts';
import { agenda } from '../../domain/sessions/upcoming.ts';
import { type Day, dayOf } from '../../platform/day.ts';

type Link = { label: string; address: string };
type Marked = Link & { sample: boolean };

/** A dish of a programme. `plain` is its plain sentence, or what else it says of itself. */
type Dish = Marked & {
	code: string;
	plain: string | undefined;
	unconfirmed: boolean;
	caution: string | undefined;
};

export type ProgrammeView = {
	title: string;
	summary: string;
	unsaid: string | undefined;
	quote: string;
	clauses: readonly Link[];
	dishes: readonly Dish[];
	/** The nearest from today on, and how many come after them. */
	ahead: readonly Session[];
	later: string | undefined;
	/** The latest that are over, newest first, and how many there were before them. */
	past: readonly Session[];
	earlier: string | undefined;
	stories: readonly (Marked & { day: Day })[];
};

const MOST_SESSIONS = 6;

export function programmeView(holdings: Holdings, { id, data }: Programme): ProgrammeView {
	const { citing, today } = holdings;
	const dishes = citing('menu', 'programmes', id);
	const sessions = dishes
		.flatMap((dish) => citing('sessions', 'menu', dish.id))
		.sort((a, b) => (a.data.start < b.data.start ? -1 : 1));
	const { ahead, past } = agenda(sessions, today);
	const others = (list: readonly Session[]) =>
		list.length > MOST_SESSIONS ? countedWords(list.slice(MOST_SESSIONS), '场') : undefined;
	const stories = [...new Set(sessions.flatMap((session) => citing('stories', 'sessions', session.id)))];
	return {
		title: data.title,
		summary: data.summary,
		unsaid: data.unsaid,
		quote: data.quote,
		clauses: clauseLinks(holdings, data.clauses),
		dishes: dishes.map(dishOf),
		ahead: ahead.slice(0, MOST_SESSIONS),
		later: others(ahead),
		past: past.slice(0, MOST_SESSIONS),
		earlier: others(past),
		stories: stories.sort((a, b) => (a.data.published > b.data.published ? -1 : 1)).map(storyOf),
	};
}

const dishOf = (dish: MenuItem): Dish => ({
	label: dish.data.title,
	address: hrefOf(dish),
	sample: isSample(dish),
	code: dish.data.code,
	plain: dish.data.plain ?? dish.data.summary,
	unconfirmed: dish.data.plain !== undefined && !dish.data.plainConfirmed,
	caution: cautionOf(dish.data),
});

const storyOf = (story: Story): ProgrammeView['stories'][number] => ({
	label: story.data.title,
	address: hrefOf(story),
	sample: isSample(story),
	day: dayOf(story.data.published),
});

/** The programmes of one clause, in the order in which the clause names them. */
export type ProgrammeGroup = {
	clause: Link;
	programmes: readonly (Link & { summary: string; dishes: readonly Marked[] })[];
};

export function programmeGroups({ shelves, plan, citing }: Holdings): ProgrammeGroup[] {
	const byClause = Map.groupBy(shelves.programmes, ({ data }) => data.clauses[0]!);
	return [...plan.clauses.values()].flatMap((clause) => {
		const text = clause.heading + clause.text.join('');
		const programmes = (byClause.get(clause.id) ?? [])
			.map((programme) => ({ programme, at: text.indexOf(programme.data.title) }))
			.sort((a, b) => a.at - b.at)
			.map(({ programme }) => ({
				label: programme.data.title,
				address: hrefOf(programme),
				summary: programme.data.summary,
				dishes: citing('menu', 'programmes', programme.id).map((dish) => ({
					label: `${dish.data.code} ${dish.data.title}`,
					address: hrefOf(dish),
					sample: isSample(dish),
				})),
			}));
		if (programmes.length === 0) return [];
		const label = `${clause.citation} ${clauseName(clause)}`;
		return [{ clause: { label, address: clauseAddress(clause.id) }, programmes }];
	});
}
