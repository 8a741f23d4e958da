/**
 * In place of localforage. Decap puts one thing there that the desk has no place of its own for: the text to show when the
 * desk breaks down, which is this page's and goes with it. Unsaved work is kept by `../unsaved/`.
 */
let last: unknown = null;

export default {
	getItem: async (): Promise<unknown> => last,
	setItem: async <Value>(_key: string, value: Value): Promise<Value> => {
		last = value;
		return value;
	},
	removeItem: async (): Promise<void> => {
		last = null;
	},
};
