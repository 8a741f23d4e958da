/** One value of the page that components show: whoever sets it has them drawn again. */
import { useSyncExternalStore } from 'react';

export function shownValue<Value>(first: Value) {
	let value = first;
	const hearing = new Set<() => void>();
	const now = () => value;
	const listen = (hear: () => void) => {
		hearing.add(hear);
		return () => hearing.delete(hear);
	};
	return {
		now,
		set: (next: Value) => {
			value = next;
			for (const hear of hearing) hear();
		},
		/** The value inside a component. */
		useValue: (): Value => useSyncExternalStore(listen, now),
	};
}
