/**
 * What may have been meant by a phrase that no page holds: one character wrong, two exchanged, one too many, one missing.
 * The texts themselves are the dictionary: a correction is offered only when it stands somewhere on the site.
 */
import type { Corpus } from './corpus.ts';
import type { Lexicon } from './lexicon.ts';

export type Correction = { phrase: string; sure: boolean; score: number };

const SHORTEST = 2;
const LONGEST = 24;

/** Best first. `sure` ones sound like what was typed, or only exchange two neighbours. */
export async function corrections(corpus: Corpus, lexicon: Lexicon, phrase: string): Promise<Correction[]> {
	const units = [...phrase];
	if (units.length < SHORTEST || units.length > LONGEST) return [];
	const offered = new Map<string, Correction>();
	const offer = (changed: readonly string[], sure: boolean, worth: number) => {
		const { total, titled } = corpus.find(changed);
		if (total === 0) return;
		const score = worth + Math.log2(1 + total) + (titled.size > 0 ? 2 : 0);
		const text = changed.join('');
		if ((offered.get(text)?.score ?? 0) < score) offered.set(text, { phrase: text, sure, score });
	};
	for (let at = 0; at + 1 < units.length; at += 1)
		offer([...units.slice(0, at), units[at + 1]!, units[at]!, ...units.slice(at + 2)], units.length > 2, 20);
	for (const at of units.keys()) await replace(corpus, lexicon, units, at, offer);
	if (units.length > 3) for (const at of units.keys()) offer(units.toSpliced(at, 1), units.length > 5, 8);
	return [...offered.values()].sort((a, b) => b.score - a.score);
}

type Offer = (changed: readonly string[], sure: boolean, worth: number) => void;

/** Puts other characters in one place, if what stands around it occurs at all. */
async function replace(corpus: Corpus, lexicon: Lexicon, units: readonly string[], at: number, offer: Offer) {
	const before = units.slice(0, at);
	const after = units.slice(at + 1);
	const around =
		before.length === 0
			? corpus.find(after).total
			: after.length === 0
				? corpus.find(before).total
				: corpus.between(before, 1, after);
	if (around === 0) return;
	const others = lexicon.homophones(units[at]!).filter((one) => one !== units[at]);
	await corpus.load(others);
	for (const other of others) offer([...before, other, ...after], true, 16);
}
