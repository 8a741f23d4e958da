/** Waits for somebody to come to a search box; only then is anything fetched. */

for (const form of document.querySelectorAll<HTMLFormElement>('.search-box')) {
	const input = form.querySelector('input')!;
	let isComposing = false;
	let isTyped = false;
	for (const kind of ['compositionstart', 'compositionend'])
		input.addEventListener(kind, () => {
			isComposing = kind === 'compositionstart';
		});
	input.addEventListener('input', () => {
		isTyped = true;
	});
	// Enter that takes a word of an input method must not search for its half.
	const guard = (event: Event) => {
		if (!isComposing) return;
		event.preventDefault();
		event.stopImmediatePropagation();
	};
	form.addEventListener('submit', guard, { capture: true });
	const wake = async () => {
		const { completeIn } = await import('./combobox.ts');
		completeIn(form);
		// What was typed while the rest was on its way counts as well.
		if (isTyped && !isComposing) input.dispatchEvent(new Event('input'));
	};
	form.addEventListener('focusin', () => void wake(), { once: true });
	if (form.contains(document.activeElement)) form.dispatchEvent(new FocusEvent('focusin'));
}
