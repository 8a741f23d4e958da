/** What the checks know, asked for again: when a form is begun, and when something was published meanwhile. */
import type { Facts } from '../../domain/check/facts.ts';
import { get, onContentChange } from '../api.ts';
import { setDeskFacts } from './desk-facts.ts';

/** The facts of now; what cannot be fetched stays as it is known. */
export const freshFacts = (): Promise<void> =>
	get<Facts>('facts')
		.then(setDeskFacts)
		.catch(() => undefined);

/** From now on they follow what is published. */
export const followFacts = (): void => onContentChange(() => void freshFacts());
