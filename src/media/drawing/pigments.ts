/** The site's pigments by day, for what is drawn outside its pages; the same letters as in its tokens. */
export const PIGMENTS = {
	'paper-0': '#fffdf8',
	'paper-1': '#fbf7ef',
	'paper-2': '#f4ecdd',
	'paper-3': '#e2d5bf',
	'ink-1': '#221d18',
	'ink-2': '#5a5046',
	mist: '#d2ddd5',
	cinnabar: '#a3231a',
	ochre: '#8a5300',
} as const;
