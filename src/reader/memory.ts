/**
 * What a process remembers of a content folder that it opens again and again: files that have not changed are not read,
 * and what was found in them stands as long as everything it was found from.
 */
import { statSync } from 'node:fs';
import { type Note, Notebook } from '../platform/notebook.ts';

/** Something that was made from one file as it was then. */
type Remembered<Made> = { stamp: string; made: Made };

/** What was found in a piece of content, and from which answers. */
type Found<Made> = { from: string; notes: readonly Note[]; turn: number; made: Made };

export class ContentMemory {
	readonly #files = new Map<string, Remembered<unknown>>();
	readonly #found = new WeakMap<object, Map<string, Found<unknown>>>();
	readonly notebook = new Notebook();
	#turn = 0;
	readonly #once = new Map<string, unknown>();

	/** The folder is opened again: all that was found is looked at before it is relied on. */
	turn(): void {
		this.#turn = this.notebook.turn();
	}

	/** What is made once for this folder and kept. */
	once<Made>(key: string, make: () => Made): Made {
		if (!this.#once.has(key)) this.#once.set(key, make());
		return this.#once.get(key) as Made;
	}

	/**
	 * What `make` makes of a file, made anew when the file is another one.
	 * @param key names the file and what is made of it
	 * @param file absolute path
	 * @param make is told what it made before, of the file as it was
	 */
	ofFile<Made>(key: string, file: string, make: (before: Made | undefined) => Made): Made {
		const stamp = stampOf(file);
		const known = this.#files.get(key) as Remembered<Made> | undefined;
		if (known !== undefined && known.stamp === stamp) return known.made;
		const made = make(known?.made);
		if (made instanceof Promise) made.catch(() => this.#files.delete(key));
		// A file that changes while it is read is read again.
		if (stamp !== undefined && stampOf(file) === stamp) this.#files.set(key, { stamp, made });
		else this.#files.delete(key);
		return made;
	}

	/**
	 * What `find` finds in a piece, found anew when an answer that it asked for is another one.
	 * @param what tells one thing that is found in the piece from another
	 * @param from another one is another way of looking
	 */
	found<Made>(piece: object, what: string, from: string, find: () => Made): Made {
		const all = this.#found.get(piece) ?? new Map<string, Found<unknown>>();
		this.#found.set(piece, all);
		const known = all.get(what) as Found<Made> | undefined;
		if (known?.from === from && !this.notebook.isOutdated(known.notes, known.turn)) return known.made;
		const { result: made, notes } = this.notebook.record(find);
		all.set(what, { from, notes, turn: this.#turn, made });
		return made;
	}
}

/** Another one for another content; nothing for a file that is not there. */
function stampOf(file: string): string | undefined {
	const found = statSync(file, { bigint: true, throwIfNoEntry: false });
	return found && `${found.ino} ${found.size} ${found.mtimeNs} ${found.ctimeNs}`;
}
