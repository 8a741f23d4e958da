/** What the checks know of the rest of the content. The desk fetches it after signing in; until then nothing is judged by it. */
import { useSyncExternalStore } from 'react';
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
	for (const tell of listeners) tell();
}

const listeners = new Set<() => void>();

export const deskFacts = (): Facts => facts;

/** The facts inside a component, which is drawn again when they change. */
export const useDeskFacts = (): Facts =>
	useSyncExternalStore((tell) => {
		listeners.add(tell);
		return () => listeners.delete(tell);
	}, deskFacts);
