/**
 * Makes a release from a finished folder of pages, whoever rendered it. Its files go among those of the other releases,
 * its manifest is written last: a run that is killed leaves nothing that looks like a release.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Moment, momentAt, secondAt } from '../../platform/day.ts';
import { builtFiles } from '../checks/built-page.ts';
import { isPage, PACKED } from '../headers/file-kinds.ts';
import { countInline, inlineOf, withPolicy } from '../headers/inline.ts';
import type { Inline } from '../headers/policy.ts';
import type { SiteChange } from '../render/site-change.ts';
import { each } from './disk.ts';
import { FileTable } from './file-table.ts';
import { type MadeFrom, type Manifest, type ManifestFile, sha256 } from './manifest.ts';
import { packedCopies } from './packing.ts';
import type { Releases } from './release-store.ts';

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
	/**
	 * What is new in the folder since the release of that name was made of it, so that nothing else is looked at. It counts
	 * only while that release is the newest; else, and when it is left out, every file is read and proven.
	 */
	change?: ChangeSince | undefined;
};
export type ChangeSince = SiteChange & { since: string };

/** The finished release; it is not on show yet. */
export const makeRelease = (releases: Releases, rendering: Rendering): Promise<Manifest> =>
	releases.alone(async () => {
		const { base, from, at, change } = rendering;
		const { all } = releases.state();
		const [newest] = all;
		const name = nameFor(at, from.commit, new Set(all.map((one) => one.name)));
		const made = momentAt(at);
		const { files, inline } = await fileList(releases, {
			...{ name, made, newest, pages: rendering.pages },
			change: newest !== undefined && change?.since === newest.name ? change : undefined,
		});
		const manifest: Manifest = {
			format: 2,
			...{ name, number: 1 + (newest?.number ?? 0), made },
			from: {
				...(from.commit !== undefined && { commit: from.commit }),
				...{ program: from.program, now: from.now },
			},
			...{ base, inline, files },
		};
		await releases.keep(manifest);
		return manifest;
	});

/** `20261129-104200-1a2b3c4`; a second one in the same second gets a number. */
function nameFor(at: number, commit: string | undefined, taken: ReadonlySet<string>): string {
	const time = secondAt(at).replace(/[-:]/g, '').replace(' ', '-');
	const name = `${time}-${commit?.slice(0, 7) ?? 'files'}`;
	let free = name;
	for (let number = 2; taken.has(free); number += 1) free = `${name}-${number}`;
	return free;
}

type Filling = {
	pages: string;
	name: string;
	made: Moment;
	newest: Manifest | undefined;
	change: SiteChange | undefined;
};

/** Brings what is new among the objects; answers all files of the release. */
async function fileList(
	{ objects }: Pick<Releases, 'objects'>,
	{ pages, name, made, newest, change }: Filling
): Promise<Pick<Manifest, 'files' | 'inline'>> {
	const all = change === undefined ? builtFiles(pages) : [...change.written];
	const hasDesk = all.includes(DESK) || newest?.files.has(DESK) === true;
	const taken = all.filter(belongs(hasDesk && !existsSync(join(pages, OFFICE_DESK))));
	const there = new Set(taken);
	/** The site brings a copy of that name itself. */
	const isGiven = (path: string) => (change === undefined ? there.has(path) : existsSync(join(pages, path)));
	const before = change === undefined ? NO_FILES : newest!.files;
	/** Nothing where a file goes. */
	const changed = new Map<string, ManifestFile | undefined>();
	const counted: { inline: Inline; by: 1 | -1 }[] = [];
	const batch = objects.batch();
	try {
		for (const path of change?.removed ?? []) forget(path);
		await each(taken, async (path) => {
			const source = readFileSync(join(pages, path));
			await put(path, isPage(path) ? ownPage(path, source) : source);
		});
		await put(RELEASE_FILE, Buffer.from(`${JSON.stringify({ release: name, made })}\n`));
		await batch.commit();
	} catch (error) {
		batch.drop();
		throw error;
	}
	return {
		files: before.with(changed),
		inline: countInline(change === undefined ? NOTHING_INLINE : newest!.inline, counted),
	};

	function ownPage(path: string, source: Buffer): Buffer {
		const html = source.toString('utf8');
		counted.push({ inline: inlineOf(html), by: 1 });
		return Buffer.from(path.startsWith('admin/') ? html : withPolicy(html));
	}

	/** Takes out of the counts what a file that was deleted or replaced added to them. */
	function forget(path: string): void {
		const earlier = before.get(path);
		if (earlier === undefined || changed.has(path)) return;
		if (isPage(path)) {
			const html = readFileSync(objects.pathOf(earlier.sha256), 'utf8');
			counted.push({ inline: inlineOf(html), by: -1 });
		}
		for (const end of ['', ...Object.keys(PACKED)]) changed.set(`${path}${end}`, undefined);
	}

	/** The file and its packed copies, which the newest release may have of the same bytes. */
	async function put(path: string, bytes: Buffer): Promise<void> {
		forget(path);
		const file: ManifestFile = { size: bytes.length, sha256: sha256(bytes) };
		batch.put(file.sha256, bytes);
		changed.set(path, file);
		const earlier = newest?.files.get(path)?.sha256 === file.sha256 ? newest.files : undefined;
		for (const [end, pack] of packedCopies(path, bytes)) {
			if (isGiven(`${path}${end}`)) continue;
			const known = earlier?.get(`${path}${end}`);
			if (known !== undefined && batch.isWhole(known.sha256)) changed.set(`${path}${end}`, known);
			else if (earlier === undefined || known !== undefined) {
				const packed = await pack();
				if (packed.length >= bytes.length) continue;
				const copy = { size: packed.length, sha256: sha256(packed) };
				batch.put(copy.sha256, packed);
				changed.set(`${path}${end}`, copy);
			}
		}
	}
}

const NO_FILES = FileTable.from<ManifestFile>([]);
const NOTHING_INLINE = { scripts: {}, styles: {} };

/** The desk is no part of the public edition; one on a forge is, and brings its own script. */
const DESK = 'admin/desk.js';
/** Comes only with a desk that asks an office, which nobody answers on a public site. */
const OFFICE_DESK = 'admin/field.js';
const belongs = (hasDesk: boolean) => (path: string) => hasDesk || !path.startsWith('admin/');

/** Version of the program that renders, as package.json has it. */
export const programVersion = (): string =>
	JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')).version;
