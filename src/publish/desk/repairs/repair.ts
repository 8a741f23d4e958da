/**
 * Changes texts of Decap while the desk is built. Every text must be found exactly once: an upgrade that changes it stops
 * the build, and somebody looks.
 */
import type { Plugin } from 'vite';

/**
 * `parts.<name>` in a replacement is a part of the desk's own, declared in `desk/decap-parts.ts`; `desk:<name>` leads to
 * a stand-in. Quotes of imports are written `\\x27`: these are none of ours.
 */
export type Repair = { file: string; why: string; from: string; to: string };

const USES_PARTS = /\bparts\.\w/;
const IMPORT_PARTS = "import { parts } from 'desk:decap-parts.ts';";

/** @param admin absolute path of the desk's sources */
export function deskRepairs(admin: string, repairs: readonly Repair[]): Plugin {
	const done = new Set<Repair>();
	return {
		name: 'desk-repairs',
		enforce: 'pre',
		resolveId: (id) => (id.startsWith('desk:') ? `${admin}/${id.slice('desk:'.length)}` : undefined),
		transform(code, id) {
			const path = id.split('?')[0]!.replaceAll('\\', '/');
			const mine = repairs.filter(({ file }) => path.endsWith(file));
			if (mine.length === 0) return undefined;
			for (const repair of mine) done.add(repair);
			const changed = repaired(code, mine);
			const usesParts = mine.some(({ to }) => USES_PARTS.test(to));
			return { code: usesParts ? `${IMPORT_PARTS}\n${changed}` : changed, map: null };
		},
		buildEnd(error) {
			const missed = repairs.filter((repair) => !done.has(repair));
			if (!error && missed.length > 0)
				throw new Error(`desk-repairs: never met ${missed.map(({ file }) => file).join(', ')}`);
		},
	};
}

/** Throws when a text is not there exactly once. */
export function repaired(code: string, repairs: readonly Repair[]): string {
	return repairs.reduce((text, { file, why, from, to }) => {
		const found = text.split(from).length - 1;
		if (found !== 1) throw new Error(`desk-repairs: ${file} has the text to mend ${found} times (${why})`);
		return text.replace(from, () => to);
	}, code);
}
