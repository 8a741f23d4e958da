/**
 * Questions that pages ask of all entries together, and whose answers are small. The library works an answer out once
 * for all pages, and a page that asked one stays as it is while the answer does: so the page of an entry does not change
 * whenever a list does.
 */

/** Words that tell one question from another of its name. */
type Words = readonly (string | undefined)[];

/** Where answers are kept: `name` and `words` stand for the question, `work` answers it from what is held then. */
export type Ask<Asked> = <Answer>(name: string, words: Words, work: (holdings: Asked) => Answer) => Answer;

/**
 * Declares a question.
 * @param name one of its own for each question
 * @param work a pure function of what is held and of plain words; its answer is plain data, with entries in it or without
 */
export const question =
	<Asked extends object, Asking extends Words, Answer>(
		name: string,
		work: (holdings: Asked, ...words: Asking) => Answer
	) =>
	(holdings: Asked, ...words: Asking): Answer => {
		const { ask } = holdings as { ask?: Ask<Asked> };
		return ask ? ask(name, words, (all) => work(all, ...words)) : work(holdings, ...words);
	};

/** Keeps answers for holdings that never change. */
export function keptAnswers<Asked>(holdings: () => Asked): Ask<Asked> {
	const known = new Map<string, unknown>();
	return <Answer>(name: string, words: Words, work: (all: Asked) => Answer): Answer => {
		const key = questionKey(name, words);
		if (!known.has(key)) known.set(key, work(holdings()));
		return known.get(key) as Answer;
	};
}

export const questionKey = (name: string, words: Words): string => `${name}?${words.join('&')}`;
