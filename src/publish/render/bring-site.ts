/** A kept site, brought to a folder from which it is shown. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { moveSync, removeSync } from '../../files/file-system.ts';
import { linkOrCopySync } from '../../files/link-or-copy.ts';
import type { KeptSite } from './kept-site.ts';
import type { SiteChange } from './site-change.ts';

type Kept = {
	site: Pick<KeptSite, 'files' | 'version' | 'changeSince'>;
	/** Absolute path of the folder that it is kept in. */
	folder: string;
	/** Version of the site in each folder that it was brought to. */
	brought: Map<string, number>;
};

/**
 * Makes `outDir` hold what the kept folder holds; both share the bytes of a file.
 * @returns what is new there; nothing where the folder is made anew, for nobody knows what is gone from it then
 */
export function bringSite({ site, folder, brought }: Kept, outDir: string): SiteChange | undefined {
	const version = existsSync(outDir) ? brought.get(outDir) : undefined;
	brought.delete(outDir);
	const change = version === undefined ? undefined : site.changeSince(version);
	if (change === undefined) removeSync(outDir);
	for (const file of [...(change?.written ?? site.files())].sort(picturesFirst)) {
		const [from, to] = [join(folder, file), join(outDir, file)];
		if (change === undefined) linkOrCopySync(from, to);
		else {
			linkOrCopySync(from, `${to}.new`);
			moveSync(`${to}.new`, to);
			// Where both were the same file already, the rename has left both names.
			removeSync(`${to}.new`);
		}
	}
	for (const file of change?.removed ?? []) removeSync(join(outDir, file));
	brought.set(outDir, site.version());
	return change;
}

/** A page comes after what it shows. */
const picturesFirst = (a: string, b: string): number =>
	Number(a.endsWith('.html')) - Number(b.endsWith('.html'));
