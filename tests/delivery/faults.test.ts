/** Killed at any moment, on a full disk, by two publishers: what readers see is one whole release, and the next try goes through. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { memoryOf } from '../../src/publish/delivery/memory.ts';
import type { Manifest } from '../../src/publish/releases/manifest.ts';
import { releasesIn } from '../../src/publish/releases/release-store.ts';
import { withLimit } from '../support/full-disk.ts';
import { disproof, scratch, siteFiles, unproven, writeTree } from '../support/release.ts';

const KILLS = 50;
const home = () => {
	const root = scratch('faults-');
	return { releases: join(root, 'releases'), pages: join(root, 'pages'), path: join(root, 'www') };
};
type Home = ReturnType<typeof home>;

const publisher = ({ releases, pages, path }: Home, within: readonly string[] = []) => {
	const [command, ...args] = [
		...within,
		process.execPath,
		'tests/support/release-child.ts',
		releases,
		pages,
		path,
	];
	return spawn(command!, args, { stdio: ['ignore', 'pipe', 'pipe'] });
};
const ended = (child: ChildProcess) =>
	child.exitCode !== null || child.signalCode !== null
		? Promise.resolve(child.exitCode)
		: new Promise<number | null>((done) => child.once('exit', (code) => done(code)));

/** Every release that was met: where none arrives for long, the one on show is no longer among those that are kept. */
const manifests = new Map<string, Manifest>();

/** Throws unless the folder shows one release that its manifest proves, and so does the store. */
async function expectWhole({ releases: folder, path }: Home): Promise<string> {
	const releases = releasesIn(folder);
	const { current, all } = releases.state();
	for (const one of all) expect(await unproven(releases, one), one.name).toEqual([]);
	expect(current).toBeDefined();
	const { release } = JSON.parse(readFileSync(join(path, 'release.json'), 'utf8')) as { release: string };
	for (const one of all) manifests.set(one.name, one);
	const shown = manifests.get(release);
	const notes = {
		read: async (file: string) => {
			const note = join(`${path}.releases`, file);
			return existsSync(note) ? readFileSync(note, 'utf8') : undefined;
		},
		write: async () => undefined,
		drop: async () => undefined,
	};
	const remembered = await memoryOf(notes, basename(readlinkSync(path))).recall();
	expect(remembered?.release).toBe(release);
	expect(shown).toBeDefined();
	expect(await disproof(path, shown!, new Set(Object.keys(remembered!.carried)))).toEqual([]);
	return release;
}

test('fifty kills at any moment leave one whole release on show, and nothing in the way', {
	timeout: 600_000,
}, async () => {
	const place = home();
	writeTree(place.pages, siteFiles(12));
	const time = async () => {
		const began = performance.now();
		expect(await ended(publisher(place))).toBe(0);
		return performance.now() - began;
	};
	let whole = await time();
	let killed = 0;
	for (let round = 0; killed < KILLS; round += 1) {
		writeTree(place.pages, siteFiles(12, `第${round}次`, String(1000 + round)));
		const began = performance.now();
		const child = publisher(place);
		// From before the first file to after the turn, in even steps and out of order.
		const moment = 1.2 * whole * (((round * 37) % KILLS) / KILLS);
		await Promise.race([ended(child), new Promise((done) => setTimeout(done, moment))]);
		const took = performance.now() - began;
		child.kill('SIGKILL');
		if ((await ended(child)) === null) killed += 1;
		// Done before its moment: the machine is quicker than it was, and the moments come closer together.
		else whole = took;
		await expectWhole(place);
	}
	expect(await ended(publisher(place))).toBe(0);
	expect(await expectWhole(place)).toBe(releasesIn(place.releases).state().current?.name);
	for (const folder of [join(place.releases, 'objects'), join(`${place.path}.releases`, '.making')])
		expect(existsSync(folder) ? readdirSync(folder).filter((name) => name.startsWith('.')) : []).toEqual([]);
	// Nothing is kept that no release has.
	const { objects, state } = releasesIn(place.releases);
	const named = state().all.flatMap(({ files }) => [...files].map(([, { sha256 }]) => sha256));
	expect(objects.names().sort()).toEqual([...new Set(named)].sort());
});

test('a disk that takes no more leaves the release on show as it was; with room again the next one goes out', async () => {
	const place = home();
	writeTree(place.pages, siteFiles(12));
	expect(await ended(publisher(place))).toBe(0);
	const before = await expectWhole(place);
	writeTree(place.pages, { ...siteFiles(12, '新'), 'data/big.csv': '一,'.repeat(60_000) });
	const child = publisher(place, withLimit(100));
	let said = '';
	child.stderr!.on('data', (chunk: Buffer) => {
		said += chunk.toString();
	});
	expect(await ended(child)).not.toBe(0);
	expect(said).toMatch(/EFBIG|ENOSPC/);
	expect(await expectWhole(place)).toBe(before);
	expect(await ended(publisher(place))).toBe(0);
	expect(existsSync(join(place.path, 'data', 'big.csv'))).toBe(true);
	await expectWhole(place);
});

test('two publishers at once take turns', async () => {
	const place = home();
	writeTree(place.pages, siteFiles(12));
	expect(await Promise.all([1, 2, 3].map(() => ended(publisher(place))))).toEqual([0, 0, 0]);
	await expectWhole(place);
	expect(releasesIn(place.releases).state().all).toHaveLength(3);
});
