/**
 * The public edition: after every change of what is published, and at every turn of the day, a release is made of it
 * and brought to all targets. Nothing that goes wrong here stops a publication; the desk tells what became of it.
 */

import { join } from 'node:path';
import type { BuildIssue, EditionStatus, ListedRelease } from '../../domain/desk/answers.ts';
import { clockOf, type Day, dayOf, momentAt } from '../../platform/day.ts';
import { onceMore } from '../../platform/once-more.ts';
import type { Courier } from '../../publish/delivery/courier.ts';
import { couriersFor } from '../../publish/delivery/couriers.ts';
import { makeRelease, programVersion } from '../../publish/releases/make-release.ts';
import { type Manifest, pagesOf } from '../../publish/releases/manifest.ts';
import { type Release, type Releases, releasesIn } from '../../publish/releases/release-store.ts';
import { mergedChange, NO_CHANGE, type SiteChange } from '../../publish/render/site-change.ts';
import { stateBelow } from '../../reader/memory.ts';
import { exportTree } from '../git/export.ts';
import { PUBLISHED_REF } from '../git/repository.ts';
import type { Office } from '../office.ts';
import type { OfficeSettings } from '../office-settings.ts';
import type { FailedBuild, RunBuild } from './build-command.ts';
import { describeFailure, keepLog, withHeldBack } from './build-fault.ts';
import { buildableTree, type ItemPath } from './buildable-tree.ts';
import { SHOWN_REF } from './site-builder.ts';

export const releasesFolder = (folder: string): string => join(folder, 'releases');

/** What programs said when a release did not arrive, seen from the data folder. */
export const DELIVERY_LOG = 'work/delivery-failed.log';

export type PublicEdition = {
	releases: Releases;
	status: () => EditionStatus;
	/** Public address with the base path and a slash at the end, where office.yml tells one. */
	address: () => string | undefined;
	/** Release on show, whole on this machine. */
	current: () => Manifest | undefined;
	/** Makes a release soon; several requests while one is made make one more. */
	request: () => void;
	/** Brings what is on show to all targets, e.g. after somebody went back, here or by a command. */
	deliver: () => void;
	list: () => ListedRelease[];
	/** Calls `listener` whenever another release is on show, or has come to a target. */
	arrived: (listener: () => void) => void;
	/** Ends when nothing is made or on its way any more. */
	settled: () => Promise<void>;
	close: () => Promise<void>;
};

export type PublicEditionOptions = {
	office: Pick<Office, 'folder' | 'cache' | 'repository' | 'clock'>;
	settings: Pick<OfficeSettings, 'targets' | 'public'>;
	/** Where the site stands, as of a commit: slashes at both ends. */
	baseAt: (commit: string) => Promise<string>;
	build: RunBuild;
	/** Nothing of earlier releases may stay anywhere. */
	isPurging?: () => boolean;
	/** Told when another release is on show. */
	shown: (release: Release) => void;
};

