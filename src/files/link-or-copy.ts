/** A file in a second place. */
import { copyFileSync, linkSync } from 'node:fs';
import { codeOf, makingFolderSync } from './file-system.ts';

/**
 * The same bytes under a second name, or a copy where the disk knows no such thing. The folder is made when it is missing.
 * @throws when `to` is there already, or `from` is not
 */
export const linkOrCopySync = (from: string, to: string): void =>
	makingFolderSync(to, () => {
		try {
			linkSync(from, to);
		} catch (error) {
			// Each system and disk has its own word for a link that it cannot make; if nothing helps, the copy says why.
			if (['ENOENT', 'EEXIST'].includes(codeOf(error))) throw error;
			copyFileSync(from, to);
		}
	});
