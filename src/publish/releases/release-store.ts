/**
 * All releases in one folder: which one is on show, which wait, how to go back. A release is its manifest; its files lie
 * among those of all the others, each content once. Every change is one renamed file.
 */
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { codeOf, removeSync } from '../../files/file-system.ts';
import { LOCK_FILE } from '../../files/folder-lock.ts';
import { textIfThere } from '../../files/text-if-there.ts';
import { replaceFile } from './disk.ts';
import { eachPart } from './file-table.ts';
import { locked } from './lock.ts';
import { lossOf } from './losses.ts';
import { type Manifest, type ManifestFile, manifestText, readManifest, unprovenFiles } from './manifest.ts';
import { type ObjectStore, objectStore } from './object-store.ts';

const stateSchema = z.object({
	/** Name of the release on show. */
	current: z.string().optional(),
	/** One that waits for somebody's word, and why. */
	held: z.object({ name: z.string(), reason: z.string() }).optional(),
	/** Somebody went back from this one; what is made from the same content stays back too. */
	left: z.object({ name: z.string(), commit: z.string().optional() }).optional(),
	/** Names of those that have been on show; absent where an earlier version of the program wrote this. */
	shown: z.array(z.string()).optional(),
});
type State = z.output<typeof stateSchema>;

type ReleaseState = {
	current: Manifest | undefined;
	held: { release: Manifest; reason: string } | undefined;
	left: State['left'];
	/** Whole releases, newest first. */
	all: Manifest[];
	/** Those of them that readers have seen: one that was held and never confirmed is none to go back to. */
	shown: Manifest[];
};

/** A release as it lies on this machine. */
export type Release = {
	manifest: Manifest;
	/** Absolute path of the bytes of one of its files. */
	fileOf: (path: string) => string;
	/** Absolute path of its manifest. */
	manifestFile: string;
};

export type Releases = {
	/** Absolute path. */
	folder: string;
	objects: ObjectStore;
	state: () => ReleaseState;
	open: (manifest: Manifest) => Release;
	/** Takes in a release whose files are all among the objects. */
	keep: (manifest: Manifest) => Promise<void>;
	/** Puts a finished release on show, or holds it and says why; older ones beyond `keep` go. */
	offer: (release: Manifest) => Promise<{ held: string | undefined }>;
	/** Puts the held release on show, on somebody's word. */
	confirm: (name: string) => Promise<Manifest>;
	/** Puts a release on show that was so before; without a name the one before the current. */
	goBack: (name?: string) => Promise<Manifest>;
	/** Takes away all but the one on show, so that nobody can go back to what must not be seen again. */
	forgetEarlier: () => Promise<void>;
	/** Runs `act` while no other process makes or changes releases here. */
	alone: <Result>(act: () => Promise<Result>) => Promise<Result>;
};

/** So many of those that were on show are kept, beside the one that waits. */
const KEPT = 5;

const STATE = 'state.json';
const OBJECTS = 'objects';
const MANIFEST = /^(.+)\.json$/;

/** sha256 of the files of each part of a release. */
const contentsOf = eachPart<ManifestFile, ReadonlySet<string>>(
	({ values }) => new Set(values.map(({ sha256 }) => sha256))
);

/** Takes all `others` out of `names`, looking only as often as the smaller of them is large. */
function takeOut(names: Set<string>, others: ReadonlySet<string>): void {
	const both = names.size < others.size ? [...names].filter((name) => others.has(name)) : others;
	for (const name of both) names.delete(name);
}

const namesOf = (releases: readonly Manifest[]): string[] => releases.map(({ name }) => name);

/** Nothing when there is no record; throws in Chinese when it is there and cannot be read. */
function recordIn(file: string): string | undefined {
	try {
		return textIfThere(file);
	} catch (error) {
		throw new Error(
			`上线记录 ${file} 读不出来（${codeOf(error)}），没有换版。请看看磁盘接好没有、运行程序的账号能不能读这个文件`,
			{ cause: error }
		);
	}
}

