/** Who else has the entry open: told to the office every little while, and told here. */
import { postQuietly } from '../api.ts';
import { shownValue } from '../shown-value.ts';

/** Milliseconds from one telling to the next. */
const REST = 25_000;
const others = shownValue<readonly string[]>([]);

function set(next: readonly string[]): void {
	if (next.join() !== others.now().join()) others.set(next);
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
export const useOthersEditing = others.useValue;
