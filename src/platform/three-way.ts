/** Two texts that came from one, cut into parts: which side changed what, and where both did. */
import { diffIndices } from 'node-diff3';

/** Parts of `base`, and what became of them on either side; all three alike where nobody changed anything. */
export type Hunk<Part> = { base: Part[]; mine: Part[]; theirs: Part[] };

/** All of both sides, in order. Changes that touch each other are one hunk. */
export function hunksOf(
	base: readonly string[],
	mine: readonly string[],
	theirs: readonly string[]
): Hunk<string>[] {
	const changes = [
		...diffIndices([...base], [...mine]).map((found) => ({ ...found, side: 'mine' as const })),
		...diffIndices([...base], [...theirs]).map((found) => ({ ...found, side: 'theirs' as const })),
	].sort((one, other) => one.buffer1[0] - other.buffer1[0]);
	const hunks: Hunk<string>[] = [];
	/** Where in each text all that stands before is in `hunks`. */
	const at = { base: 0, mine: 0, theirs: 0 };
	const take = (to: typeof at) => {
		hunks.push({
			base: base.slice(at.base, to.base),
			mine: mine.slice(at.mine, to.mine),
			theirs: theirs.slice(at.theirs, to.theirs),
		});
		Object.assign(at, to);
	};
	const same = (length: number) => {
		if (length > 0) take({ base: at.base + length, mine: at.mine + length, theirs: at.theirs + length });
	};
	for (let next = 0; next < changes.length; ) {
		same(changes[next]!.buffer1[0] - at.base);
		let end = at.base;
		const grown = { mine: 0, theirs: 0 };
		for (; next < changes.length && changes[next]!.buffer1[0] <= end; next += 1) {
			const { buffer1, buffer2, side } = changes[next]!;
			end = Math.max(end, buffer1[0] + buffer1[1]);
			grown[side] += buffer2[1] - buffer1[1];
		}
		const length = end - at.base;
		take({
			base: end,
			mine: at.mine + length + grown.mine,
			theirs: at.theirs + length + grown.theirs,
		});
	}
	same(base.length - at.base);
	return hunks;
}

/** What both texts have, in order: the best guess at what they came from where nobody knows. */
export function commonParts(one: readonly string[], other: readonly string[]): string[] {
	const gone = diffIndices([...one], [...other]).map(({ buffer1 }) => buffer1);
	return one.filter((_, at) => !gone.some(([start, length]) => at >= start && at < start + length));
}
