/** The colour that a browser gives its own frame: paper by day, night in the dark, in the letters of the tokens. */
export const THEME_COLOUR = { light: '#fbf7ef', dark: '#1c1814' } as const;
