/**
 * Changes texts of Decap while the desk is built. Every text must be found exactly once: an upgrade that changes it stops
 * the build, and somebody looks.
 */
import type { Plugin } from 'vite';
import { named, unnamed } from './names.ts';
import { PAINTED, painted } from './paint.ts';

/** Where most of what is changed lies. */
export const CORE = 'decap-cms-core/dist/esm';

/** Something that is not left as Decap has it. */
type Change = {
	file: string;
	why: string;
	/** Issues of decaporg/decap-cms. */
	upstream?: string;
	/** The test that fails without it. */
	test: string;
};

/**
 * `parts.<name>` in a replacement is a part of the desk's own, declared in `desk/decap-parts.ts`; `desk:<name>` leads to
 * a stand-in. Quotes of imports are written `\x27`: these are none of ours.
 */
export type Repair = Change & { from: string; to: string };

/** A module that a whole one of ours stands in for; `by` is seen from `src/desk/`. */
export type Replaced = Change & { by: string };

const USES_PARTS = /\bparts\.\w/;
const IMPORT_PARTS = "import { parts } from 'desk:decap-parts.ts';";

const asPath = (id: string): string => id.split('?')[0]!.replaceAll('\\', '/');

/**
 * Puts modules of ours in the place of some of Decap's.
 * @param admin absolute path of the desk's sources
 */
export function replaceModules(admin: string, replaced: readonly Replaced[]): Plugin {
	const met = new Set<Replaced>();
	return {
		name: 'desk-modules',
		enforce: 'pre',
		async resolveId(id, importer, options) {
			// Only Decap's own files name each other so.
			if (!id.startsWith('.') || !importer?.includes('decap-cms-')) return undefined;
			const found = await this.resolve(id, importer, { ...options, skipSelf: true });
			const one = found && replaced.find(({ file }) => asPath(found.id).endsWith(file));
			if (!one) return undefined;
			met.add(one);
			return `${admin}/${one.by}`;
		},
		buildEnd(error) {
			const missed = replaced.filter((one) => !met.has(one));
			if (!error && missed.length > 0)
				throw new Error(`desk-modules: nobody asked for ${missed.map(({ file }) => file).join(', ')}`);
		},
	};
}

/** @param admin absolute path of the desk's sources */
export function deskRepairs(admin: string, repairs: readonly Repair[]): Plugin {
	const done = new Set<Repair>();
	const names = new Set<string>();
	return {
		name: 'desk-repairs',
		enforce: 'pre',
		resolveId: (id) => (id.startsWith('desk:') ? `${admin}/${id.slice('desk:'.length)}` : undefined),
		transform(code, id) {
			const path = asPath(id);
			const mine = repairs.filter(({ file }) => path.endsWith(file));
			for (const repair of mine) done.add(repair);
			if (mine.length === 0 && !PAINTED.test(path)) return undefined;
			const mended = repaired(code, mine);
			const { code: changed, given } = PAINTED.test(path)
				? named(painted(mended))
				: { code: mended, given: [] };
			for (const name of given) names.add(name);
			const usesParts = mine.some(({ to }) => USES_PARTS.test(to));
			return { code: usesParts ? `${IMPORT_PARTS}\n${changed}` : changed, map: null };
		},
		buildEnd(error) {
			const missed = repairs.filter((repair) => !done.has(repair));
			if (!error && missed.length > 0)
				throw new Error(`desk-repairs: never met ${missed.map(({ file }) => file).join(', ')}`);
			const nameless = unnamed(names);
			if (!error && nameless.length > 0)
				throw new Error(`desk-repairs: no part called ${nameless.join(', ')}`);
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
