/** Who has which entry open: told by the desk every little while, kept in memory alone. */

export type Editors = {
	/** `account` has the entry open; answers who else has. */
	see: (entry: string, account: string) => string[];
	leave: (entry: string, account: string) => void;
};

/** Not heard of for so long, a form is closed or its browser is gone. */
const REST = 75_000;

/** @param clock milliseconds since 1970 */
export function editorsSeen(clock: () => number): Editors {
	const seen = new Map<string, Map<string, number>>();
	return {
		see: (entry, account) => {
			const here = seen.get(entry) ?? new Map<string, number>();
			here.set(account, clock());
			for (const [name, at] of here) if (clock() - at > REST) here.delete(name);
			seen.set(entry, here);
			return [...here.keys()].filter((name) => name !== account);
		},
		leave: (entry, account) => {
			const here = seen.get(entry);
			here?.delete(account);
			if (here?.size === 0) seen.delete(entry);
		},
	};
}
