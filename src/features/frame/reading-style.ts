/**
 * Looks of a page that is being read out. Only those who listen see them, so they are not among the styles that every page
 * carries; a sheet made by a script is no inline style to a content security policy.
 */
const SHEET = `
.reading {
	/* The keys stay in reach. */
	position: sticky;
	z-index: 1;
	inset-block-start: 0;
	padding: var(--space-1);
	border: 1px solid var(--control-border);
	border-block-start: 3px solid var(--brand);
	background: var(--surface);
	font-size: var(--size--1);
}
.reading .button {
	padding-inline: 0.5em;
}
.being-read {
	outline: 3px solid var(--link);
	outline-offset: 0.2em;
	background: var(--surface-sunk);
}`;

let isOn = false;

/** Puts the looks on the page, once. */
export function dressReading(): void {
	if (isOn) return;
	isOn = true;
	const sheet = new CSSStyleSheet();
	sheet.replaceSync(SHEET);
	document.adoptedStyleSheets.push(sheet);
}
