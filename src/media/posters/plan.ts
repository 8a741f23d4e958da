/**
 * Posters between the pages that name them and the moment they are drawn. A page's poster is written down as a plan
 * named after its words; whoever builds the page draws what is not there yet. So an unchanged poster costs nothing,
 * and a page never waits for a picture.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Poster } from '../../domain/posters/poster-words.ts';
import { writeAtomicallySync } from '../../files/write-atomically.ts';
import { posterFile } from '../../platform/poster-file.ts';

/** To be raised when the same words come to make another picture. */
const DESIGN = 2;

/** A poster's name: 12 digits, lower-case hex. Other words or another design give another name. */
const posterName = (poster: Poster): string =>
	createHash('sha256')
		.update(JSON.stringify([DESIGN, poster]))
		.digest('hex')
		.slice(0, 12);

/**
 * Writes a poster down to be drawn later, unless that was done before.
 * @param folder absolute path of the folder that keeps posters between runs
 * @returns its name
 */
export function keepPoster(folder: string, poster: Poster): string {
	const name = posterName(poster);
	if (existsSync(join(folder, posterFile(name)))) return name;
	const [plan, text] = [join(folder, planFile(name)), JSON.stringify(poster)];
	// A power cut may have left a part of it.
	if (existsSync(plan) && readFileSync(plan, 'utf8') === text) return name;
	mkdirSync(folder, { recursive: true });
	writeAtomicallySync(plan, text);
	return name;
}

/** The poster that was written down under this name, if one was. */
export const plannedPoster = (folder: string, name: string): Promise<Poster | undefined> =>
	readFile(join(folder, planFile(name)), 'utf8').then(JSON.parse, () => undefined);

const planFile = (name: string) => `${name}.json`;