/** @param folder absolute path; made when it is missing */
export function releasesIn(folder: string, keep = KEPT): Releases {
	mkdirSync(folder, { recursive: true, mode: 0o755 });
	const stateFile = join(folder, STATE);
	const objects = objectStore(join(folder, OBJECTS));
	const manifestOf = (name: string) => join(folder, `${name}.json`);
	const alone: Releases['alone'] = (act) => locked(folder, act);
	const open = (manifest: Manifest): Release => ({
		manifest,
		fileOf: (path) => objects.pathOf(manifest.files.get(path)!.sha256),
		manifestFile: manifestOf(manifest.name),
	});

	/** A record that cannot be read is no empty one: by that, what somebody held back or went back from would go out. */
	const stored = (): State => {
		const text = recordIn(stateFile);
		if (text === undefined) return {};
		try {
			return stateSchema.parse(JSON.parse(text));
		} catch (error) {
			throw new Error(
				`上线记录 ${stateFile} 坏了，不知道现在上线的是哪一版，没有换版。请从备份里恢复这个文件；没有备份的，删掉它，再生成一次`,
				{ cause: error }
			);
		}
	};
	const known = new Map<string, Manifest>();
	const release = (name: string): Manifest | undefined => {
		const manifest = known.get(name) ?? readManifest(manifestOf(name));
		if (manifest !== undefined) known.set(name, manifest);
		return manifest;
	};
	const state = (): ReleaseState => {
		const { current, held, left, shown } = stored();
		const names = readdirSync(folder)
			.filter((file) => file !== STATE)
			.flatMap((file) => MANIFEST.exec(file)?.[1] ?? []);
		for (const name of known.keys()) if (!names.includes(name)) known.delete(name);
		const all = names.flatMap((name) => release(name) ?? []);
		all.sort((a, b) => b.number - a.number);
		const found = (name?: string) => all.find((one) => one.name === name);
		const waiting = found(held?.name);
		return {
			current: found(current),
			held: waiting && { release: waiting, reason: held!.reason },
			...{ left, all },
			shown: shown ? all.filter(({ name }) => shown.includes(name)) : all,
		};
	};
	const write = (next: State) => replaceFile(stateFile, `${JSON.stringify(next, undefined, '\t')}\n`);

	let isSwept = false;
	/** What is on show or waits, what was on show last, and what is newer: it was just made and is offered next. */
	function needed({ all, shown, current, held }: ReleaseState): (Manifest | undefined)[] {
		const offered = Math.max(current?.number ?? 0, held?.release.number ?? 0);
		const unoffered = all.filter(({ number }) => number > offered);
		return [...shown.slice(0, keep), ...unoffered, current, held?.release];
	}

	/** All others go, with the files that nothing else has. */
	function prune(keeping: readonly (Manifest | undefined)[] = needed(state())): void {
		const { all } = state();
		const kept = new Set(keeping.filter((one) => one !== undefined));
		const gone = all.filter((one) => !kept.has(one));
		// First the manifests: cut off in the middle, no release is left that lacks a file.
		for (const one of gone) removeSync(manifestOf(one.name));
		const tables = [...kept].map(({ files }) => files);
		const unneeded = new Set(
			isSwept
				? gone
						.flatMap(({ files }) => files.notSharedWith(...tables))
						.flatMap(({ values }) => values.map(({ sha256 }) => sha256))
				: objects.names()
		);
		for (const needed of new Set(tables.flatMap(contentsOf))) takeOut(unneeded, needed);
		objects.remove(unneeded);
		if (isSwept) return;
		isSwept = true;
		// Once, what killed runs and earlier versions of the program have left.
		for (const entry of readdirSync(folder, { withFileTypes: true }))
			if (entry.isDirectory() && entry.name !== OBJECTS && entry.name !== LOCK_FILE)
				removeSync(join(folder, entry.name));
	}

	async function show(name: string, left?: State['left']): Promise<Manifest> {
		const next = release(name);
		if (next === undefined) throw new Error(`没有“${name}”这一版`);
		const shown = [...namesOf(state().shown).filter((one) => one !== name), name];
		await write({ current: name, shown, ...(left && { left }) });
		prune();
		return next;
	}

	/** A release that has lain here for a while is proven before anybody sees it. */
	async function prove(kept: Manifest): Promise<void> {
		const wrong = await unprovenFiles(kept, open(kept).fileOf);
		if (wrong.length > 0)
			throw new Error(
				`“${kept.name}”这一版已经不完整（${wrong[0]} 等 ${wrong.length} 个文件不对），没有换上`
			);
	}

	return {
		folder,
		...{ objects, state, open, alone },
		keep: async (manifest) => {
			await replaceFile(manifestOf(manifest.name), manifestText(manifest), 0o644);
			known.set(manifest.name, manifest);
		},
		offer: (next) =>
			alone(async () => {
				const { current, left, shown } = state();
				// Another process was faster with a newer one.
				if (current !== undefined && next.number < current.number) return { held: undefined };
				const isLeft = left !== undefined && left.commit !== undefined && left.commit === next.from.commit;
				const reason = isLeft
					? '刚才从这份内容退回了上一版，内容改过、再发布以后才会自动上线'
					: current && lossOf(current, next);
				if (reason !== undefined) {
					const seen = namesOf(shown).filter((one) => one !== next.name);
					await write({ ...stored(), shown: seen, held: { name: next.name, reason } });
					prune();
					return { held: reason };
				}
				await show(next.name);
				return { held: undefined };
			}),
		forgetEarlier: () =>
			alone(async () => {
				const { current } = state();
				await write(current === undefined ? {} : { current: current.name, shown: [current.name] });
				prune([current]);
			}),
		confirm: (name) =>
			alone(async () => {
				const { held } = state();
				if (held?.release.name !== name) throw new Error('没有等人确认的这一版，请刷新这一页');
				await prove(held.release);
				return show(name);
			}),
		goBack: (name) =>
			alone(async () => {
				const { current, shown } = state();
				if (current === undefined) throw new Error('还没有上线过，没有可以退回的一版');
				// Somebody else was faster; what was gone back from is still that which they left.
				if (name === current.name) return current;
				const to = shown.find((one) =>
					name === undefined ? one.number < current.number : one.name === name
				);
				if (to === undefined) throw new Error(name ? `没有上线过“${name}”这一版` : '没有更早的一版可以退回');
				await prove(to);
				return show(to.name, { name: current.name, commit: current.from.commit });
			}),
	};
}
