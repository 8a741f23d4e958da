/** Decap's store, as far as components of ours follow it. They stand inside its provider, in the form and in the preview. */
import { useSelector } from 'react-redux';
import type { DeskEntry } from './checks/draft-of.ts';

type DecapState = {
	entryDraft: { get: (key: 'entry') => DeskEntry | undefined };
	medias: object;
};

/** The entry in the form as it is now; a new object with each change, nothing while no form is open. */
export const useEntryInForm = (): DeskEntry | undefined =>
	useSelector((state: DecapState) => state.entryDraft.get('entry'));

/** Pictures of the entry, as they arrive; a new object whenever one did. */
export const useEntryPictures = (): object => useSelector((state: DecapState) => state.medias);
