/** Clauses of the work plan that something carries out, as links that are called what the plan itself is cited by. */
import type { Holdings } from '../holdings.ts';
import { clauseAddress } from '../pages/addresses.ts';

export const clauseLinks = (
	{ plan }: Pick<Holdings, 'plan'>,
	clauses: readonly string[]
): { label: string; address: string }[] =>
	clauses.map((id) => ({ label: plan.clauses.get(id)?.citation ?? id, address: clauseAddress(id) }));
