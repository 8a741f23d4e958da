/** Takes the editor from an issue to the field that it names. */

/** @param label the editor's words for the place, `照片 2 · 图注`; the first field that bears its first word is shown */
export function goToField(label: string): void {
	const [first = '', inside] = label.split(' · ');
	const [, name = first, number] = /^(.*?) (\d+)$/.exec(first) ?? [];
	const field = labelled(document, name);
	if (field === undefined) return;
	// What is seldom needed is folded away.
	const fold = field.closest('details');
	if (fold) fold.open = true;
	// The cover of a story is such a card too, in a field of its own.
	const photos = document.getElementById(field.htmlFor)?.closest('.photos');
	const card = number && photos?.querySelectorAll('.photo-card')[Number(number) - 1];
	const found = (card && inside && labelled(card, inside)) || field;
	show(found);
	document.getElementById(found.htmlFor)?.focus({ preventScroll: true });
}

const labelled = (within: ParentNode, name: string): HTMLLabelElement | undefined =>
	[...within.querySelectorAll<HTMLLabelElement>('label[for]')].find(({ textContent }) =>
		textContent?.trim().startsWith(name)
	);

/** Below whatever lies over the form: its toolbar, and what the toolbar tells. */
function show(label: HTMLElement): void {
	const over = ['.entry-toolbar', '.desk-refusal'].map(
		(one) => document.querySelector(one)?.getBoundingClientRect().bottom ?? 0
	);
	label.style.scrollMarginTop = `${Math.max(...over) + 12}px`;
	label.scrollIntoView({ block: 'start' });
}
