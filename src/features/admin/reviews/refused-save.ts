/** Why a save was refused: from where it is learnt to the bar above the form, which tells it until somebody has read it. */
type Hear = (said: string) => void;

let hear: Hear = () => undefined;

export const tellRefusedSave: Hear = (said) => hear(said);

/** Listens until the answered function is called. */
export function onRefusedSave(listener: Hear): () => void {
	hear = listener;
	return () => {
		if (hear === listener) hear = () => undefined;
	};
}
