/**
 * Remembers which values a piece of work was made from, so that it is done again when one of them has changed, and only
 * then. Values are of two kinds: inputs, which can be read at once, and derived ones, which are computed from other values
 * and kept. A derived value that comes out the same as before stops a change there: what was made from it stays valid.
 *
 * Each value knows its dependents. An epoch lasts until the state changes; in a new one the inputs are read again, and the
 * dependents of those that changed are marked dirty, through derived values too; nothing else is looked at.
 */

/** The values that a piece of work was made from, as of an epoch. */
export type Dependencies = { readonly values: readonly Value[]; readonly epoch: number };

/** A value that was given to somebody, and how to have it again. */
type Tracked = {
	readonly key: string;
	/** Epoch in which the value last changed. */
	changed: number;
	value: unknown;
	/** Equal values have equal fingerprints. */
	fingerprint: string;
	/** What was made from it; some of it may have been made anew since. */
	dependents: (Dependencies | Derived)[];
};
type Input = Tracked & {
	readonly isInput: true;
	readonly read: () => unknown;
	readonly fingerprintOf: (value: never) => string;
};
type Derived = Tracked & {
	readonly isInput: false;
	readonly compute: () => { value: unknown; fingerprint: string; from: readonly Value[] };
	/** The values it was computed from. */
	from: readonly Value[];
	/** Epoch in which they were looked at last. */
	verified: number;
};
type Value = Input | Derived;

/** So many pieces of work at least are recorded before values that nobody relies on are looked for. */
const LEAST_TO_FORGET = 1000;

export class DependencyTracker {
	#epoch = 0;
	#values = new Map<string, Value>();
	/** What is being worked out, the innermost last, with the values it was given so far. */
	readonly #recording: Set<Value>[] = [];
	/** What was made from a value that changed. */
	readonly #dirty = new Set<Dependencies | Derived>();
	#inputs: 'fresh' | 'being read' | 'stale' = 'fresh';
	#recorded = 0;
	#kept = 0;

	/** The state has changed: every input is read again before anything is relied on. */
	nextEpoch(): void {
		this.#epoch += 1;
		this.#inputs = 'stale';
	}

