/**
 * What a process remembers of a content folder that it opens again and again: files that have not changed are not read,
 * and what was found in them stands as long as everything it was found from.
 */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { type Dependencies, DependencyTracker } from '../platform/dependency-tracker.ts';

/** A state of the folder that whoever writes it can name, and what differs from another one. */
export type NamedState = {
	name: string;
	/** Absent where it is not known. */
	since?: { name: string; changed: readonly string[] } | undefined;
};

/** The state of a folder inside, as far as it can be told from that of the whole. */
export const stateBelow = ({ name, since }: NamedState, folder: string): NamedState => ({
	name,
	since: since && {
		name: since.name,
		changed: since.changed
			.filter((file) => file.startsWith(`${folder}/`))
			.map((file) => file.slice(folder.length + 1)),
	},
});

/** Something that was made from one file as it was when it was looked at. */
type Remembered<Made> = { stamp: string; opening: number; made: Made };

/** What was found in a piece of content, and from which answers. */
type Found<Made> = { piece: object; from: string; dependencies: Dependencies; turn: number; made: Made };

/** What was found in pieces of content by asking about the rest of it. */
export class Findings {
	readonly tracker = new DependencyTracker();
	readonly #found = new Map<string, Found<unknown>>();
	#turn = 0;

	/** Another state can be asked from now on: what was found is looked at before it is relied on. */
	turn(): void {
		this.#turn += 1;
		this.tracker.nextEpoch();
	}

	/**
	 * What `find` finds in a piece, found anew when an answer that it asked for is another one.
	 * @param piece has a file, and is another object when it is another
	 * @param from another one is another way of looking
	 */
	in<Made>(piece: { file: string }, from: string, find: () => Made): Made {
		const known = this.#found.get(piece.file) as Found<Made> | undefined;
		if (known?.piece === piece && known.from === from && !this.tracker.isOutdated(known.dependencies)) {
			known.turn = this.#turn;
			return known.made;
		}
		const { result: made, dependencies } = this.tracker.record(find);
		this.#found.set(piece.file, { piece, from, dependencies, turn: this.#turn, made });
		return made;
	}

	/** Forgets what nobody has asked for at this turn, now and then. */
	forget(): void {
		this.tracker.forget(() => {
			for (const [file, { turn }] of this.#found) if (turn !== this.#turn) this.#found.delete(file);
			return [...this.#found.values()].map(({ dependencies }) => dependencies);
		});
	}
}

export class ContentMemory {
	readonly #files = new Map<string, Remembered<unknown>>();
	readonly #pieces = new WeakMap<object, Map<string, unknown>>();
	readonly #once = new Map<string, unknown>();
	/** Counts how often the folder was opened. */
	#opening = 0;
	#state: string | undefined;
	/** Paths that differ from the last opening, where whoever writes the folder has told. */
	#changed: readonly string[] | undefined;
	/** Opening at which a file may last have become another, and at which any of them may have. */
	readonly #touched = new Map<string, number>();
	#unknownSince = 0;

	/**
	 * The folder, an absolute path, is opened again.
	 * @param state in which it is; without one every file is looked at
	 */
	open(folder: string, state?: NamedState): void {
		this.#opening += 1;
		const isNext = state?.since !== undefined && state.since.name === this.#state;
		this.#changed = isNext ? state.since!.changed : undefined;
		this.#state = state?.name;
		if (this.#changed === undefined) {
			this.#unknownSince = this.#opening;
			this.#touched.clear();
		}
		for (const file of this.#changed ?? []) this.#touched.set(join(folder, file), this.#opening);
	}

	/** What is made once for this folder and kept. */
	once<Made>(key: string, make: () => Made): Made {
		if (!this.#once.has(key)) this.#once.set(key, make());
		return this.#once.get(key) as Made;
	}

	/** What is made anew at every opening, from what was made before and the paths that differ, where both are known. */
	again<Made>(key: string, make: (before?: Made, changed?: readonly string[]) => Made): Made {
		const before = this.#once.get(key) as Made | undefined;
		this.#once.delete(key);
		const made = make(before, this.#changed);
		this.#once.set(key, made);
		return made;
	}

	/** What `make` makes of these and of nothing else, made anew when one of them is another. */
	madeFrom<Made>(key: string, from: readonly unknown[], make: () => Made): Made {
		const known = this.#once.get(key) as { from: readonly unknown[]; made: Made } | undefined;
		if (known !== undefined && isSame(known.from, from)) return known.made;
		const made = make();
		this.#once.set(key, { from, made });
		return made;
	}

	/** The list that was given before, while it holds the very same things. */
	list<One>(key: string, list: One[]): One[] {
		return this.madeFrom(key, list, () => list);
	}

	/**
	 * What `make` makes of a file, made anew when the file is another one.
	 * @param key names the file and what is made of it
	 * @param file absolute path
	 * @param make is told what it made before, of the file as it was
	 */
	ofFile<Made>(key: string, file: string, make: (before: Made | undefined) => Made): Made {
		const known = this.#files.get(key) as Remembered<Made> | undefined;
		const since = Math.max(this.#unknownSince, this.#touched.get(file) ?? 0);
		if (known !== undefined && known.opening >= since) return known.made;
		const opening = this.#opening;
		const stamp = stampOf(file);
		if (known !== undefined && known.stamp === stamp) {
			known.opening = opening;
			return known.made;
		}
		const made = make(known?.made);
		if (made instanceof Promise) made.catch(() => this.#files.delete(key));
		// A file that changes while it is read is read again.
		if (stamp !== undefined && stampOf(file) === stamp) this.#files.set(key, { stamp, opening, made });
		else this.#files.delete(key);
		return made;
	}

	/** What `make` makes of a piece and of nothing else, once for as long as the piece is there. */
	of<Made>(piece: object, what: string, make: () => Made): Made {
		const made = this.#pieces.get(piece) ?? new Map<string, unknown>();
		this.#pieces.set(piece, made);
		if (!made.has(what)) made.set(what, make());
		return made.get(what) as Made;
	}
}

const isSame = (one: readonly unknown[], other: readonly unknown[]): boolean =>
	one.length === other.length && one.every((value, at) => value === other[at]);

/** Another one for another content; nothing for a file that is not there. */
function stampOf(file: string): string | undefined {
	const found = statSync(file, { bigint: true, throwIfNoEntry: false });
	return found && `${found.ino} ${found.size} ${found.mtimeNs} ${found.ctimeNs}`;
}