export function publicEdition({
	office,
	settings,
	baseAt,
	build,
	shown,
	isPurging = () => false,
}: PublicEditionOptions): PublicEdition {
	const { folder, cache, repository, clock } = office;
	const isOn = settings.targets.length > 0 || settings.public !== undefined;
	const releases = releasesIn(releasesFolder(folder));
	const listeners: (() => void)[] = [];
	const tell = () => {
		for (const listener of listeners) listener();
	};
	const couriers: Courier[] = couriersFor({
		targets: settings.targets,
		...{ folder, clock, log: join(folder, DELIVERY_LOG), arrived: tell },
	});
	const closing = new AbortController();
	let made: Pick<EditionStatus, 'state' | 'label' | 'mend'> = isOn
		? { state: 'waiting', label: '还没有生成过', mend: [] }
		: { state: 'off', label: '没有设公开网站的去处', mend: [] };
	let sent: string | undefined;
	/** What is new in the folder of pages since a release was made of it; nothing while that is not known. */
	let unreleased: SiteChange | undefined;
	let lastMade: string | undefined;
	let provenOn: Day | undefined;
	/** What is held back from the newest release, for editors. */
	let mend: readonly BuildIssue[] = [];

	function fail(fault: FailedBuild, changed: readonly ItemPath[] = []): void {
		if (closing.signal.aborted) return;
		made = { state: 'failed', ...describeFailure(fault, changed, sent !== undefined) };
		keepLog(folder, momentAt(clock()), fault);
	}

	async function once(): Promise<void> {
		made = { state: 'making', label: '正在生成', mend: [] };
		const commit = (await repository.head(PUBLISHED_REF))!;
		const work = join(folder, 'work', 'public');
		const pages = join(folder, 'work', 'public-pages');
		const now = momentAt(clock());
		const before = releases.state().current;
		const attempt = async (tree: string) => {
			const state = await exportTree(repository.git, tree, work);
			const built = await build({
				...{
					content: join(work, 'content'),
					state: stateBelow(state, 'content'),
					out: pages,
					cache,
					now,
					signal: closing.signal,
				},
				...{ isLowPriority: true, edition: 'public', after: before && releases.open(before).manifestFile },
			});
			if (built.ok) {
				if (built.whole !== undefined) keepLog(folder, now, { issues: [], log: built.whole });
				unreleased = mergedChange(unreleased, built.change);
				return undefined;
			}
			keepLog(folder, now, built);
			closing.signal.throwIfAborted();
			return built;
		};
		// An item that cannot be built keeps no other from the public.
		const found = await buildableTree(repository, commit, await repository.head(SHOWN_REF), attempt);
		if ('fault' in found) return fail(found.fault, found.changed);
		mend = withHeldBack(found.held).mend;
		// Once a day every file is read and proven, so that nothing damaged is handed on for long.
		const isKnown = provenOn === dayOf(now) && unreleased !== undefined && lastMade !== undefined;
		const release = await makeRelease(releases, {
			...{ pages, base: await baseAt(commit) },
			change: isKnown ? { ...unreleased!, since: lastMade! } : undefined,
			from: { commit, program: programVersion(), now },
			at: clock(),
		});
		unreleased = NO_CHANGE;
		lastMade = release.name;
		provenOn = dayOf(now);
		const { held } = await releases.offer(release);
		if (held === undefined) deliver(true);
		else made = { state: 'held', label: HELD(held), mend };
	}

	const making = onceMore(() =>
		once().catch((error: unknown) => fail({ issues: [], log: String((error as Error).stack) }))
	);

	/** @param isNewest nothing newer failed or is being made: else that is what must be told, whatever is on show */
	function deliver(isNewest = made.state !== 'failed' && made.state !== 'making'): void {
		const { current, held } = releases.state();
		if (isNewest && held !== undefined) made = { state: 'held', label: HELD(held.reason), mend };
		else if (isNewest && current !== undefined)
			made = { state: 'live', label: `${clockOf(current.made)} 的一版`, mend };
		if (current === undefined || closing.signal.aborted) return;
		sent = current.name;
		const release = releases.open(current);
		shown(release);
		for (const courier of couriers) courier.request({ ...release, isPurging: isPurging() });
		tell();
	}

	/** What is on show, as far as that can be read: the folder may be out of reach, for a moment or for good. */
	const look = (): Pick<ReturnType<Releases['state']>, 'current' | 'held' | 'shown'> & { fault?: string } => {
		try {
			return releases.state();
		} catch (error) {
			return { current: undefined, held: undefined, shown: [], fault: String((error as Error).message) };
		}
	};
	const follow = () => {
		const { current, fault } = look();
		if (fault !== undefined) console.error(fault);
		else if (current?.name !== sent) deliver();
	};
	if (isOn) follow();
	// Somebody may go back by the command while the office runs.
	const watch = setInterval(() => {
		if (isOn && !making.isBusy()) follow();
	}, 10_000);
	watch.unref();

	return {
		releases,
		status: () => {
			const { held, fault } = look();
			return {
				...made,
				...(fault !== undefined && { state: 'failed' as const, label: UNREADABLE }),
				targets: couriers.map(({ status }) => status()),
				...(held && { held: { name: held.release.name, reason: held.reason } }),
			};
		},
		address: () => {
			const told =
				settings.targets.find(({ address }) => address !== undefined)?.address ?? settings.public?.address;
			return told?.replace(/\/?$/, '/');
		},
		current: () => look().current,
		request: () => {
			if (isOn) making.request();
		},
		deliver: () => deliver(),
		list: () => {
			const { shown: seen, current } = look();
			return seen.map((one) => ({
				...{ name: one.name, made: one.made, current: one.name === current?.name },
				pages: pagesOf(one).length,
			}));
		},
		arrived: (listener) => {
			listeners.push(listener);
		},
		settled: async () => {
			await making.settled();
			await Promise.all(couriers.map(({ settled }) => settled()));
		},
		close: async () => {
			closing.abort();
			making.close();
			clearInterval(watch);
			await Promise.all([making.settled(), ...couriers.map(({ stop }) => stop())]);
		},
	};
}

const UNREADABLE = '上线记录读不出来，公开网站还是原来的样子。怎么办记在服务器的日志里，请管理员看一看';
const HELD = (reason: string) => `新的一版没有上线，等人确认：${reason}`;
