/** Files that are dropped anywhere on the page, or pasted, go where files are taken. */
import { useEffect, useRef } from 'react';

type Taker = { take: (files: File[]) => void; isWanted: (file: File) => boolean };
/** In the order in which they came. */
const takers = new Set<{ readonly current: Taker }>();

/** From now on no file that falls on the page is opened in its place, as browsers do with what nobody takes. */
export function followDrops(): void {
	window.addEventListener('dragover', keepPage);
	window.addEventListener('drop', (event) => {
		give(event, event.dataTransfer);
		keepPage(event);
	});
	window.addEventListener('paste', (event) => {
		// A word processor lays a picture of the text beside the text.
		if (!event.clipboardData?.types.includes('text/plain')) give(event, event.clipboardData);
	});
}

function keepPage(event: DragEvent): void {
	if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
}

/** To each taker what it wants of what is left; what stands over the page may have taken them already. */
function give(event: Event, data: DataTransfer | null): void {
	if (event.defaultPrevented) return;
	let left = [...(data?.files ?? [])];
	for (const { current } of takers) {
		const wanted = left.filter(current.isWanted);
		if (wanted.length === 0) continue;
		event.preventDefault();
		left = left.filter((file) => !wanted.includes(file));
		current.take(wanted);
	}
}

/**
 * @param take given the files; called for those on the clipboard too
 * @param isWanted all of them if absent: then `take` says what it refuses
 */
export function useFileDrop(take: Taker['take'], isWanted: Taker['isWanted'] = () => true) {
	const latest = useRef({ take, isWanted });
	latest.current = { take, isWanted };
	useEffect(() => {
		takers.add(latest);
		return () => void takers.delete(latest);
	}, []);
}
