/** What is entered here that carries out a clause of the plan, newest first, a handful of each kind. */
import type { Coverage } from '../../domain/collections.ts';
import type { Holdings } from '../../domain/holdings.ts';

const MOST = 4;

export function evidenceFor({ citing, today }: Pick<Holdings, 'citing' | 'today'>, clause: string) {
	const dishes = citing('menu', 'clauses', clause);
	const stories = citing('stories', 'clauses', clause);
	const practices = citing('practices', 'clauses', clause);
	// A session carries out its own clauses and those of the dish it delivers.
	const sessions = [
		...new Set([
			...citing('sessions', 'clauses', clause),
			...dishes.flatMap((dish) => citing('sessions', 'menu', dish.id)),
		]),
	]
		.filter(({ data }) => data.start >= today && data.state !== 'cancelled')
		.sort((a, b) => (a.data.start < b.data.start ? -1 : 1));
	const coverage: Coverage[] = [
		...stories.flatMap((story) => citing('coverage', 'stories', story.id)),
		...practices.flatMap((practice) => citing('coverage', 'practices', practice.id)),
	];
	const total = dishes.length + sessions.length + stories.length + practices.length + coverage.length;
	return {
		dishes,
		sessions: sessions.slice(0, MOST),
		stories: stories.slice(0, MOST),
		practices,
		coverage: coverage.slice(0, MOST),
		total,
	};
}
