/** Where the words of the open form are kept, for the line above it. */
import { useSyncExternalStore } from 'react';
import type { Moment } from '../../platform/day.ts';

export type KeptState =
	| { state: 'none' }
	| { state: 'sent'; at: Moment }
	/** `why` is the office's own sentence. */
	| { state: 'offline' | 'refused'; why: string };

let now: KeptState = { state: 'none' };
const hearing = new Set<() => void>();

export function setKeptState(next: KeptState): void {
	now = next;
	for (const hear of hearing) hear();
}

export const useKeptState = (): KeptState =>
	useSyncExternalStore(
		(hear) => {
			hearing.add(hear);
			return () => hearing.delete(hear);
		},
		() => now
	);
