/** Waits for a pause in typing. */

/** Long enough for the next key of a practised hand, short enough to seem at once. */
const PAUSE_MS = 120;

/**
 * Calls `told` with what stands in the box each time its typist pauses; never while an input method is composing, whose
 * letters are not what is meant.
 */
export function typing(input: HTMLInputElement, told: (words: string) => void): void {
	let timer: ReturnType<typeof setTimeout> | undefined;
	let isComposing = false;
	const later = () => {
		clearTimeout(timer);
		if (!isComposing) timer = setTimeout(() => told(input.value), PAUSE_MS);
	};
	input.addEventListener('compositionstart', () => {
		isComposing = true;
		clearTimeout(timer);
	});
	input.addEventListener('compositionend', () => {
		isComposing = false;
		later();
	});
	input.addEventListener('input', later);
}
