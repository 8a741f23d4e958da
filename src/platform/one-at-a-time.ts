/**
 * A queue: acts run one after the other, in the order in which they were asked for; one that fails holds up nobody.
 * @returns runs an act in its turn, and answers with what it answers
 */
export function oneAtATime(): <Result>(act: () => Promise<Result>) => Promise<Result> {
	let last: Promise<unknown> = Promise.resolve();
	return (act) => {
		const turn = last.then(act);
		last = turn.catch(() => undefined);
		return turn;
	};
}
