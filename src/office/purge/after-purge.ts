/**
 * What follows a purge: the site and the public edition are made anew, earlier releases and copies go, the mirror is
 * written over. What is still to be done stands in a file, so that a restart goes on with it.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { PurgeStatus } from '../../domain/desk/answers.ts';
import { removeSync } from '../../files/file-system.ts';
import { oneAtATime } from '../../platform/one-at-a-time.ts';
import { PHOTO_FOLDER } from '../../platform/photo.ts';
import { POSTER_FOLDER } from '../../platform/poster-file.ts';
import { replaceFile } from '../../publish/releases/disk.ts';
import type { Mirror } from '../git/mirror.ts';
import { PUBLISHED_REF } from '../git/repository.ts';
import type { Office } from '../office.ts';
import type { PublicEdition } from '../site/public-edition.ts';
import type { SiteBuilder } from '../site/site-builder.ts';

export type PurgeWork = {
	/** Names of photo copies that go. */
	photos: readonly string[];
	/** Commits that were published before the history was made anew; a mirror may still have one. */
	former: readonly string[];
};

export type AfterPurge = {
	status: () => PurgeStatus;
	/**
	 * Writes down what will have to follow `act`, then does `act`, then takes up the work. Written before, because what
	 * `act` moves is brought out at once, and nothing old may stay beside it.
	 */
	around: <Result>(work: PurgeWork, act: () => Promise<Result>) => Promise<Result>;
	/** Ends when nothing is left to do, or the next attempt waits. */
	settled: () => Promise<void>;
	close: () => void;
};

const purgeFile = (folder: string): string => join(folder, 'purge.json');

/** What is still to be done; nothing most of the time. */
export function purgeWork(folder: string): PurgeWork | undefined {
	const file = purgeFile(folder);
	return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as PurgeWork) : undefined;
}

/** Copies of words in the cache: the next build makes them anew. Segments of the search index keep the words of old pages. */
const WORDS_IN_CACHE = [POSTER_FOLDER, 'search', 'pages'];
/**
 * Copies of the content that the office wrote out for its own use, and what programs said. Without the folders from which
 * only changes are rendered, the whole site is made anew: a part of it would keep the index of old pages.
 */
const WORDS_IN_WORK = ['check', 'rendered', 'rendered-public', 'build-failed.log', 'delivery-failed.log'];

const AGAIN = 20_000;

type Parts = {
	office: Pick<Office, 'folder' | 'cache' | 'repository'>;
	builder: Pick<SiteBuilder, 'request' | 'settled' | 'status'>;
	edition: Pick<PublicEdition, 'settled' | 'current' | 'releases' | 'status' | 'arrived'>;
	mirror: Pick<Mirror, 'request' | 'settled' | 'status'>;
};

