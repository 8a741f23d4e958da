/** Answers overtake each other: of several presses only the last one counts. */
export function lastPressed<Key>() {
	let wanted: { key: Key } | undefined;
	return {
		/**
		 * Asks for what was pressed, unless that is on its way already.
		 * @param take handed the answer, `fail` the error, if nothing else was pressed meanwhile
		 */
		press: async <Answer>(
			key: Key,
			ask: () => Promise<Answer>,
			take: (answer: Answer) => void,
			fail: (error: unknown) => void
		): Promise<void> => {
			if (wanted?.key === key) return;
			const own = { key };
			wanted = own;
			const told =
				<Said>(tell: (said: Said) => void) =>
				(said: Said) => {
					if (wanted !== own) return;
					wanted = undefined;
					tell(said);
				};
			await ask().then(told(take), told(fail));
		},
		/** What is on its way is not wanted any more. */
		forget: () => {
			wanted = undefined;
		},
	};
}
