/** Names for pictures as they come from the camera: all alike from one phone, and never twice the same in one entry. */

/** As an editor's day begins a name: `20261124`; a word while no day is known. */
const stem = (day: string | undefined): string =>
	day === undefined ? 'zhaopian' : day.slice(0, 10).replaceAll('-', '');

/**
 * The first free name, `20261124-03.jpg`.
 * @param taken names in the entry's folder and in its form, whether saved or not
 */
export function photoName(day: string | undefined, taken: Iterable<string>): string {
	const used = new Set([...taken].map((name) => name.toLowerCase()));
	for (let number = 1; ; number++) {
		const name = `${stem(day)}-${String(number).padStart(2, '0')}.jpg`;
		if (!used.has(name)) return name;
	}
}
