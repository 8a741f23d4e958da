/** What an account wrote last and will write again: the credit of photos and the byline. Kept on this device. */
type Remembered = { credit?: string; byline?: Record<string, string> };

const placeOf = (account: string | undefined) => `desk-remembered:${account ?? ''}`;

export function remembered(account: string | undefined): Remembered {
	try {
		const kept: unknown = JSON.parse(localStorage.getItem(placeOf(account)) ?? '{}');
		return typeof kept === 'object' && kept !== null ? kept : {};
	} catch {
		return {};
	}
}

export function remember(account: string | undefined, more: Remembered): void {
	try {
		localStorage.setItem(placeOf(account), JSON.stringify({ ...remembered(account), ...more }));
	} catch {
		// A browser that keeps nothing asks again.
	}
}
