/** Licences that this house may build on, and what was found of packages whose maker named none, or no exact one, in the usual field. */

/** Free licences without a duty that a township could not keep. LGPL: only as files of their own, as they came. */
const ALLOWED: ReadonlySet<string> = new Set([
	...['MIT', 'MIT-0', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'BlueOak-1.0.0', 'Apache-2.0'],
	...['CC0-1.0', 'CC-BY-4.0', 'Unlicense', 'WTFPL', 'Zlib', 'Python-2.0', 'MPL-2.0', 'OFL-1.1'],
	...['LGPL-3.0', 'LGPL-3.0-only', 'LGPL-3.0-or-later'],
]);

/** By name: the licence, and where it is said. Looked at by a person; a new one has to be. */
export const FOUND: Readonly<Record<string, { licence: string; where: string }>> = {
	buildcheck: {
		licence: 'MIT',
		where: 'LICENSE and the old field `licenses`; never installed: optional, of cpu-features',
	},
	'cpu-features': { licence: 'MIT', where: 'LICENSE and the old field `licenses`; optional, of ssh2' },
	duck: { licence: 'BSD-2-Clause', where: 'LICENSE; the field says “BSD” alone' },
	'fonteditor-core': { licence: 'MIT', where: 'LICENSE and the old field `licenses`' },
	fuzzy: { licence: 'MIT', where: 'LICENSE-MIT and the old field `licenses`; not in the bundle' },
	'png-js': { licence: 'MIT', where: 'LICENSE' },
	semaphore: { licence: 'MIT', where: 'README.md, “License: MIT” without the text' },
	ssh2: { licence: 'MIT', where: 'LICENSE and the old field `licenses`' },
};

/** Whether an SPDX expression can be met from the list: one of what OR joins, all of what AND joins. */
export const isAllowed = (expression: string): boolean =>
	expression
		.replace(/[()]/g, '')
		.split(/ OR /)
		.some((choice) => choice.split(/ AND /).every((one) => ALLOWED.has(one.trim())));

/** What package-lock.json says of one package. */
type LockedPackage = { version?: string; license?: string; link?: boolean; dev?: boolean };
export type Lock = { packages: Record<string, LockedPackage> };

/** Packages that may not be used, or of whose licence nothing is known, a line each. */
export function licenceFaults({ packages }: Lock): string[] {
	return Object.entries(packages).flatMap(([path, { license, version, link }]) => {
		const name = path.replace(/^.*node_modules\//, '');
		if (path === '' || link) return [];
		const licence = FOUND[name]?.licence ?? license;
		if (licence === undefined)
			return [`${name}@${version} names no licence: look at it and add what was found`];
		return isAllowed(licence) ? [] : [`${name}@${version} is under ${licence}, which is not on the list`];
	});
}
