/** What the checks of one entry ask of the rest of the house, noted, so that an entry is checked again when it matters. */
import { type Facts, targetsAs } from '../domain/check/facts.ts';
import type { Linkable } from '../domain/check/own-links.ts';
import type { Targets } from '../domain/schemas/references.ts';
import type { Notebook } from '../platform/notebook.ts';
import type { Linking } from './linkable.ts';
import { dataPrint, objectPrint } from './prints.ts';

/** What stands now. */
type CheckState = { facts: Facts; targets: Targets; linking: Linking };

type NotedFacts = {
	facts: Facts;
	/** What the texts of a file may lead to, seen as `viewpoint` says. */
	linkable: (viewpoint: string) => Omit<Linkable, 'own' | 'self'>;
};

export function notedFacts(notebook: Notebook): NotedFacts & { stand: (state: CheckState) => void } {
	let current: CheckState;
	const now = () => current;
	const noted = <Answer>(key: string, answer: () => Answer, print: (answer: Answer) => string): Answer => {
		notebook.note(`check: ${key}`, () => print(answer()));
		return answer();
	};
	const facts: Facts = {
		get today() {
			return noted('today', () => now().facts.today, String);
		},
		get places() {
			return noted('places', () => now().facts.places, dataPrint);
		},
		get contact() {
			return noted('contact', () => now().facts.contact, String);
		},
		get lexicon() {
			return noted('lexicon', () => now().facts.lexicon, objectPrint);
		},
		targets: targetsAs(notedTargets('ids', () => now().targets)),
	};
	return {
		facts,
		stand: (state) => {
			current = state;
		},
		linkable: (viewpoint) => {
			const linkable = () => now().linking.seenFrom(viewpoint);
			const names = (address: string) => linkable().placesAt?.(address);
			return {
				targets: notedTargets('linked ids', () => linkable().targets),
				...(linkable().placesAt && {
					placesAt: (address: string) =>
						noted(
							`places ${viewpoint} ${address}`,
							() => names(address),
							(found) => (found === undefined ? 'no page' : [...found].join())
						),
				}),
				base: linkable().base,
				refused: notedSet('refused', () => linkable().refused ?? new Set()),
				ahead: linkable().ahead,
			};
		},
	};

	/** Sets by kind; a kind that is absent is noted as that. */
	function notedTargets(name: string, all: () => Targets): Targets {
		return new Proxy({} as Targets, {
			get: (_, kind) => {
				const set = () => all()[kind as keyof Targets];
				const isThere = noted(`${name} of ${String(kind)}`, () => set() !== undefined, String);
				return isThere ? notedSet(`${name} of ${String(kind)}`, () => set() ?? new Set()) : undefined;
			},
		});
	}

	function notedSet(name: string, set: () => ReadonlySet<string>): ReadonlySet<string> {
		const every = () => noted(`every one of ${name}`, set, (all) => [...all].join());
		return {
			has: (one) => noted(`${name}: ${one}`, () => set().has(one), String),
			[Symbol.iterator]: () => every()[Symbol.iterator](),
		} as ReadonlySet<string>;
	}
}
