/** Where the words of the open form are kept, for the line above it. */
import type { Moment } from '../../platform/day.ts';
import { shownValue } from '../shown-value.ts';

export type UnsavedState =
	| { state: 'none' }
	| { state: 'sent'; at: Moment }
	/** `why` is the office's own sentence. */
	| { state: 'offline' | 'refused'; why: string };

const shown = shownValue<UnsavedState>({ state: 'none' });
export const setUnsavedState = shown.set;
export const useUnsavedState = shown.useValue;
