/** Takes away at its hour what says until when it stands, also from a page that was opened before or kept for later. */
function endOnTime(): void {
	for (const part of document.querySelectorAll<HTMLElement>('[data-until]')) {
		const left = Date.parse(part.dataset['until'] ?? '') - Date.now();
		part.hidden = left <= 0;
		if (left > 0) setTimeout(endOnTime, left);
	}
}

// Fires on opening and on coming back to a page kept in memory.
addEventListener('pageshow', endOnTime);