export function afterPurge({ office, builder, edition, mirror }: Parts): AfterPurge {
	const { folder, cache, repository } = office;
	let running: Promise<void> | undefined;
	let timer: NodeJS.Timeout | undefined;
	let left: readonly string[] = [];
	let isClosed = false;
	const inTurn = oneAtATime();
	/** Counts the purges that were written down. */
	let begun = 0;
	/** Counts those that were carried out, and tells how many had been when copies were cleared away last. */
	let done = 0;
	let cleared: number | undefined;

	function clearCopies({ photos }: PurgeWork): void {
		for (const name of WORDS_IN_CACHE) removeSync(join(cache, name));
		for (const name of WORDS_IN_WORK) removeSync(join(folder, 'work', name));
		const home = join(cache, PHOTO_FOLDER);
		const copies = existsSync(home) ? readdirSync(home) : [];
		for (const name of copies) if (photos.some((hash) => name.startsWith(hash))) removeSync(join(home, name));
	}

	/** Whether site and public edition are those of what is published, or one of them waits for somebody's word. */
	async function isMadeAnew(): Promise<boolean> {
		const main = await repository.head(PUBLISHED_REF);
		const { state, held } = edition.status();
		const isOut = state === 'off' || held !== undefined || edition.current()?.from.commit === main;
		return builder.status().commit === main && isOut;
	}

	/** What is not done yet, in words. */
	async function once(work: PurgeWork): Promise<string[]> {
		// A target or a mirror may be out of reach for weeks; what is made anew waits for it, and is not made again.
		if (cleared !== done || !(await isMadeAnew())) {
			cleared = done;
			clearCopies(work);
			builder.request();
		}
		mirror.request();
		await builder.settled();
		await edition.settled();
		const main = await repository.head(PUBLISHED_REF);
		const { commit, folder: shown } = builder.status();
		if (commit !== main || shown === undefined) return ['网站还没有重新生成好，网站上还是原来的样子'];
		for (const name of ['site-a', 'site-b'])
			if (name !== basename(shown)) removeSync(join(folder, 'work', name));
		const { state, targets, held } = edition.status();
		if (held !== undefined)
			return [`公开网站还是原来的样子，新的一版等人确认（${held.reason}）：请到首页点“确认上线”`];
		if (state !== 'off') {
			const current = edition.current();
			if (current?.from.commit !== main) return ['公开网站还没有做好新的一版，还是原来的样子'];
			removeSync(join(folder, 'work', 'public-pages'));
			const late = targets.filter(({ release }) => release !== current?.name);
			if (late.length > 0) return late.map(({ name }) => `还没有送到${name}，那里还是原来的样子`);
		}
		await edition.releases.forgetEarlier();
		await mirror.settled();
		return mirror.status().state === 'failed' ? ['镜像还没有换掉，那里还是原来的样子'] : [];
	}

	async function run(): Promise<void> {
		const work = purgeWork(folder);
		if (work === undefined || isClosed) return;
		const before = begun;
		left = await once(work).catch((error: unknown) => {
			console.error(error);
			return ['还没有做完，会再试'];
		});
		if (isClosed) return;
		// What another purge has written down meanwhile is still to be done.
		if (left.length === 0 && begun === before) removeSync(purgeFile(folder));
		else again();
	}

	function again(): void {
		if (isClosed) return;
		timer = setTimeout(start, AGAIN);
		timer.unref();
	}

	function start(): void {
		clearTimeout(timer);
		timer = undefined;
		running ??= run()
			.catch((error: unknown) => {
				// The file may be held by another program: that is no reason for the office to end.
				console.error(error);
				again();
			})
			.finally(() => {
				running = undefined;
			});
	}

	/** One at a time: what is refused takes back what it wrote down itself, and nothing of another's. */
	async function around<Result>(work: PurgeWork, act: () => Promise<Result>): Promise<Result> {
		const before = purgeWork(folder);
		const both: PurgeWork = {
			photos: [...(before?.photos ?? []), ...work.photos],
			former: [...(before?.former ?? []), ...work.former],
		};
		begun += 1;
		await replaceFile(purgeFile(folder), JSON.stringify(both));
		try {
			const answer = await act();
			done += 1;
			left = [];
			// An earlier one may wait minutes for a mirror; whoever asked for this one does not.
			void Promise.resolve(running).then(start);
			return answer;
		} catch (error) {
			if (before) await replaceFile(purgeFile(folder), JSON.stringify(before));
			else removeSync(purgeFile(folder));
			start();
			throw error;
		}
	}

	// What waited for a target, or for somebody's word, may be done now.
	edition.arrived(() => {
		if (timer !== undefined) start();
	});
	if (purgeWork(folder) !== undefined) start();
	return {
		status: () => {
			const waiting = purgeWork(folder) !== undefined;
			return { waiting, left, label: waiting ? '正在从网站、以前的各版、缓存和镜像里清除' : '都清除了' };
		},
		around: (work, act) => inTurn(() => around(work, act)),
		settled: async () => {
			while (running !== undefined) await running;
		},
		close: () => {
			isClosed = true;
			clearTimeout(timer);
		},
	};
}
