/** Whether an entry is shown as its page or as its form: whoever is to judge it sees the page first. */
import { useSyncExternalStore } from 'react';
import { mayWrite } from '../signed-in.ts';

type View = 'page' | 'form';
/** What was asked for at the entry that is open, and whether its reviews wait for this person. */
let asked: { entry: string; view: View } | undefined;
let judged: string | undefined;
const hearing = new Set<() => void>();
const tell = () => {
	for (const hear of hearing) hear();
};

export function askForView(entry: string, view: View): void {
	asked = { entry, view };
	tell();
}

/** @param isJudge whether a review of the entry waits for whoever looks at it */
export function setJudge(entry: string, isJudge: boolean): void {
	const next = isJudge ? entry : judged === entry ? undefined : judged;
	if (next === judged) return;
	judged = next;
	tell();
}

export const isJudgeOf = (entry: string): boolean => judged === entry;

/** Who may not write has no form to be shown. */
export function useView(entry: string): View {
	const view = () => {
		if (!mayWrite()) return 'page';
		if (asked?.entry === entry) return asked.view;
		return judged === entry ? 'page' : 'form';
	};
	return useSyncExternalStore((hear) => {
		hearing.add(hear);
		return () => hearing.delete(hear);
	}, view);
}
