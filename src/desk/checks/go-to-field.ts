/** Takes the editor from an issue to the field that it names. */

/** @param label the editor's words for the place, `照片 2 · 图注`; the first field that bears its first word is shown */
export function goToField(label: string): void {
	const [first = ''] = label.split(' · ');
	const name = first.replace(/ \d+$/, '');
	const labels = [...document.querySelectorAll<HTMLLabelElement>('label[for]')];
	const found = labels.find(({ textContent }) => textContent?.trim().startsWith(name));
	if (found === undefined) return;
	// What is seldom needed is folded away.
	const fold = found.closest('details');
	if (fold) fold.open = true;
	found.scrollIntoView({ block: 'center' });
	document.getElementById(found.htmlFor)?.focus({ preventScroll: true });
}
