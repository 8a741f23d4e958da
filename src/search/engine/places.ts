/** Sums over ascending lists of places. */

export type Places = Uint32Array | readonly number[];

/** Places `p` of `first` for which `then` holds `p + distance`. */
export function followed(first: Places, then: Places, distance: number): number[] {
	const kept: number[] = [];
	let at = 0;
	// A much longer list is searched by halves, not walked.
	const leap = then.length > first.length * 12;
	for (const place of first) {
		const wanted = place + distance;
		if (leap) at = firstNotBelow(then, wanted, at);
		else while (at < then.length && then[at]! < wanted) at += 1;
		if (at === then.length) break;
		if (then[at] === wanted) kept.push(place);
	}
	return kept;
}

/** Index of the first place that is at least `wanted`, from `start` on. */
function firstNotBelow(places: Places, wanted: number, start = 0): number {
	let low = start;
	let high = places.length;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if (places[middle]! < wanted) low = middle + 1;
		else high = middle;
	}
	return low;
}

export const holds = (places: Places, place: number): boolean =>
	places[firstNotBelow(places, place)] === place;

/** All places of several lists, ascending. */
export function merged(lists: readonly Places[]): Uint32Array {
	const all = new Uint32Array(lists.reduce((sum, { length }) => sum + length, 0));
	let at = 0;
	for (const list of lists) {
		all.set(list as Uint32Array, at);
		at += list.length;
	}
	return all.sort();
}
