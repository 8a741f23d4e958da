/**
 * In place of localforage: what Decap keeps for itself lives as long as this page. It is the text to show when the desk
 * breaks down and, on a forge, files by the id of their blob. Unsaved work is kept by `../unsaved/`, and what was taken up
 * again of that is what Decap finds as its backup.
 */
import { takenWork } from '../unsaved/taken-work.ts';

const kept = new Map<string, unknown>();
/** Decap asks for a backup of an entry by such a key; the text to show when it breaks down is called "backup" alone. */
const BACKUP = /^backup\./;

export default {
	getItem: async (key: string): Promise<unknown> =>
		BACKUP.test(key) ? (takenWork() ?? null) : (kept.get(key) ?? null),
	setItem: async <Value>(key: string, value: Value): Promise<Value> => {
		kept.set(key, value);
		return value;
	},
	removeItem: async (key: string): Promise<void> => {
		kept.delete(key);
	},
};
