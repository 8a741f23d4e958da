/** Waits for somebody to come to a search box; only then is anything fetched. */

for (const form of document.querySelectorAll<HTMLFormElement>('.search-box')) {
	const wake = async () => {
		const { completeIn } = await import('./combobox.ts');
		completeIn(form);
	};
	form.addEventListener('focusin', () => void wake(), { once: true });
	if (form.contains(document.activeElement)) form.dispatchEvent(new FocusEvent('focusin'));
}
