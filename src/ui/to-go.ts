/** Says how far off things are by the reader's clock, never by that of the build. */
import { toGo } from '../platform/to-go.ts';

function show(): void {
	// Beijing's time whatever zone the device is set to.
	const now = new Date(Date.now() + 28_800_000).toISOString().slice(0, 16).replace('T', ' ');
	for (const element of document.querySelectorAll<HTMLElement>('[data-start]'))
		element.textContent = toGo(now, element.dataset['start'] ?? '', element.dataset['end']);
}

// Fires on opening and on coming back to a page kept in memory overnight.
addEventListener('pageshow', show);
