/** Files that are dropped anywhere on the page, or pasted, go where files are taken. */
import { useEffect, useRef } from 'react';

/** @param take given the files; called for pictures on the clipboard too */
export function useFileDrop(take: (files: File[]) => void, isWanted: (file: File) => boolean = isPicture) {
	const latest = useRef({ take, isWanted });
	latest.current = { take, isWanted };
	useEffect(() => {
		const give = (event: Event, data: DataTransfer | null) => {
			const files = [...(data?.files ?? [])].filter((file) => latest.current.isWanted(file));
			if (files.length === 0 || event.defaultPrevented) return;
			event.preventDefault();
			latest.current.take(files);
		};
		const over = (event: DragEvent) => {
			if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
		};
		const drop = (event: DragEvent) => give(event, event.dataTransfer);
		const paste = (event: ClipboardEvent) => {
			// A word processor lays a picture of the text beside the text.
			if (!event.clipboardData?.types.includes('text/plain')) give(event, event.clipboardData);
		};
		window.addEventListener('dragover', over);
		window.addEventListener('drop', drop);
		window.addEventListener('paste', paste);
		return () => {
			window.removeEventListener('dragover', over);
			window.removeEventListener('drop', drop);
			window.removeEventListener('paste', paste);
		};
	}, []);
}

export const isPicture = ({ type, name }: File): boolean =>
	type.startsWith('image/') || /\.(?:heic|heif|jpe?g|png|webp)$/i.test(name);