	/**
	 * Gives an input and records that it was used.
	 * @param read has the value in any later epoch; it may not ask for another value
	 */
	input<T>(key: string, read: () => T, fingerprintOf: (value: T) => string = String): T {
		return this.#use(key, () => {
			const value = read();
			return { isInput: true, value, fingerprint: fingerprintOf(value), read, fingerprintOf };
		}) as T;
	}

	/** Gives a derived value and records that it was used; it is computed only when a value behind it has changed. */
	derived<T>(key: string, work: () => T, fingerprintOf: (value: T) => string): T {
		const compute = () => {
			const from = new Set<Value>();
			this.#recording.push(from);
			try {
				const value = work();
				return { value, fingerprint: fingerprintOf(value), from: [...from] };
			} finally {
				this.#recording.pop();
			}
		};
		return this.#use(key, () => ({
			isInput: false,
			compute,
			verified: this.#epoch,
			...compute(),
		})) as T;
	}

	/** Does a piece of work and tells which values it was given. */
	record<Result>(work: () => Result): { result: Result; dependencies: Dependencies } {
		const values = new Set<Value>();
		this.#recording.push(values);
		try {
			return { result: work(), dependencies: this.#dependenciesOn(values) };
		} finally {
			this.#recording.pop();
		}
	}

	/** The same of work that waits in between; nothing else may be recorded meanwhile. */
	async recordAsync<Result>(
		work: () => Promise<Result>
	): Promise<{ result: Result; dependencies: Dependencies }> {
		const values = new Set<Value>();
		this.#recording.push(values);
		try {
			return { result: await work(), dependencies: this.#dependenciesOn(values) };
		} finally {
			this.#recording.pop();
		}
	}

	/** Whether one of the values has changed since. */
	isOutdated(dependencies: Dependencies): boolean {
		this.#readInputs();
		if (!this.#dirty.has(dependencies)) return false;
		for (const value of dependencies.values) {
			this.#verify(value);
			if (value.changed > dependencies.epoch) return true;
		}
		this.#dirty.delete(dependencies);
		return false;
	}

	/**
	 * Forgets values that nobody relies on, when many pieces of work have been recorded since that was done last.
	 * @param live gives all dependencies that somebody may still ask for
	 */
	forget(live: () => Iterable<Dependencies>): void {
		if (this.#recorded <= Math.max(LEAST_TO_FORGET, this.#kept)) return;
		[this.#recorded, this.#kept] = [0, 0];
		const kept = new Map<string, Value>();
		const keep = (dependent: Dependencies | Derived, values: readonly Value[]): void => {
			for (const value of values) {
				if (!kept.has(value.key)) {
					kept.set(value.key, value);
					value.dependents = [];
					if (!value.isInput) keep(value, value.from);
				}
				value.dependents.push(dependent);
			}
		};
		const dirty = [...this.#dirty];
		const isLive = new Set<Dependencies | Derived>();
		for (const dependencies of live()) {
			keep(dependencies, dependencies.values);
			isLive.add(dependencies);
			this.#kept += 1;
		}
		for (const value of kept.values()) if (!value.isInput) isLive.add(value);
		for (const one of dirty) if (!isLive.has(one)) this.#dirty.delete(one);
		this.#values = kept;
	}

	#dependenciesOn(values: ReadonlySet<Value>): Dependencies {
		const dependencies = { values: [...values], epoch: this.#epoch };
		for (const value of values) value.dependents.push(dependencies);
		this.#recorded += 1;
		return dependencies;
	}

	#use(key: string, first: () => object): unknown {
		// A value that nobody records would never be asked for again.
		if (this.#recording.length === 0) throw new Error(`${key}: asked for while nothing is recorded`);
		this.#readInputs();
		let value = this.#values.get(key);
		if (value === undefined) {
			value = { key, changed: this.#epoch, dependents: [], ...first() } as unknown as Value;
			this.#values.set(key, value);
			if (!value.isInput) for (const one of value.from) one.dependents.push(value);
		} else this.#verify(value);
		this.#recording.at(-1)!.add(value);
		return value.value;
	}

	/** Once an epoch. */
	#readInputs(): void {
		if (this.#inputs === 'fresh') return;
		if (this.#inputs === 'being read') throw new Error('an input asked for another value');
		this.#inputs = 'being read';
		try {
			for (const value of this.#values.values())
				if (value.isInput && this.#hasChanged(value)) this.#mark(value.dependents);
			this.#inputs = 'fresh';
		} finally {
			if (this.#inputs === 'being read') this.#inputs = 'stale';
		}
	}

	#hasChanged(input: Input): boolean {
		const value = input.read();
		if (value === input.value) return false;
		const fingerprint = input.fingerprintOf(value as never);
		input.value = value;
		if (fingerprint === input.fingerprint) return false;
		input.fingerprint = fingerprint;
		input.changed = this.#epoch;
		return true;
	}

	#mark(dependents: readonly (Dependencies | Derived)[]): void {
		for (const one of dependents) {
			if (this.#dirty.has(one)) continue;
			this.#dirty.add(one);
			if ('dependents' in one) this.#mark(one.dependents);
		}
	}

	/** Computes a derived value again when one of the values behind it has changed. */
	#verify(value: Value): void {
		if (value.isInput || !this.#dirty.delete(value)) return;
		try {
			const isOutdated = value.from.some((one) => {
				this.#verify(one);
				return one.changed > value.verified;
			});
			if (isOutdated) this.#recompute(value);
			value.verified = this.#epoch;
		} catch (error) {
			this.#dirty.add(value);
			throw error;
		}
	}

	#recompute(derived: Derived): void {
		const before = new Set(derived.from);
		const { value, fingerprint, from } = derived.compute();
		derived.from = from;
		for (const one of from) if (!before.has(one)) one.dependents.push(derived);
		if (fingerprint !== derived.fingerprint)
			Object.assign(derived, { value, fingerprint, changed: this.#epoch });
	}
}
