/** A picture that was put into the text is one of the entry's photos too: there it is told who took it and who is in it. */
import { useEffect, useRef } from 'react';
import type { PhotoDraft } from './photo-words.ts';

const ADDED = 'desk-photo-added';

export const addPhoto = (photo: PhotoDraft): void => {
	window.dispatchEvent(new CustomEvent(ADDED, { detail: photo }));
};

/** @param add given each such picture; absent where only one photo has its place */
export function useAddedPhotos(add: ((photo: PhotoDraft) => void) | undefined): void {
	const latest = useRef(add);
	latest.current = add;
	useEffect(() => {
		const hear = (event: Event) => latest.current?.((event as CustomEvent<PhotoDraft>).detail);
		window.addEventListener(ADDED, hear);
		return () => window.removeEventListener(ADDED, hear);
	}, []);
}
