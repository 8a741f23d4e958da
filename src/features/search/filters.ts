/** Filters beside the answers: every value that occurs, with the number of pages it would leave. */
import type { SearchAnswer } from '../../search/engine/search.ts';
import type { SearchRequest } from './asked.ts';
import { FACETS } from './facets.ts';

export function showFilters(
	facets: SearchAnswer['facets'],
	asked: SearchRequest,
	change: (next: SearchRequest, keep: boolean) => void
): void {
	const details = document.querySelector<HTMLDetailsElement>('#search-filters')!;
	const groups = FACETS.flatMap((facet) => {
		const chosen = asked.filters[facet] ?? [];
		const counts = { ...Object.fromEntries(chosen.map((value) => [value, 0])), ...facets[facet] };
		const values = Object.entries(counts).sort((a, b) => b[1] - a[1]);
		if (values.length === 0 || (values.length === 1 && chosen.length === 0)) return [];
		const group = document.createElement('fieldset');
		const legend = document.createElement('legend');
		legend.textContent = facet;
		const buttons = values.map(([value, count]) => {
			const button = document.createElement('button');
			const pressed = chosen.includes(value);
			button.type = 'button';
			button.className = 'button';
			button.name = facet;
			button.value = value;
			button.textContent = `${value} ${count}`;
			button.setAttribute('aria-pressed', String(pressed));
			button.addEventListener('click', () => {
				const next = pressed ? chosen.filter((other) => other !== value) : [...chosen, value];
				change({ ...asked, filters: { ...asked.filters, [facet]: next } }, true);
			});
			return button;
		});
		group.append(legend, ...buttons);
		return [group];
	});
	const focused = details.querySelector<HTMLButtonElement>('button:focus');
	details.querySelector('div')!.replaceChildren(...groups);
	details.hidden = groups.length === 0;
	if (Object.values(asked.filters).some((values) => values.length > 0)) details.open = true;
	if (focused) focusAgain(details, focused);
}

/** Whoever steers by keyboard stays where they were, though the buttons are new; where theirs is gone, beside it. */
function focusAgain(details: HTMLDetailsElement, { name, value }: HTMLButtonElement): void {
	const buttons = [...details.querySelectorAll('button')];
	const same = buttons.find((button) => button.name === name && button.value === value);
	(same ?? details.querySelector('summary'))?.focus();
}
