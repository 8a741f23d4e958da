/** Esc, and presses anywhere: what closes things that lie over the form. */
import { useEffect } from 'react';

/** @param dismiss told of every Esc and of every press; which of them count is its own business */
export function useDismiss(dismiss: (event: Event) => void): void {
	useEffect(() => {
		const press = (event: KeyboardEvent) => {
			// While Chinese is composed, Esc belongs to the input method.
			if (event.key === 'Escape' && !event.isComposing) dismiss(event);
		};
		document.addEventListener('keydown', press);
		document.addEventListener('pointerdown', dismiss);
		return () => {
			document.removeEventListener('keydown', press);
			document.removeEventListener('pointerdown', dismiss);
		};
	});
}
