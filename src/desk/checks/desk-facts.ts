/** What the checks know of the rest of the house. The desk fetches it after signing in; until then nothing is judged by it. */
import type { Facts } from '../../domain/check/facts.ts';

let facts: Facts = {
	today: '1900-01-01',
	targets: {},
	places: [],
	contact: true,
	lexicon: { words: [] },
};

/** Sets what is known from now on; what is not named stays as it is. */
export function setDeskFacts(known: Partial<Facts>): void {
	facts = { ...facts, ...known };
}

export const deskFacts = (): Facts => facts;
