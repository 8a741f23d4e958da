/** The list as it will be: Decap hands back each change a while later, and photos arrive while somebody is typing. */
import { useEffect, useRef } from 'react';

/**
 * @param list what the form holds, as drawn; `value` is the same as Decap gave it
 * @returns `latest`, to be changed from, and `set`, which changes it at once and tells Decap
 */
export function useLatestList<Item>(list: Item[], value: unknown, onChange: (list: Item[]) => void) {
	const latest = useRef(list);
	/** Lists that are on their way to Decap and back. */
	const sent = useRef<string[]>([]);
	// biome-ignore lint/correctness/useExhaustiveDependencies: `list` is `value`, made anew each time it is drawn
	useEffect(() => {
		const echo = sent.current.indexOf(JSON.stringify(list));
		// An echo of our own is never newer than what we have; anything else comes from elsewhere and counts.
		if (echo < 0) latest.current = list;
		sent.current.splice(0, echo < 0 ? sent.current.length : echo + 1);
	}, [value]);
	const set = (next: Item[]) => {
		latest.current = next;
		sent.current.push(JSON.stringify(next));
		onChange(next);
	};
	return { latest, set };
}
