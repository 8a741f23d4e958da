/**
 * One site, kept up with its content in a folder of its own: of each new state only what has changed is rendered, checked
 * and written. The folder changes only when all that is new is sound, and what it held before stays whole elsewhere:
 * files are replaced, never written over, so that copies of the site may share them.
 */
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { moveSync, removeEmptySync, removeSync } from '../../files/file-system.ts';
import { drawnPoster } from '../../media/posters/draw.ts';
import type { Issue } from '../../platform/issue.ts';
import type { Notebook } from '../../platform/notebook.ts';
import { PHOTO_FOLDER } from '../../platform/photo.ts';
import { POSTER_FOLDER, posterFile } from '../../platform/poster-file.ts';
import { SEARCH_FOLDER, writeIndex } from '../../search/writer/search-files.ts';
import { builtFiles } from '../checks/built-page.ts';
import { photoPrivacy } from '../checks/photo-privacy.ts';
import { type FileRecord, fileRecord, lostLinks, posterPath } from './file-records.ts';
import { RENDERER } from './kept-bundle.ts';
import type { PageApp } from './page-app.ts';
import { namesIn, place } from './placed.ts';
import { RenderedSite, type UnmadePage } from './rendered-site.ts';

export type KeptSiteOptions = {
	/** Absolute path of the folder that holds the site; whatever is there is replaced. */
	folder: string;
	/** Absolute path of what stands in every site beside its pages. */
	assets: string;
	/** Absolute path of the folder that keeps photo copies, posters and the search index between runs. */
	cache: string;
	/** Base path, slashes at both ends. */
	base: string;
	/** Files that whoever serves the site adds to it. */
	beside: readonly string[];
};

export type KeptUpdate = {
	/** Why the site stays as it was; none when it is new. */
	issues: readonly Issue[];
	unmade: readonly UnmadePage[];
	/** What is worth saying of the site as it stands. */
	warnings: readonly Issue[];
	/** How many pages were rendered. */
	rendered: number;
};

/** Marks the state in which a file was written: another one is another file. */
export type FileStates = ReadonlyMap<string, string>;

export class KeptSite {
	readonly #options: KeptSiteOptions;
	readonly #site: RenderedSite;
	#records: ReadonlyMap<string, FileRecord> = new Map();
	#states: ReadonlyMap<string, string> = new Map();
	readonly #assets: ReadonlyMap<string, string>;
	#turn = 0;

	constructor(app: PageApp, notebook: Notebook, options: KeptSiteOptions) {
		this.#options = options;
		this.#site = new RenderedSite(app, notebook);
		const { folder, assets } = options;
		removeSync(folder);
		cpSync(assets, folder, {
			recursive: true,
			filter: (source) => source !== join(assets, RENDERER),
		});
		this.#assets = new Map(builtFiles(folder).map((file) => [file, 'of the program']));
		this.#states = this.#assets;
	}

	/** Every file of the site and the state it is in. */
	states(): FileStates {
		return this.#states;
	}

