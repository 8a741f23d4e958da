/** The list of everything in a release: what proves that it is whole, and what two releases are compared by. */
import { hash } from 'node:crypto';
import { z } from 'zod';
import { textIfThere } from '../../files/text-if-there.ts';
import type { Moment } from '../../platform/day.ts';
import { isPage, packedFrom } from '../headers/file-kinds.ts';
import { each, hashOfFile } from './disk.ts';
import { eachPart, FileTable } from './file-table.ts';

const counts = z.record(z.string(), z.int());
const fileSchema = z.strictObject({ size: z.int(), sha256: z.string() });

const manifestSchema = z.strictObject({
	format: z.literal(2),
	/** Time and content commit, e.g. `20261129-104200-1a2b3c4`; also the name of the file. */
	name: z.string().regex(/^[\w-]+$/),
	/** Counts the releases of a folder: a clock may jump, this does not. */
	number: z.int(),
	/** Beijing time at which it was made. */
	made: z.string(),
	/** What it was rendered from. */
	from: z.object({
		/** Commit of the published content; absent where content is a folder of files. */
		commit: z.string().optional(),
		/** Version of the program. */
		program: z.string(),
		/** The moment that the pages take for now. */
		now: z.string(),
	}),
	/** Where the site stands: slashes at both ends. */
	base: z.string(),
	/** Hashes of the inline scripts and styles, as a content security policy writes them, and how many pages have each. */
	inline: z.strictObject({ scripts: counts, styles: counts }),
	/** Every file by its path, forward slashes, sorted; packed copies are files too. */
	files: z.record(z.string(), fileSchema).transform((files) => FileTable.from(Object.entries(files))),
});
export type Manifest = z.output<typeof manifestSchema>;
export type ManifestFile = z.output<typeof fileSchema>;

/** What a release is made from, told by whoever rendered it. */
export type MadeFrom = { commit?: string | undefined; program: string; now: Moment };

export const sha256 = (bytes: Uint8Array | string): string => hash('sha256', bytes);

/** Pages of a release by their paths; copies and redirects of pages that moved count. */
export const pagesOf = ({ files }: Pick<Manifest, 'files'>): string[] => [...files.paths()].filter(isPage);

/** Paths of a release without its packed copies. */
export const plainFiles = ({ files }: Pick<Manifest, 'files'>): string[] =>
	[...files.paths()].filter((path) => packedFrom(path, files) === undefined);

/** The manifest as it is written. */
export function manifestText({ files, ...rest }: Manifest): string {
	return `${JSON.stringify(rest).slice(0, -1)},"files":{${fileTexts(files).join()}}}\n`;
}

const fileTexts = eachPart<ManifestFile, string>(({ paths, values }) =>
	JSON.stringify(Object.fromEntries(paths.map((path, at) => [path, values[at]]))).slice(1, -1)
);

/** The manifest in `file`; nothing when there is none or it cannot be read. */
export function readManifest(file: string): Manifest | undefined {
	// One that cannot be read now throws: taken for gone, its files would be thrown away.
	const text = textIfThere(file, ['ENOENT', 'EISDIR']);
	if (text === undefined) return undefined;
	try {
		return manifestSchema.parse(JSON.parse(text));
	} catch {
		return undefined;
	}
}

/** Paths whose file is missing, or is not what `manifest` says. */
export async function unprovenFiles(
	{ files }: Pick<Manifest, 'files'>,
	fileOf: (path: string) => string
): Promise<string[]> {
	const wrong: string[] = [];
	await each([...files], async ([path, { size, sha256: expected }]) => {
		if (!isProven(fileOf(path), size, expected)) wrong.push(path);
	});
	return wrong.sort();
}

function isProven(path: string, size: number, expected: string): boolean {
	try {
		const found = hashOfFile(path);
		return found.size === size && found.sha256 === expected;
	} catch {
		return false;
	}
}
