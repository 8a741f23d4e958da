/** What the checks of one entry ask of other entries, tracked, so that an entry is checked again when an answer changes. */
import { type Facts, targetsAs } from '../domain/check/facts.ts';
import type { Linkable } from '../domain/check/own-links.ts';
import type { Targets } from '../domain/schemas/references.ts';
import type { DependencyTracker } from '../platform/dependency-tracker.ts';
import { dataFingerprint, objectFingerprint } from './fingerprints.ts';
import type { Linking } from './linkable.ts';

/** What stands now. */
type CheckState = { facts: Facts; targets: Targets; linking: Linking };

type TrackedFacts = {
	facts: Facts;
	/** What the texts of a file may lead to, seen as `viewpoint` says. */
	linkable: (viewpoint: string) => Omit<Linkable, 'own' | 'self'>;
};

/** `stand` gives the state that facts are taken from; it must be called before the first of them is asked for. */
export function trackedFacts(
	tracker: DependencyTracker
): TrackedFacts & { stand: (state: CheckState) => void } {
	let current: CheckState;
	const now = () => current;
	/** Of this state, by viewpoint: thousands of answers are asked of each. */
	const seen = new Map<string, ReturnType<Linking['seenFrom']>>();
	const seenFrom = (viewpoint: string) => {
		const known = seen.get(viewpoint) ?? now().linking.seenFrom(viewpoint);
		seen.set(viewpoint, known);
		return known;
	};
	const tracked: DependencyTracker['input'] = (key, read, fingerprintOf) =>
		tracker.input(`check: ${key}`, read, fingerprintOf);
	const facts: Facts = {
		get today() {
			return tracked('today', () => now().facts.today, String);
		},
		get places() {
			return tracked('places', () => now().facts.places, dataFingerprint);
		},
		get villages() {
			return tracked('villages', () => now().facts.villages ?? {}, dataFingerprint);
		},
		get contact() {
			return tracked('contact', () => now().facts.contact, String);
		},
		get lexicon() {
			return tracked('lexicon', () => now().facts.lexicon, objectFingerprint);
		},
		targets: targetsAs(trackedTargets('ids', () => now().targets)),
	};
	return {
		facts,
		stand: (state) => {
			current = state;
			seen.clear();
		},
		linkable: (viewpoint) => {
			const linkable = () => seenFrom(viewpoint);
			const names = (address: string) => linkable().placesAt?.(address);
			return {
				targets: trackedTargets('linked ids', () => linkable().targets),
				...(tracked(`pages ${viewpoint}`, () => linkable().placesAt !== undefined, String) && {
					placesAt: (address: string) =>
						tracked(
							`places ${viewpoint} ${address}`,
							() => names(address),
							(found) => (found === undefined ? 'no page' : [...found].join())
						),
				}),
				base: tracked('base', () => linkable().base, String),
				refused: trackedSet('refused', () => linkable().refused ?? new Set()),
				ahead: linkable().ahead,
			};
		},
	};

	/** Sets by kind; a kind that is absent is tracked as that. */
	function trackedTargets(name: string, all: () => Targets): Targets {
		return new Proxy({} as Targets, {
			get: (_, kind) => {
				const set = () => all()[kind as keyof Targets];
				const isThere = tracked(`${name} of ${String(kind)}`, () => set() !== undefined, String);
				return isThere ? trackedSet(`${name} of ${String(kind)}`, () => set() ?? new Set()) : undefined;
			},
		});
	}

	function trackedSet(name: string, set: () => ReadonlySet<string>): ReadonlySet<string> {
		const every = () => tracked(`every one of ${name}`, set, (all) => [...all].join());
		return {
			has: (one) => tracked(`${name}: ${one}`, () => set().has(one), String),
			[Symbol.iterator]: () => every()[Symbol.iterator](),
		} as ReadonlySet<string>;
	}
}
