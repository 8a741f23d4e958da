/** Packs what many small writes leave behind: lists and saves read thousands of folders. */
import type { Git } from './git.ts';

/** From so many loose objects on, packing pays. */
const MANY = 1000;

/** `gc --auto` would guess from one folder of 256, and may leave half as many again. */
export async function packObjects(git: Git): Promise<void> {
	const { output } = await git.run(['count-objects']);
	if (Number.parseInt(output.toString(), 10) > MANY) await git.run(['gc', '--quiet']);
}
