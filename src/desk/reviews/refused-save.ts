/** Why a save was refused: from where it is learnt to the bar above the form, which tells it until somebody has read it. */
import { useCallback, useEffect, useState } from 'react';
import { ApiError } from '../api.ts';
import type { Named } from '../versions/fields-of.ts';

/** What the office says of a save begins with this or not; whoever tells it says so once. */
export const whyNotSaved = (error: unknown): string => String(error).replace(/^没有保存[：。，]/, '');

/** What is told, and the entries that it is about. */
export type Told = { said: string; entries?: (Named & { title: string })[] };
/** Takes a sentence or an error. */
type Hear = (why: unknown) => void;

let hear: Hear = () => undefined;

/** @param why a sentence, or several divided by `；` */
export const tellRefusedSave = (why: string): void => hear(`没有保存：${whyNotSaved(why)}`);

/** What the bar has to tell, and how to change it; the next save begins with a clean sheet. */
export function useRefusedSave(isPersisting: boolean | undefined): [told: Told, say: Hear] {
	const [told, tell] = useState<Told>({ said: '' });
	const say = useCallback((why: unknown) => {
		const entries = why instanceof ApiError ? (why.details['entries'] as Told['entries']) : undefined;
		tell({ said: String(why), ...(entries && { entries }) });
	}, []);
	useEffect(() => {
		hear = say;
		return () => {
			if (hear === say) hear = () => undefined;
		};
	}, [say]);
	useEffect(() => {
		if (isPersisting) say('');
	}, [isPersisting, say]);
	return [told, say];
}
