/** 活动菜单: dishes put in the order of the board. */
import type { MenuItem } from '../../domain/schemas/entry.ts';
import { keysOf, STRANDS, type Strand } from '../../domain/schemas/vocabulary.ts';

export type Course = { strand: Strand; dishes: readonly MenuItem[] };

/** The five strands in their order, each with its dishes; a strand without any stands empty. */
export const courses = (dishes: readonly MenuItem[]): Course[] =>
	keysOf(STRANDS).map((strand) => ({
		strand,
		dishes: dishes.filter(({ data }) => data.strand === strand),
	}));

/** Strands that have a dish, in their order. */
export const strandsOf = (dishes: readonly MenuItem[]): Strand[] =>
	courses(dishes).flatMap(({ strand, dishes }) => (dishes.length > 0 ? [strand] : []));
