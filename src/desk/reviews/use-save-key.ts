/** Ctrl+S (⌘S): what every other program does with it, in place of the browser's own. */
import { useEffect } from 'react';

export function useSaveKey(save: () => void): void {
	useEffect(() => {
		const press = (event: KeyboardEvent) => {
			if (
				event.key.toLowerCase() !== 's' ||
				!(event.ctrlKey || event.metaKey) ||
				event.altKey ||
				event.shiftKey
			)
				return;
			event.preventDefault();
			save();
		};
		document.addEventListener('keydown', press);
		return () => document.removeEventListener('keydown', press);
	});
}
