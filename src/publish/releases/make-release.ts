/**
 * Makes a release from a finished folder of pages, whoever rendered it. It is made beside the others and takes its name
 * in one step when all of it is on the disk: a run that is killed leaves nothing that looks like a release.
 */
import { readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { moveSync, removeSync } from '../../files/file-system.ts';
import { type Moment, momentAt } from '../../platform/day.ts';
import { builtFiles } from '../checks/built-page.ts';
import { isPackable, isPage, type PACKED } from '../headers/file-kinds.ts';
import { inlineOf, mergeInline, withPolicy } from '../headers/inline.ts';
import type { Inline } from '../headers/policy.ts';
import { each, flushFolder, flushTree, linkOrCopy, makeFolders } from './disk.ts';
import { type MadeFrom, type Manifest, type ManifestFile, sha256 } from './manifest.ts';
import { MAKING, type Releases } from './release-store.ts';

/** Tells readers of the site, and whoever has put it there, which release it is. */
export const RELEASE_FILE = 'release.json';

export type Rendering = {
	/** Absolute path of the folder with the finished pages; it is only read. */
	pages: string;
	/** Where the site stands: slashes at both ends. */
	base: string;
	from: MadeFrom;
	/** Milliseconds since 1970. */
	at: number;
};

/** The finished release; it is not on show yet. */
export const makeRelease = (releases: Releases, rendering: Rendering): Promise<Manifest> =>
	releases.alone(async () => {
		const { pages, base, from, at } = rendering;
		const { all } = releases.state();
		const name = nameFor(at, from.commit, new Set(all.map((one) => one.name)));
		const making = join(releases.folder, `${MAKING}${name}-${process.pid}`);
		try {
			const made = momentAt(at);
			const { files, inline, rendered, written, folders } = await fill(join(making, 'site'), {
				pages,
				name,
				made,
				earlier: earlierFiles(releases, all[0]),
			});
			const manifest: Manifest = {
				format: 1,
				...{ name, number: 1 + (all[0]?.number ?? 0), made },
				from: {
					...(from.commit !== undefined && { commit: from.commit }),
					...{ pages: rendered, program: from.program, now: from.now },
				},
				...{ base, inline, files },
			};
			const list = join(making, 'manifest.json');
			await writeFile(list, `${JSON.stringify(manifest, undefined, '\t')}\n`, { flag: 'wx' });
			await flushTree(making, [...written, list], [...folders, making]);
			moveSync(making, join(releases.folder, name));
			await flushFolder(releases.folder);
			return manifest;
		} catch (error) {
			removeSync(making);
			throw error;
		}
	});

/** `20261129-104200-1a2b3c4`; a second one in the same second gets a number. */
function nameFor(at: number, commit: string | undefined, taken: ReadonlySet<string>): string {
	const time = new Date(at + BEIJING).toISOString().slice(0, 19).replace(/[-:]/g, '').replace('T', '-');
	const name = `${time}-${commit?.slice(0, 7) ?? 'files'}`;
	let free = name;
	for (let number = 2; taken.has(free); number += 1) free = `${name}-${number}`;
	return free;
}
const BEIJING = 8 * 3_600_000;

/** Files of the newest release by their content: what has not changed is not written and packed once more. */
function earlierFiles(releases: Releases, newest: Manifest | undefined): Earlier {
	if (newest === undefined) return () => undefined;
	const folder = releases.filesOf(newest.name);
	return (path, hash) => {
		if (newest.files[path]?.sha256 !== hash) return undefined;
		return { folder, packed: (end) => newest.files[`${path}${end}`] };
	};
}
type Earlier = (
	path: string,
	sha256: string
) => { folder: string; packed: (end: string) => ManifestFile | undefined } | undefined;

async function fill(
	site: string,
	{ pages, name, made, earlier }: { pages: string; name: string; made: Moment; earlier: Earlier }
) {
	// The desk is no part of the public edition; one on a forge is, and brings its own script.
	const all = builtFiles(pages);
	const hasDesk = all.includes('admin/desk.js');
	const paths = all.filter((path) => hasDesk || !path.startsWith('admin/'));
	const folders = makeFolders(site, paths);
	const files = new Map<string, ManifestFile>();
	const inlines = new Map<string, Inline>();
	const rendered = new Map<string, string>();
	const written: string[] = [];
	await each(paths, async (path) => {
		const source = await readFile(join(pages, path));
		rendered.set(path, sha256(source));
		await put(path, isPage(path) ? ownPage(path, source) : source);
	});
	await put(RELEASE_FILE, Buffer.from(`${JSON.stringify({ release: name, made })}\n`));

	return {
		...{ written, folders },
		files: Object.fromEntries([...files].sort(([a], [b]) => (a < b ? -1 : 1))),
		inline: mergeInline(inlines.values()),
		rendered: sha256(paths.map((path) => `${path} ${rendered.get(path)}\n`).join('')),
	};

	function ownPage(path: string, source: Buffer): Buffer {
		const html = source.toString('utf8');
		inlines.set(path, inlineOf(html));
		return Buffer.from(path.startsWith('admin/') ? html : withPolicy(html));
	}

	/** The file and its packed copies; what the newest release has already is linked. */
	async function put(path: string, bytes: Buffer): Promise<void> {
		const hash = sha256(bytes);
		const same = earlier(path, hash);
		/** Whether the earlier file is still what it was, and stands here too. */
		const keep = async (to: string, content: ManifestFile | undefined) => {
			if (same === undefined || content === undefined) return false;
			const there = await readFile(join(same.folder, to)).catch(() => undefined);
			if (there === undefined || sha256(there) !== content.sha256) return false;
			await linkOrCopy(join(same.folder, to), join(site, to));
			files.set(to, content);
			return true;
		};
		const write = async (to: string, content: Uint8Array) => {
			await writeFile(join(site, to), content, { flag: 'wx' });
			written.push(join(site, to));
			files.set(to, { size: content.length, sha256: sha256(content) });
		};
		if (!(await keep(path, { size: bytes.length, sha256: hash }))) await write(path, bytes);
		if (!isPackable(path) || bytes.length < SMALLEST) return;
		for (const [end, pack] of Object.entries(PACKERS)) {
			if (all.includes(`${path}${end}`)) continue;
			if (await keep(`${path}${end}`, same?.packed(end))) continue;
			const packed = await pack(bytes);
			if (packed.length < bytes.length) await write(`${path}${end}`, packed);
		}
	}
}

/** A packet of the network carries so much: packing less wins nothing. */
const SMALLEST = 1000;

/** Levels beyond these take many times as long for a hundredth of the size. */
const PACKERS: Record<keyof typeof PACKED, (bytes: Buffer) => Promise<Buffer>> = {
	'.br': (bytes) =>
		promisify(brotliCompress)(bytes, {
			params: {
				[constants.BROTLI_PARAM_QUALITY]: 6,
				[constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
				[constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
			},
		}),
	'.gz': (bytes) => promisify(gzip)(bytes, { level: 6 }),
};

/** Version of the program that renders, as package.json has it. */
export const programVersion = (): string =>
	JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')).version;
