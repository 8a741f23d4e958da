/** The list of everything in a release: what proves that it is whole, and what two releases are compared by. */
import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Moment } from '../../platform/day.ts';
import { builtFiles } from '../checks/built-page.ts';
import { isPage, packedFrom } from '../headers/file-kinds.ts';

const fileSchema = z.strictObject({ size: z.int(), sha256: z.string() });

export const manifestSchema = z.strictObject({
	format: z.literal(1),
	/** Time and content commit, e.g. `20261129-104200-1a2b3c4`; also the name of the folder. */
	name: z.string().regex(/^[\w-]+$/),
	/** Counts the releases of a folder: a clock may jump, this does not. */
	number: z.int(),
	/** Beijing time at which it was made. */
	made: z.string(),
	/** What it was rendered from. */
	from: z.strictObject({
		/** Commit of the published content; absent where content is a folder of files. */
		commit: z.string().optional(),
		/** Fingerprint of all pages as they were rendered, before anything was added to them. */
		pages: z.string(),
		/** Version of the program. */
		program: z.string(),
		/** The moment that the pages take for now. */
		now: z.string(),
	}),
	/** Where the site stands: slashes at both ends. */
	base: z.string(),
	/** Hashes of the inline scripts and styles of all pages, as a content security policy writes them. */
	inline: z.strictObject({ scripts: z.array(z.string()), styles: z.array(z.string()) }),
	/** Every file by its path, forward slashes, sorted; packed copies are files too. */
	files: z.record(z.string(), fileSchema),
});
export type Manifest = z.output<typeof manifestSchema>;
export type ManifestFile = z.output<typeof fileSchema>;

/** What a release is made from, told by whoever rendered it. */
export type MadeFrom = { commit?: string | undefined; program: string; now: Moment };

export const sha256 = (bytes: Uint8Array | string): string =>
	createHash('sha256').update(bytes).digest('hex');

/** Pages of a release by their paths; copies and redirects of pages that moved count. */
export const pagesOf = ({ files }: Pick<Manifest, 'files'>): string[] => Object.keys(files).filter(isPage);

/** Paths of a release without its packed copies. */
export function plainFiles({ files }: Pick<Manifest, 'files'>): string[] {
	const paths = new Set(Object.keys(files));
	return [...paths].filter((path) => packedFrom(path, paths) === undefined);
}

/** The manifest in `file`; nothing when there is none or it cannot be read. */
export function readManifest(file: string): Manifest | undefined {
	if (!existsSync(file)) return undefined;
	try {
		return manifestSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
	} catch {
		return undefined;
	}
}

/**
 * Why `folder` is not what `manifest` says: paths that are missing, changed or too many. Nothing when it is proven.
 * @param more paths that may lie there besides
 */
export async function disproof(
	folder: string,
	{ files }: Pick<Manifest, 'files'>,
	more: ReadonlySet<string> = new Set()
): Promise<string[]> {
	const there = new Set(existsSync(folder) ? builtFiles(folder) : []);
	const wrong: string[] = [];
	for (const [path, { size, sha256: expected }] of Object.entries(files)) {
		const found = there.has(path) ? await hashOfFile(join(folder, path)) : undefined;
		if (found?.size !== size || found.sha256 !== expected) wrong.push(path);
	}
	for (const path of there) if (!Object.hasOwn(files, path) && !more.has(path)) wrong.push(path);
	return wrong;
}

async function hashOfFile(path: string): Promise<ManifestFile> {
	const hash = createHash('sha256');
	let size = 0;
	for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
		hash.update(chunk);
		size += chunk.length;
	}
	return { size, sha256: hash.digest('hex') };
}
