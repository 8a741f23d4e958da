/**
 * A value for each path of a site, in the order of paths and in parts that never change. A table that is made from another
 * shares with it every part in which nothing differs: to make, compare and write the next one costs what has changed, not
 * what there is.
 */

/** Neighbours; what is worked out from a part stays true of it. */
export type TablePart<Value> = { readonly paths: readonly string[]; readonly values: readonly Value[] };

/** Entries of a part as it is made; it is divided when it has grown beyond twice as many. */
const ENTRIES = 128;

export class FileTable<Value> implements Iterable<readonly [path: string, value: Value]> {
	readonly parts: readonly TablePart<Value>[];
	readonly size: number;

	private constructor(parts: readonly TablePart<Value>[]) {
		this.parts = parts;
		this.size = parts.reduce((sum, { paths }) => sum + paths.length, 0);
	}

	/** @param entries in any order; of one path the last counts */
	static from<Value>(entries: Iterable<readonly [string, Value]>): FileTable<Value> {
		return new FileTable(partsOf(new Map(entries)));
	}

	get(path: string): Value | undefined {
		const part = this.parts[this.partFor(path)];
		const at = part === undefined ? -1 : lastUpTo(part.paths, path);
		return part?.paths[at] === path ? part.values[at] : undefined;
	}

	has(path: string): boolean {
		return this.get(path) !== undefined;
	}

	*[Symbol.iterator](): Generator<readonly [string, Value], undefined> {
		for (const { paths, values } of this.parts)
			for (const [at, path] of paths.entries()) yield [path, values[at]!];
	}

	*paths(): Generator<string, undefined> {
		for (const { paths } of this.parts) yield* paths;
	}

	/** @param changes values by path, nothing where a path goes */
	with(changes: ReadonlyMap<string, Value | undefined>): FileTable<Value> {
		const changed = new Map<number, Map<string, Value | undefined>>();
		for (const [path, value] of changes) {
			if (this.get(path) === value) continue;
			const at = this.partFor(path);
			changed.set(at, (changed.get(at) ?? new Map()).set(path, value));
		}
		if (changed.size === 0) return this;
		if (this.parts.length === 0) return new FileTable(partsOf(changed.get(0)!));
		return new FileTable(
			this.parts.flatMap((part, at) => {
				const own = changed.get(at);
				return own === undefined ? [part] : partsOf(new Map([...entriesOf(part), ...own]));
			})
		);
	}

	/** Paths that `other` has not, or has with another value. */
	differing<Other>(other: FileTable<Other>, isSame: (value: Value, there: Other) => boolean): string[] {
		return this.notSharedWith(other).flatMap(({ paths, values }) =>
			paths.filter((path, at) => {
				const there = other.get(path);
				return there === undefined || !isSame(values[at]!, there);
			})
		);
	}

	/** Paths that `other` has not. */
	missingIn(other: FileTable<unknown>): string[] {
		return this.notSharedWith(other).flatMap(({ paths }) => paths.filter((path) => !other.has(path)));
	}

	/** Parts that are none of the other's. */
	notSharedWith(...others: FileTable<unknown>[]): TablePart<Value>[] {
		const theirs = new Set<TablePart<unknown>>(others.flatMap(({ parts }) => parts));
		return this.parts.filter((part) => !theirs.has(part));
	}

	/** The place of the part that has `path`, or would have it. */
	private partFor(path: string): number {
		let low = 0;
		let high = this.parts.length - 1;
		while (low < high) {
			const middle = Math.ceil((low + high) / 2);
			if (this.parts[middle]!.paths[0]! <= path) low = middle;
			else high = middle - 1;
		}
		return low;
	}
}

/** Works something out of every part, once for each part however many tables have it. */
export function eachPart<Value, Found>(
	find: (part: TablePart<Value>) => Found
): (table: FileTable<Value>) => Found[] {
	const known = new WeakMap<TablePart<Value>, Found>();
	return ({ parts }) =>
		parts.map((part) => {
			const found = known.has(part) ? known.get(part)! : find(part);
			known.set(part, found);
			return found;
		});
}

const entriesOf = <Value>({ paths, values }: TablePart<Value>): [string, Value][] =>
	paths.map((path, at) => [path, values[at]!]);

/** In order, without what is undefined; none of them empty. */
function partsOf<Value>(entries: ReadonlyMap<string, Value | undefined>): TablePart<Value>[] {
	const paths = [...entries.keys()].filter((path) => entries.get(path) !== undefined).sort();
	const most = paths.length > 2 * ENTRIES ? ENTRIES : 2 * ENTRIES;
	const parts: TablePart<Value>[] = [];
	for (let at = 0; at < paths.length; at += most) {
		const own = paths.slice(at, at + most);
		parts.push({ paths: own, values: own.map((path) => entries.get(path)!) });
	}
	return parts;
}

/** The place of the last path that is not after `path`; -1 when all are. */
function lastUpTo(paths: readonly string[], path: string): number {
	let low = -1;
	let high = paths.length - 1;
	while (low < high) {
		const middle = Math.ceil((low + high) / 2);
		if (paths[middle]! <= path) low = middle;
		else high = middle - 1;
	}
	return low;
}
