/** The frame of the preview is a page without styles of its own: the desk's colours are handed to it, by day or by night. */
import { type RefObject, useEffect } from 'react';

const NAMES = ['ground', 'paper', 'ink', 'quiet', 'control', 'accent', 'on-accent'].map(
	(name) => `--desk-${name}`
);

/** @param place an element in the frame */
export function useDeskColours(place: RefObject<HTMLElement | null>): void {
	// At every drawing: night may have fallen meanwhile.
	useEffect(() => {
		const frame = place.current?.ownerDocument;
		if (!frame || frame === document) return;
		const here = getComputedStyle(document.documentElement);
		for (const name of NAMES) frame.documentElement.style.setProperty(name, here.getPropertyValue(name));
		frame.body.style.margin = '0';
		frame.body.style.background = 'var(--desk-ground)';
	});
}
