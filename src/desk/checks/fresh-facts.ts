/** What the checks know, asked for again: when a form is begun, and when something was published meanwhile. */
import type { Facts } from '../../domain/check/facts.ts';
import { get, onContentChange } from '../api.ts';
import { setDeskFacts } from './desk-facts.ts';

/** Questions that were put, and the latest of them that was answered: answers overtake each other. */
let asked = 0;
let told = 0;

/** The facts of now; what cannot be fetched stays as it is known. */
export const freshFacts = (): Promise<void> => {
	asked += 1;
	const turn = asked;
	return get<Facts>('facts')
		.then((facts) => {
			if (turn < told) return;
			told = turn;
			setDeskFacts(facts);
		})
		.catch(() => undefined);
};

/** From now on they follow what is published. */
export const followFacts = (): void => onContentChange(() => void freshFacts());
