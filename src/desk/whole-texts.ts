/** Whether whole texts are asked for. Decap asks its backend for entries in one way only, for a list and for a search. */
let areWanted = false;

/** Whatever `ask` begins to fetch comes with its text. */
export function withTexts<Answer>(ask: () => Answer): Answer {
	areWanted = true;
	try {
		return ask();
	} finally {
		areWanted = false;
	}
}

export const wantsTexts = (): boolean => areWanted;
