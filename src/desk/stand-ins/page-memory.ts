/**
 * In place of localforage: what Decap keeps for itself lives as long as this page. It is the text to show when the desk
 * breaks down and, on a forge, files by the id of their blob. Unsaved work is kept by `../unsaved/`.
 */
const kept = new Map<string, unknown>();

export default {
	getItem: async (key: string): Promise<unknown> => kept.get(key) ?? null,
	setItem: async <Value>(key: string, value: Value): Promise<Value> => {
		kept.set(key, value);
		return value;
	},
	removeItem: async (key: string): Promise<void> => {
		kept.delete(key);
	},
};
