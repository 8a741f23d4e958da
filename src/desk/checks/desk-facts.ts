/** What the checks know of the rest of the content. The desk fetches it after signing in; until then nothing is judged by it. */
import { type Facts, NO_FACTS } from '../../domain/check/facts.ts';
import { shownValue } from '../shown-value.ts';

const facts = shownValue(NO_FACTS);

/** Sets what is known from now on; what is not named stays as it is. */
export const setDeskFacts = (known: Partial<Facts>): void => facts.set({ ...facts.now(), ...known });

export const deskFacts = facts.now;

/** The facts inside a component, which is drawn again when they change. */
export const useDeskFacts = facts.useValue;