	/** Addresses of its pages, without base path. */
	pages(): string[] {
		return [...this.#site.files()]
			.filter((file) => file.endsWith('/index.html'))
			.map((file) => `/${file.slice(0, -'index.html'.length)}`);
	}

	/**
	 * Brings the folder up with what the library holds now.
	 * @param hasPosters false for a first look
	 * @throws when it may be neither the old site nor the new one
	 */
	async update({ hasPosters }: { hasPosters: boolean }): Promise<KeptUpdate> {
		const { folder, base, beside } = this.#options;
		const next = `${folder}.next`;
		removeSync(next);
		try {
			const fresh = new Map<string, FileRecord>();
			const update = await this.#site.render(next, (file, bytes) => fresh.set(file, fileRecord(file, bytes)));
			const { unmade, rendered } = update;
			if (unmade.length > 0) return { issues: [], unmade, warnings: [], rendered };
			const gone = new Set(update.removed);
			const records = new Map([...this.#records].filter(([file]) => !gone.has(file)).concat([...fresh]));
			const photos = await this.#photos(records);
			const standing = [...this.#assets.keys(), ...photos, ...beside, ...this.#indexFiles()];
			const issues = [
				...[...fresh.values()].flatMap((record) => record.issues),
				...lostLinks(records, this.#records, { beside: standing, base }),
			];
			if (issues.some(({ level }) => level === 'error')) return { issues, unmade, warnings: [], rendered };
			const metadata = await this.#bring(photos, hasPosters ? posters(records) : []);
			if (metadata.length > 0) return { issues: metadata, unmade, warnings: [], rendered };
			this.#replace(next, update);
			update.accept();
			this.#records = records;
			this.#settle([...photos, ...(hasPosters ? posters(records).map(posterPath) : [])], update.written);
			return { issues: [], unmade, rendered, warnings: warningsOf(records) };
		} finally {
			removeSync(next);
		}
	}

	/** Photo copies that the site shows, as files of the site. */
	async #photos(records: ReadonlyMap<string, FileRecord>): Promise<string[]> {
		const kept = new Set(await namesIn(join(this.#options.cache, PHOTO_FOLDER)));
		const names = new Set([...records.values()].flatMap(({ photos }) => photos));
		return [...names].filter((name) => kept.has(name)).map((name) => `${PHOTO_FOLDER}/${name}`);
	}

	/** Pictures come before the pages that show them. */
	async #bring(photos: readonly string[], posters: readonly string[]): Promise<Issue[]> {
		const { folder, cache } = this.#options;
		const fresh = photos.filter((file) => !this.#states.has(file));
		for (const file of fresh) await place(join(cache, file), join(folder, file));
		for (const name of posters.filter((one) => !this.#states.has(posterPath(one)))) {
			const file = await drawnPoster(join(cache, POSTER_FOLDER), name);
			if (file === undefined) throw new Error(`网页用到的海报 ${name} 没有留下画稿，请重新生成网站`);
			await place(file, join(folder, POSTER_FOLDER, posterFile(name)));
		}
		return photoPrivacy(folder, fresh);
	}

	#replace(
		next: string,
		{ written, removed }: { written: readonly string[]; removed: readonly string[] }
	): void {
		const { folder } = this.#options;
		for (const file of written) {
			mkdirSync(dirname(join(folder, file)), { recursive: true });
			moveSync(join(next, file), join(folder, file));
		}
		for (const file of removed) this.#remove(file);
	}

	/** Takes away pictures that are shown no more, writes the index anew and notes in which state each file is. */
	#settle(shown: readonly string[], written: readonly string[]): void {
		const { folder, cache } = this.#options;
		this.#turn += 1;
		const records = [...this.#records.values()];
		const pictures = new Set(shown);
		for (const file of this.#states.keys()) if (isPicture(file) && !pictures.has(file)) this.#remove(file);
		const inOrder = records.toSorted((a, b) => (a.file < b.file ? -1 : 1));
		writeIndex(folder, {
			cache: join(cache, 'search'),
			pages: inOrder.flatMap(({ text }) => text ?? []),
		});
		const rewritten = new Set(written);
		const state = (file: string) =>
			(rewritten.has(file) ? undefined : this.#states.get(file)) ?? `turn ${this.#turn}`;
		this.#states = new Map([
			...this.#assets,
			...[...this.#site.files()].map((file) => [file, state(file)] as const),
			// A name of a picture stands for its bytes.
			...[...pictures].map((file) => [file, 'picture'] as const),
			...this.#indexFiles().map((file) => [file, hashOf(join(folder, file))] as const),
		]);
	}

	#indexFiles(): string[] {
		const index = join(this.#options.folder, SEARCH_FOLDER);
		return existsSync(index) ? builtFiles(index).map((file) => `${SEARCH_FOLDER}/${file}`) : [];
	}

	/** With the folders that hold nothing any more. */
	#remove(file: string): void {
		const { folder } = this.#options;
		removeSync(join(folder, file));
		try {
			for (let above = dirname(file); above !== '.'; above = dirname(above))
				removeEmptySync(join(folder, above));
		} catch {
			// Something else stands there.
		}
	}
}

const isPicture = (file: string): boolean =>
	file.startsWith(`${PHOTO_FOLDER}/`) || file.startsWith(`${POSTER_FOLDER}/`);

const hashOf = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('base64url');

const warningsOf = (records: ReadonlyMap<string, FileRecord>): Issue[] =>
	[...records.values()].flatMap(({ issues }) => issues);

/** Names of all posters that are shown, each once. */
const posters = (records: ReadonlyMap<string, FileRecord>): string[] => [
	...new Set([...records.values()].flatMap((record) => record.posters)),
];
