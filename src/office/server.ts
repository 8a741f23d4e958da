/** Puts the office on the network, with everything that runs beside it. */
import type { Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { join } from 'node:path';
import { createAdaptorServer } from '@hono/node-server';
import { oneAtATime } from '../platform/one-at-a-time.ts';
import { startPreview } from '../preview/desk.ts';
import { lockDataFolder } from './data-folder-lock.ts';
import { publishedBase } from './drafts/reading.ts';
import { ensureAdministrator, ensureRepository } from './first-run.ts';
import { type Mirror, mirrorOf } from './git/mirror.ts';
import { PUBLISHED_REF } from './git/repository.ts';
import { officeApp } from './http/app.ts';
import { certificateIn } from './http/certificate.ts';
import { listen } from './http/listening.ts';
import { openOffice } from './office.ts';
import type { OfficeSettings } from './office-settings.ts';
import { type AfterPurge, afterPurge, purgeWork } from './purge/after-purge.ts';
import { examinerOf } from './reviews/examine.ts';
import type { ExaminingOffice } from './reviews/publishing.ts';
import { keptBuilds, type RunBuild } from './site/build-command.ts';
import { type DeskFiles, deskFiles, deskInProcess, type MakeDesk } from './site/desk-files.ts';
import { type PublicEdition, publicEdition } from './site/public-edition.ts';
import { publicServer } from './site/public-server.ts';
import { type SiteBuilder, siteBuilder } from './site/site-builder.ts';
import { siteFiles } from './site/site-files.ts';
import { type Timer, timerOf } from './site/timer.ts';

/** Milliseconds that a request may take to send its headers and the whole of it; checked every few seconds. */
const PATIENCE_MS = { headersTimeout: 15_000, requestTimeout: 300_000, connectionsCheckingInterval: 5_000 };
/** Milliseconds without traffic after which a connection is closed. A publication may take a minute or two. */
const IDLE_MS = 180_000;
const MOST_CONNECTIONS = 2_000;

export type ServerOptions = {
	/** Absolute path of the data folder. */
	folder: string;
	/** Absolute path of the content that a new repository is made from. */
	contentFolder: string;
	/** Absolute path of a cache that other runs share; else one in the data folder. */
	cacheFolder?: string;
	settings: OfficeSettings;
	/** Base path of the site, slashes at both ends; what is published says so when it is not told. */
	base?: string | undefined;
	clock?: () => number;
	build?: RunBuild;
	makeDesk?: MakeDesk;
};

export type RunningServer = {
	/** Without a slash at the end, e.g. `http://127.0.0.1:4321`. */
	origin: string;
	port: number;
	base: string;
	office: ExaminingOffice;
	builder: SiteBuilder;
	edition: PublicEdition;
	desk: DeskFiles;
	timer: Timer;
	mirror: Mirror;
	purging: AfterPurge;
	/** Where the public edition is served; nothing when it is not. */
	publicOrigin: () => string | undefined;
	/** Told once, on the very first run. */
	first: { name: string; password: string } | undefined;
	close: () => Promise<void>;
};

/** @throws in Chinese when the data folder or the port is taken */
export async function startServer(opening: ServerOptions): Promise<RunningServer> {
	const release = lockDataFolder(opening.folder);
	try {
		return await startLocked(opening, release);
	} catch (error) {
		release();
		throw error;
	}
}

async function startLocked(
	{
		folder,
		contentFolder,
		cacheFolder,
		settings,
		base: toldBase,
		clock = Date.now,
		build: givenBuild,
		makeDesk = deskInProcess,
	}: ServerOptions,
	release: () => void
): Promise<RunningServer> {
	const certificate = settings.tls && certificateIn(folder, settings.tls);
	const opened = openOffice(folder, clock, cacheFolder, settings);
	await ensureRepository(opened, contentFolder);
	const office: ExaminingOffice = { ...opened, examiner: examinerOf(opened) };
	const baseAt = async (commit?: string) => toldBase ?? (await publishedBase(office, commit));
	const base = await baseAt();
	const desk = deskFiles(office.cache, makeDesk);
	const files = siteFiles(desk, () => builder.status());
	const published = join(folder, 'work', 'published', 'content');
	const preview = startPreview({ contentFolder: published, cacheFolder: office.cache });
	const show = async (site: string, commit?: string) => {
		files.show(site, await baseAt(commit));
		void preview.refresh();
	};
	// Two builds at once would take each other's time and share a cache.
	const keeper = givenBuild ? undefined : keptBuilds();
	const turns = oneAtATime();
	const inTurn: RunBuild = (job) => turns(() => (givenBuild ?? keeper!.build)(job));
	const publicSite = publicServer(settings.public);
	const edition = publicEdition({
		...{ office, settings, baseAt, build: inTurn },
		shown: publicSite.show,
		isPurging: () => purgeWork(folder) !== undefined,
	});
	const deskSite = await siteBuilder(office, show, inTurn);
	// Whatever changes the site changes both; readers come first.
	const builder: SiteBuilder = {
		...deskSite,
		request: () => {
			edition.request();
			deskSite.request();
		},
	};
	const mirror = mirrorOf(office, settings.mirror, undefined, () => purgeWork(folder)?.former);
	const purging = afterPurge({ office, builder, edition, mirror });
	office.repository.moved(mirror.request);
	office.repository.moved((refs) => {
		if (refs.includes(PUBLISHED_REF)) builder.request();
	});
	let port = settings.port;
	const secure = settings.origin?.startsWith('https://') ?? false;
	const hosts = () => [
		`127.0.0.1:${port}`,
		`localhost:${port}`,
		...(settings.origin ? [new URL(settings.origin).host] : []),
	];
	const app = officeApp({
		office,
		files,
		builder,
		edition,
		mirror,
		preview,
		purging,
		requestPolicy: { hosts, secure, proxied: settings.trustedProxy },
	});
	const server = createAdaptorServer({
		fetch: app.fetch,
		...(certificate && { createServer: createSecureServer }),
		serverOptions: {
			...PATIENCE_MS,
			...(certificate && { ...certificate, handshakeTimeout: PATIENCE_MS.headersTimeout }),
		},
	}) as Server;
	server.maxConnections = MOST_CONNECTIONS;
	server.setTimeout(IDLE_MS);
	// Browsers send a save over a connection that has rested; it must not close just then.
	server.keepAliveTimeout = 65_000;
	const timer = timerOf(office, builder);
	const shut = async () => {
		const ticked = timer.stop();
		purging.close();
		mirror.stop();
		builder.close();
		const delivered = edition.close();
		desk.close();
		preview.close();
		await new Promise<void>((done) => {
			server.close(() => done());
			server.closeAllConnections();
		});
		await Promise.all([ticked, builder.settled(), delivered, publicSite.close()]);
		keeper?.close();
		// What was begun is finished before the folder is given back.
		await office.repository.alone(async () => undefined);
		office.examiner.close();
		office.repository.close();
	};
	let first: RunningServer['first'];
	try {
		port = await listen(server, settings);
		await publicSite.listen();
		// Its password is told once: not before it is certain that this start succeeds.
		first = await ensureAdministrator(opened, settings.editorMaySign);
	} catch (error) {
		// Nothing may go on answering on a folder that is free for others.
		await shut();
		throw error;
	}
	builder.request();
	mirror.request();
	let shutting: Promise<void> | undefined;
	return {
		origin: settings.origin ?? `http://127.0.0.1:${port}`,
		...{
			port,
			base,
			office,
			builder,
			edition,
			desk,
			timer,
			mirror,
			purging,
			first,
			publicOrigin: publicSite.origin,
		},
		close: () => {
			shutting ??= shut().then(release);
			return shutting;
		},
	};
}
