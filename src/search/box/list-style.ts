/**
 * Looks of the list of completions. Only those who type see it, so it is not among the styles that every page carries;
 * a sheet made by a script is no inline style to a content security policy.
 */

const SHEET = `
.search-box [role=listbox] {
	position: absolute;
	z-index: 2;
	inset: calc(100% + 0.3rem) 0 auto;
	max-block-size: 60vh;
	padding: 0;
	overflow-y: auto;
	border: 1px solid var(--control-border);
	border-block-start: 3px solid var(--brand);
	background: var(--surface);
	list-style: none;
}
.search-box [role=option] {
	min-block-size: var(--target);
	padding: 0.4em 0.8em;
	cursor: pointer;
}
.search-box [role=option] + [role=option] {
	border-block-start: 1px solid var(--rule);
}
.search-box [role=option] small {
	white-space: nowrap;
}
.search-box [role=option]:hover {
	background: var(--surface-sunk);
}
.search-box [role=option][aria-selected=true] {
	background: var(--text);
	color: var(--page);
}`;

let isOn = false;

export function dressLists(): void {
	if (isOn) return;
	isOn = true;
	const sheet = new CSSStyleSheet();
	sheet.replaceSync(SHEET);
	document.adoptedStyleSheets.push(sheet);
}
