/**
 * Remembers which answers a piece of work was made from, so that it is done again when one of them has become another,
 * and only then. Answers are of two kinds: plain ones, which can be had at once, and those of questions, which are
 * worked out from other answers and kept. A question that comes to the same answer as before stops a change there:
 * what was made from it stays as it is.
 */

/** One answer that was given, and how to have it again. */
export type Note = {
	key: string;
	/** Turn of the state at which the answer last became another. */
	changed: number;
};

type Known = Note & {
	/** Stands for the answer: equal answers have equal prints. */
	print: string;
	/** Turn at which this was last looked at. */
	seen: number;
	answer: unknown;
	again: () => { answer: unknown; print: string; from: ReadonlySet<Known> };
	/** What the answer of a question was worked out from. */
	from: ReadonlySet<Known>;
};

const NOTHING: ReadonlySet<Known> = new Set();

export class Notebook {
	#turn = 0;
	readonly #known = new Map<string, Known>();
	/** What is being worked out, the innermost last, with the answers it was given so far. */
	readonly #asking: Set<Known>[] = [];

	/** The state has changed: every answer is looked at again before it is relied on. */
	turn(): number {
		this.#turn += 1;
		return this.#turn;
	}

	/** Notes a plain answer; `print` has it at any later turn. */
	note(key: string, print: () => string): void {
		this.#take(key, () => ({ answer: undefined, print: print(), from: NOTHING }));
	}

	/** The answer of a question, worked out only when something that it was worked out from has changed. */
	ask<Answer>(key: string, work: () => Answer, print: (answer: Answer) => string): Answer {
		return this.#take(key, () => {
			const from = new Set<Known>();
			this.#asking.push(from);
			try {
				const answer = work();
				return { answer, print: print(answer), from };
			} finally {
				this.#asking.pop();
			}
		}) as Answer;
	}

	/** Does a piece of work, which may wait in between; nothing else may be recorded meanwhile. */
	async record<Result>(work: () => Promise<Result>): Promise<{ result: Result; notes: readonly Note[] }> {
		const notes = new Set<Known>();
		this.#asking.push(notes);
		try {
			return { result: await work(), notes: [...notes] };
		} finally {
			this.#asking.pop();
		}
	}

	/** Whether one of `notes`, taken at `turn`, would be another today. */
	isOutdated(notes: readonly Note[], turn: number): boolean {
		return notes.some((note) => {
			this.#look(note as Known);
			return note.changed > turn;
		});
	}

	/** Forgets answers that nobody relied on at this turn. */
	forget(): void {
		for (const [key, known] of this.#known) if (known.seen < this.#turn) this.#known.delete(key);
	}

	#take(key: string, again: Known['again']): unknown {
		let known = this.#known.get(key);
		if (known === undefined) {
			known = { key, again, seen: this.#turn, changed: this.#turn, ...again() };
			this.#known.set(key, known);
		} else this.#look(known);
		this.#asking.at(-1)?.add(known);
		return known.answer;
	}

	#look(known: Known): void {
		if (known.seen === this.#turn) return;
		if (known.from.size > 0 && !this.isOutdated([...known.from], known.seen)) {
			known.seen = this.#turn;
			return;
		}
		const { answer, print, from } = known.again();
		known.seen = this.#turn;
		known.from = from;
		if (print === known.print) return;
		Object.assign(known, { answer, print, changed: this.#turn });
	}
}
