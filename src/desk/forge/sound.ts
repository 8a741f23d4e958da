/** How words sound, for the names of new entries. The tables weigh much, so they come when first asked for. */
export const soundOf = async (words: string): Promise<string[]> =>
	(await import('../../platform/syllables.ts')).syllablesOf(words);
