/** What the browser's tab says: of several tabs of the desk each is known by what is open in it. */
const desk = document.title;

export function nameTab(name: string): void {
	document.title = `${name} · ${desk}`;
}
