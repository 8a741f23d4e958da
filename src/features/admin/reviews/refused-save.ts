/** Why a save was refused: from where it is learnt to the bar above the form, which tells it until somebody has read it. */
type Hear = (said: string) => void;

let hear: Hear = () => undefined;

/** @param why a sentence, or several divided by `；` */
export const tellRefusedSave: Hear = (why) => hear(`没有保存：${why.replace(/^没有保存：/, '')}`);

/** Listens until the answered function is called. */
export function onRefusedSave(listener: Hear): () => void {
	hear = listener;
	return () => {
		if (hear === listener) hear = () => undefined;
	};
}
