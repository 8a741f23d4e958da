/** Says how far off things are by the reader's clock, never by that of the build. */
import { daysLeft, OVER_WORDS } from '../platform/days-left.ts';

function show(): void {
	// Beijing's time whatever zone the device is set to.
	const now = new Date(Date.now() + 28_800_000).toISOString().slice(0, 16).replace('T', ' ');
	const words = ({ dataset }: HTMLElement) => daysLeft(now, dataset['start'] ?? '', dataset['end']);
	for (const element of document.querySelectorAll<HTMLElement>('[data-start]')) {
		element.textContent = words(element);
		// How it stood when the page was made is said beside it.
		element.closest('[data-stands]')?.toggleAttribute('data-over', element.textContent === OVER_WORDS);
	}
	// Of several things ahead the first that are not over, as many as the list shows; when all are over, the last says so.
	for (const list of document.querySelectorAll<HTMLElement>('[data-ahead]')) {
		const all = [...list.children] as HTMLElement[];
		const ahead = all.filter((one) => one.querySelector('[data-start]')?.textContent !== OVER_WORDS);
		const shown = ahead.length > 0 ? ahead.slice(0, Number(list.dataset['ahead'])) : all.slice(-1);
		for (const one of all) one.hidden = !shown.includes(one);
	}
}

// On opening, and on coming back to a page that browsers kept in memory.
addEventListener('pageshow', show);
// On unlocking a phone, or coming back from another page, where it was left open overnight.
document.addEventListener('visibilitychange', show);
