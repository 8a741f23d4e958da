/** Who else has the entry open: told to the office every little while, and told here. */
import { useSyncExternalStore } from 'react';
import { postQuietly } from '../api.ts';

const REST = 25_000;
let others: readonly string[] = [];
const hearing = new Set<() => void>();

function set(next: readonly string[]): void {
	if (next.join() === others.join()) return;
	others = next;
	for (const hear of hearing) hear();
}

/** @returns how to end it */
export function tellEditing(collection: string, slug: string): () => void {
	set([]);
	// What was never saved is open in one place alone.
	if (slug === '') return () => undefined;
	let isOpen = true;
	const tell = () =>
		postQuietly<{ others: string[] }>('editing', { collection, slug, isOpen }, !isOpen).then(
			(answer) => {
				if (isOpen) set(answer.others);
			},
			() => undefined
		);
	void tell();
	const timer = setInterval(tell, REST);
	const end = () => {
		isOpen = false;
		clearInterval(timer);
		window.removeEventListener('pagehide', end);
		set([]);
		void tell();
	};
	window.addEventListener('pagehide', end);
	return end;
}

/** What the others are called. */
export const useOthersEditing = (): readonly string[] =>
	useSyncExternalStore(
		(hear) => {
			hearing.add(hear);
			return () => hearing.delete(hear);
		},
		() => others
	);
