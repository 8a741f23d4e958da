/** 我们村: where the village that was opened last is kept, on the reader's own device. */
export const VILLAGE_KEY = 'village';

/** The id of its station; nothing where none was opened, or where storage is forbidden, as in some private windows. */
export function chosenVillage(): string | undefined {
	try {
		return localStorage.getItem(VILLAGE_KEY) ?? undefined;
	} catch {
		return undefined;
	}
}
