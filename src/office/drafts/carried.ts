/**
 * What a story's draft carries besides the story: the figures of the session it tells of. They lie in the same draft, so
 * that both are reviewed, returned and published as one.
 */
import { heldFields, onDate } from '../../domain/desk/hand-in.ts';
import type { Day } from '../../platform/day.ts';
import { withFields } from '../../platform/frontmatter-edit.ts';
import { entryLocationAt } from '../git/entry-location.ts';
import { dataOf, type Office } from '../office.ts';
import type { Draft } from './drafts.ts';

type Values = Record<string, unknown>;
/** Figures of one session in a draft; `date` of a repeating one. */
export type Carried = { session: string; path: string; date?: Day; outcome: Values };

/** Every session that a draft of a story says the figures of. */
export async function carriedBy(
	{ repository }: Pick<Office, 'repository'>,
	draft: Draft
): Promise<Carried[]> {
	const { location, changed, base } = draft;
	if (location.collection !== 'stories') return [];
	const others = changed.filter(({ path, id }) => id !== undefined && isSession(path));
	const found = await Promise.all(
		others.map(async ({ path, id }) => {
			const before = await repository.idAt(base, path);
			const now = dataOf(await repository.text(id!));
			const then = before === undefined ? {} : dataOf(await repository.text(before));
			return figuresSaid(now, then).map((figures) => ({
				session: entryLocationAt(path).id,
				path,
				...figures,
			}));
		})
	);
	return found.flat();
}

const isSession = (path: string) => /^content\/sessions\/[^/]+\/index\.md$/.test(path);

/** What `now` says was counted and `then` did not. */
function figuresSaid(now: Values, then: Values): Pick<Carried, 'date' | 'outcome'>[] {
	const dates =
		now['repeat'] === undefined
			? [undefined]
			: ((now['exceptions'] ?? []) as { date: Day }[]).map(({ date }) => date);
	return dates.flatMap((date) => {
		const { outcome } = onDate(now, date);
		const isNew = JSON.stringify(outcome) !== JSON.stringify(onDate(then, date)['outcome']);
		return outcome && isNew ? [{ outcome: outcome as Values, ...(date !== undefined && { date }) }] : [];
	});
}

/**
 * The texts of those sessions as `commit` has them, with the figures of the draft: a series that was changed or counted
 * meanwhile keeps both.
 */
export async function carriedOnto(
	office: Pick<Office, 'repository'>,
	draft: Draft,
	commit: string
): Promise<Map<string, { own: string; text: string }>> {
	const { repository } = office;
	const texts = new Map<string, { own: string; text: string }>();
	for (const { path, date, outcome } of await carriedBy(office, draft)) {
		const id = await repository.idAt(commit, path);
		if (id === undefined) continue;
		const own = texts.get(path)?.own ?? (await repository.text(id));
		const now = texts.get(path)?.text ?? own;
		texts.set(path, { own, text: withFields(now, heldFields(dataOf(now), outcome, date)) });
	}
	return texts;
}
