/** Tells what stands in a box once the typist pauses; never while an input method is still composing. */

const PAUSE = 120;

export function typing(input: HTMLInputElement, told: (words: string) => void): void {
	let timer: ReturnType<typeof setTimeout> | undefined;
	let isComposing = false;
	const later = () => {
		clearTimeout(timer);
		if (!isComposing) timer = setTimeout(() => told(input.value), PAUSE);
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
