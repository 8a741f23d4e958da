/** The site's red, for a canvas, which knows no tokens. */
export const barColour = (): string =>
	getComputedStyle(document.documentElement).getPropertyValue('--cinnabar').trim() || 'currentcolor';
