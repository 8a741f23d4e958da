/** A query with a slip of the hand: what was meant, and the answers to it. */
import { exactly, type PlannedAnswer, plainly, withRelated } from './answers.ts';
import type { Corpus } from './corpus.ts';
import { type Correction, corrections, standsWhole } from './corrections.ts';
import { goodWords, LIGHT, pagesWith, related } from './loose.ts';
import type { SoundTable } from './sound-table.ts';
import { isHan } from './units.ts';

/** A correction so many times rarer than pages that hold the words as typed is no correction. */
const SELDOM = 20;
const MOST_LOOKED_AT = 4;

/**
 * Answers to what was meant, when a phrase is a slip of the hand. Good words that only do not follow each other here are
 * a query: they give way to nothing but what sounds alike, has two characters exchanged or lacks one.
 */
export async function typingMended(
	corpus: Corpus,
	words: SoundTable,
	phrases: readonly string[]
): Promise<PlannedAnswer | undefined> {
	const good = goodWords(corpus, phrases);
	const { meant, sure } = await mend(corpus, words, phrases, good !== undefined);
	if (meant === undefined) return undefined;
	const results = exactly(corpus, meant);
	const plain = good === undefined ? 0 : pagesWith(corpus, good);
	if (plain > 0 && !(sure && results.length * SELDOM >= plain)) return undefined;
	const answers =
		results.length > 0 ? withRelated(corpus, plainly(meant), results) : related(corpus, plainly(meant), []);
	return answers.length > 0 ? { results: answers, corrected: meant.join(' ') } : undefined;
}

/** Corrects each phrase that no page holds; `meant` is missing when nothing was. */
async function mend(corpus: Corpus, words: SoundTable, phrases: readonly string[], sureOnly: boolean) {
	let sure = true;
	const meant: string[] = [];
	for (const phrase of phrases) {
		const isKnown = corpus.find([...phrase]).total > 0 || !isCorrectable(phrase);
		const offered = isKnown ? [] : await corrections(corpus, words, phrase);
		const best = await firstWhole(
			corpus,
			offered.filter((one) => one.sure || one.keeps || !sureOnly)
		);
		if (best) sure &&= best.sure || best.keeps;
		meant.push(best?.phrase ?? phrase);
	}
	return { meant: meant.join() === phrases.join() ? undefined : meant, sure };
}

/** Two characters one of which says nothing are no word with a slip in it. */
const isCorrectable = (phrase: string): boolean =>
	[...phrase].some(isHan) && (phrase.length > 2 || ![...phrase].some((one) => LIGHT.has(one)));

/** The best correction; a guess must stand somewhere as words of its own. */
async function firstWhole(corpus: Corpus, offered: readonly Correction[]) {
	for (const one of offered.slice(0, MOST_LOOKED_AT))
		if (one.sure || (await standsWhole(corpus, one.phrase))) return one;
	return undefined;
}
