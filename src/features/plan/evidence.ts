/** What is entered here that carries out a clause of the plan, as links: true ones counted, samples marked and apart. */
import { type Holdings, sessionTitle } from '../../domain/holdings.ts';
import { clauseName } from '../../domain/plan/document-text.ts';
import { countedWords } from '../../domain/samples.ts';
import {
	type Coverage,
	type Entry,
	hrefOf,
	isSample,
	type Session,
	type Story,
} from '../../domain/schemas/entry.ts';
import { upcoming } from '../../domain/sessions/upcoming.ts';
import { shortDay } from '../../platform/day.ts';

/** So many of each kind are named; all of them are counted. */
const MOST = 4;

type EvidenceLink = { label: string; address: string; sample: boolean };
type Evidence = {
	/** `3项`, `3项，另有示例14项`, `示例2项`; nothing when nothing is entered. */
	count: string | undefined;
	groups: readonly { label: string; links: readonly EvidenceLink[] }[];
};
/** A clause of the plan that something carries out, with the programmes that it names. */
export type CarriedOut = Evidence & {
	id: string;
	citation: string;
	name: string;
	programmes: readonly { label: string; address: string }[];
};

/** Every clause that something carries out, in printed order. */
export const evidenceByClause = (holdings: Holdings): CarriedOut[] =>
	[...holdings.plan.clauses.values()]
		.map((clause) => ({
			...{ id: clause.id, citation: clause.citation, name: clauseName(clause) },
			// Of the plan itself: what is planned carries nothing out, and is not counted.
			programmes: holdings
				.citing('programmes', 'clauses', clause.id)
				.map((one) => ({ label: one.data.title, address: hrefOf(one) })),
			...evidenceFor(holdings, clause.id),
		}))
		.filter(({ count }) => count !== undefined);

/** @param clause id of a clause of the plan, e.g. `2.2.5` */
export function evidenceFor(holdings: Holdings, clause: string): Evidence {
	const { citing, today } = holdings;
	const dishes = citing('menu', 'clauses', clause);
	const stories = citing('stories', 'clauses', clause);
	const practices = citing('practices', 'clauses', clause);
	// A session carries out its own clauses and those of the dish it delivers.
	const sessions = upcoming(
		[
			...new Set([
				...citing('sessions', 'clauses', clause),
				...dishes.flatMap((dish) => citing('sessions', 'menu', dish.id)),
			]),
		],
		today
	).sort((a, b) => (a.data.start < b.data.start ? -1 : 1));
	const coverage = [
		...new Set([
			...stories.flatMap((story) => citing('coverage', 'stories', story.id)),
			...practices.flatMap((practice) => citing('coverage', 'practices', practice.id)),
		]),
	];
	const group = <One extends Entry>(label: string, entries: readonly One[], words: (one: One) => string) => ({
		...{ label, entries: entries as readonly Entry[] },
		// What is true comes first, however new a sample is.
		links: [...entries]
			.sort((a, b) => Number(isSample(a)) - Number(isSample(b)))
			.slice(0, MOST)
			.map((one) => ({ label: words(one), address: hrefOf(one), sample: isSample(one) })),
	});
	const groups = [
		group('菜单', dishes, ({ data }) => `${data.code} ${data.title}`),
		group('排期', sessions, (one: Session) => `${shortDay(one.data.start)} ${sessionTitle(holdings, one)}`),
		group('报道', stories, ({ data }: Story) => data.title),
		group('做法', practices, ({ data }) => data.title),
		group('媒体', coverage, ({ data }: Coverage) => `${data.outlet}《${data.title}》`),
	];
	const all = groups.flatMap(({ entries }) => entries);
	return {
		count: all.length > 0 ? countedWords(all, '项') : undefined,
		groups: groups.flatMap(({ label, links }) => (links.length > 0 ? [{ label, links }] : [])),
	};
}
