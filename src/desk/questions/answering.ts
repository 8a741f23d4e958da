/** How an answer reaches its field: the list of issues tells it, and the field, which alone may change itself, hears. */

export type PrivacyAnswer = { words: string; by: string; reason: string };

const ANSWERED = 'desk-question-answered';

export const tellAnswer = (answer: PrivacyAnswer): void => {
	window.dispatchEvent(new CustomEvent(ANSWERED, { detail: answer }));
};

/** @returns the way to hear no more */
export function onAnswer(heard: (answer: PrivacyAnswer) => void): () => void {
	const hear = (event: Event) => heard((event as CustomEvent<PrivacyAnswer>).detail);
	window.addEventListener(ANSWERED, hear);
	return () => window.removeEventListener(ANSWERED, hear);
}

/** The list with the answer in it; the last word on the same words counts. */
export const withAnswer = (answers: readonly PrivacyAnswer[], answer: PrivacyAnswer): PrivacyAnswer[] => [
	...answers.filter(({ words }) => words !== answer.words),
	answer,
];
