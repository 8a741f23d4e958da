/** The village that was opened last, by the id of its station; kept on the reader's device alone. */
export const VILLAGE_KEY = 'village';

/** Nothing where none was opened, or where storage is forbidden, as in some private windows. */
export function chosenVillage(): string | undefined {
	try {
		return localStorage.getItem(VILLAGE_KEY) ?? undefined;
	} catch {
		return undefined;
	}
}
