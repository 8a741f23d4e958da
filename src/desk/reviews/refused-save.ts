/** Why a save was refused: from where it is learnt to the bar above the form, which tells it until somebody has read it. */
import { useEffect, useState } from 'react';

/** What the office says of a save begins with this or not; whoever tells it says so once. */
export const whyNotSaved = (error: unknown): string => String(error).replace(/^没有保存[：。，]/, '');

type Hear = (said: string) => void;

let hear: Hear = () => undefined;

/** @param why a sentence, or several divided by `；` */
export const tellRefusedSave: Hear = (why) => hear(`没有保存：${whyNotSaved(why)}`);

/** What the bar has to tell, and how to change it; the next save begins with a clean sheet. */
export function useRefusedSave(isPersisting: boolean | undefined): [said: string, say: Hear] {
	const [said, say] = useState('');
	useEffect(() => {
		hear = say;
		return () => {
			if (hear === say) hear = () => undefined;
		};
	}, []);
	useEffect(() => {
		if (isPersisting) say('');
	}, [isPersisting]);
	return [said, say];
}
