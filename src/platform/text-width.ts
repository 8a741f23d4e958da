/** How much room a text takes. */

/** Width of a text in Chinese characters: two Latin letters or digits take the room of one. */
export const widthOf = (text: string): number =>
	Math.ceil([...text].reduce((width, character) => width + (/[\u0020-\u007e]/.test(character) ? 0.5 : 1), 0));
