/** Why a save was refused: from where it is learnt to the bar above the form, which tells it until somebody has read it. */
import { useCallback, useEffect, useState } from 'react';
import { firstIssues, type LabelledIssue } from '../../domain/check/issue.ts';
import { ApiError } from '../api.ts';
import { goToField } from '../checks/go-to-field.ts';
import { nameRefused, nothingRefused } from '../checks/refused-fields.ts';
import type { Named } from '../versions/fields-of.ts';

/** What the office says of a save begins with this or not; whoever tells it says so once. */
const withoutLead = (error: unknown): string => String(error).replace(/^没有保存[：。，]/, '');

/** What is told, and the entries or the fields that it is about. */
export type Told = {
	said: string;
	entries?: (Named & { title: string })[];
	issues?: readonly LabelledIssue[];
};
/** Takes a sentence or an error. */
type Hear = (why: unknown) => void;

let hear: (told: Told) => void = () => undefined;

const toldOf = (why: unknown): Told => {
	const { entries, issues } = (why instanceof ApiError ? why.details : {}) as Omit<Told, 'said'>;
	return { said: String(why), ...(entries && { entries }), ...(issues && { issues }) };
};

/** @param why a sentence, or several divided by `；`, or an error */
export const tellRefusedSave = (why: unknown): void =>
	hear({ ...toldOf(why), said: `没有保存：${withoutLead(why)}` });

/** What the form itself will not let be kept. */
export const tellUnfit = (issues: readonly LabelledIssue[]): void =>
	hear({ said: `没有保存：${firstIssues(issues)}`, issues });

/** Several reasons come as one sentence, divided by `；`; what is quoted in it, such as a title, stays whole. */
export const reasonsOf = (said: string): string[] => said.match(/(?:《[^》]*》|“[^”]*”|[^；])+/g) ?? [];

/** What the bar has to tell, and how to change it; the next save begins with a clean sheet. */
export function useRefusedSave(isPersisting: boolean | undefined): [told: Told, say: Hear] {
	const [told, tell] = useState<Told>({ said: '' });
	const take = useCallback((next: Told) => {
		const { issues = [] } = next;
		tell(next);
		if (issues.length === 0) return nothingRefused();
		nameRefused(issues);
		// The first field in question, below the bar that tells of it.
		setTimeout(() => goToField(issues[0]!.label));
	}, []);
	const say = useCallback((why: unknown) => take(toldOf(why)), [take]);
	useEffect(() => {
		hear = take;
		return () => {
			nothingRefused();
			if (hear === take) hear = () => undefined;
		};
	}, [take]);
	useEffect(() => {
		if (isPersisting) say('');
	}, [isPersisting, say]);
	return [told, say];
}
