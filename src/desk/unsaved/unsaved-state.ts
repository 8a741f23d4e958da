/** Where the words of the open form are kept, for the line above it. */
import { useSyncExternalStore } from 'react';
import type { Moment } from '../../platform/day.ts';

export type UnsavedState =
	| { state: 'none' }
	| { state: 'sent'; at: Moment }
	/** `why` is the office's own sentence. */
	| { state: 'offline' | 'refused'; why: string };

let now: UnsavedState = { state: 'none' };
const hearing = new Set<() => void>();

export function setUnsavedState(next: UnsavedState): void {
	now = next;
	for (const hear of hearing) hear();
}

export const useUnsavedState = (): UnsavedState =>
	useSyncExternalStore(
		(hear) => {
			hearing.add(hear);
			return () => hearing.delete(hear);
		},
		() => now
	);
