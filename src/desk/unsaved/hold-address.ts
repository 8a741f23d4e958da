/**
 * Whoever goes elsewhere while a form is being saved is taken there when it is. Until then Decap would take what comes of
 * the save for news of whatever form is open by then: it would call that one saved too, or put the saved entry into it.
 */
import { history } from 'decap-cms-core/dist/esm/routing/history.js';

let held: { wanted?: string } | undefined;

/** The address of what is drawn. */
const drawn = (): string => `#${history.location.pathname}${history.location.search}`;

// Decap listens when its first page is drawn, which is later than this: listeners of a window are called in their order.
window.addEventListener('hashchange', (event) => {
	// A new entry that was saved goes to its own address, and is drawn there already.
	if (!held || decodeURI(location.hash) === drawn()) return;
	event.stopImmediatePropagation();
	held.wanted = location.hash;
	window.history.replaceState(null, '', drawn());
});

/** @returns how to end it, and to go there unless the save was refused */
export function holdAddress(): (isSaved: boolean) => void {
	const holding: typeof held = {};
	held = holding;
	return (isSaved) => {
		held = undefined;
		if (isSaved && holding.wanted !== undefined) location.hash = holding.wanted;
	};
}
