/** Completes what is typed into a search box: a combobox with a listbox, as the ARIA practices describe it. */
import type { Suggestion } from '../engine/search.ts';
import { engineOf } from './engine.ts';
import { dressLists } from './list-style.ts';
import { typing } from './typing.ts';

export function completeIn(form: HTMLFormElement): void {
	dressLists();
	const input = form.querySelector('input')!;
	// The page that answers stands right below the home page.
	const site = (form.getAttribute('action') ?? '/').replace(/[^/]+\/$/, '');
	const list = document.createElement('ul');
	list.id = `${input.id}-list`;
	list.setAttribute('role', 'listbox');
	list.setAttribute('aria-label', '联想');
	list.hidden = true;
	form.append(list);
	for (const [name, value] of [
		['autocomplete', 'off'],
		['role', 'combobox'],
		['aria-autocomplete', 'list'],
		['aria-controls', list.id],
		['aria-expanded', 'false'],
	] as const)
		input.setAttribute(name, value);
	let offered: Suggestion[] = [];
	let chosen = -1;

	const show = (suggestions: Suggestion[]) => {
		offered = suggestions;
		list.replaceChildren(...suggestions.map((one, at) => option(`${list.id}-${at}`, one)));
		list.hidden = suggestions.length === 0;
		input.setAttribute('aria-expanded', String(!list.hidden));
		choose(-1);
	};
	const choose = (at: number) => {
		chosen = at;
		for (const [index, element] of [...list.children].entries())
			element.setAttribute('aria-selected', String(index === at));
		if (at === -1) input.removeAttribute('aria-activedescendant');
		else {
			input.setAttribute('aria-activedescendant', `${list.id}-${at}`);
			list.children[at]?.scrollIntoView({ block: 'nearest' });
		}
	};
	const take = (at: number) => {
		const { text, url } = offered[at]!;
		show([]);
		if (url !== undefined) {
			location.href = site.replace(/\/$/, '') + url;
			return;
		}
		input.value = text;
		form.requestSubmit();
	};
	let asked = 0;
	typing(input, async (words) => {
		const turn = ++asked;
		const suggestions = await engineOf(site)
			.then((engine) => engine.suggest(words))
			// Without completion the box still searches.
			.catch(() => []);
		// An answer that comes after the next query, or after leaving, is not shown.
		if (turn === asked && document.activeElement === input && !isDone) show(suggestions);
	});
	let isDone = false;
	input.addEventListener('input', () => {
		isDone = false;
	});
	form.addEventListener('submit', () => {
		isDone = true;
		show([]);
	});
	input.addEventListener('blur', () => show([]));
	input.addEventListener('keydown', (event) => {
		// Keys that steer an input method are not ours.
		if (event.isComposing || event.keyCode === 229) return;
		const { key } = event;
		if (key === 'Escape' && !list.hidden) show([]);
		else if ((key === 'ArrowDown' || key === 'ArrowUp') && offered.length > 0) {
			const places = offered.length + 1;
			const step = key === 'ArrowDown' ? 1 : -1;
			choose(((chosen + 1 + step + places) % places) - 1);
		} else if (key === 'Enter' && chosen >= 0) take(chosen);
		else return;
		event.preventDefault();
	});
	// A press would take the focus away, and with it the list.
	list.addEventListener('pointerdown', (event) => event.preventDefault());
	list.addEventListener('click', ({ target }) => {
		// Whoever presses the note of a completion means the completion.
		const at = [...list.children].indexOf((target as Element).closest('[role=option]')!);
		if (at >= 0) take(at);
	});
	void engineOf(site).catch(() => undefined);
}

function option(id: string, { text, note }: Suggestion): HTMLLIElement {
	const element = document.createElement('li');
	element.id = id;
	element.setAttribute('role', 'option');
	element.append(text);
	if (note !== undefined) {
		const small = document.createElement('small');
		small.textContent = note;
		element.append(' ', small);
	}
	return element;
}
