/**
 * One site, kept up with its content in a folder of its own: of each new state only what has changed is rendered, checked
 * and written. The folder changes only when all that is new is sound, and what it held before stays whole elsewhere:
 * files are replaced, never written over, so that copies of the site may share them.
 */
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { moveIntoFolderSync, removeEmptySync, removeSync } from '../../files/file-system.ts';
import type { DependencyTracker } from '../../platform/dependency-tracker.ts';
import type { Issue } from '../../platform/issue.ts';
import { SEARCH_FOLDER, writeIndex } from '../../search/writer/search-files.ts';
import type { SpokenWords } from '../../search/writer/write-thesaurus.ts';
import { addressesAmong, builtFiles } from '../checks/built-page.ts';
import { photoPrivacy } from '../checks/photo-privacy.ts';
import { UNHASHED } from '../headers/file-kinds.ts';
import { RENDERER } from './bundle-integration.ts';
import { type FileRecord, FileRecords, fileRecord, isLess } from './file-records.ts';
import type { PageApp } from './page-app.ts';
import { RenderedSite, type UnmadePage } from './rendered-site.ts';
import { mergedChange, NO_CHANGE, type SiteChange } from './site-change.ts';
import { SitePictures } from './site-pictures.ts';

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

/** Lies in the folder as long as nobody has taken that away; no file of the site. */
const MARK = '.kept';
/** So many changes back it is remembered what was new; who has not looked since looks at everything. */
const MOST_CHANGES = 100;

export class KeptSite {
	readonly #options: KeptSiteOptions;
	readonly #site: RenderedSite;
	readonly #records = new FileRecords();
	/** Every file of the folder. */
	readonly #files: Set<string>;
	readonly #pictures: SitePictures;
	#changes: SiteChange[] = [];
	#version = 0;

	constructor(app: PageApp, tracker: DependencyTracker, options: KeptSiteOptions) {
		this.#options = options;
		this.#site = new RenderedSite(app, tracker);
		const { folder, assets } = options;
		removeSync(folder);
		cpSync(assets, folder, {
			recursive: true,
			filter: (source) => source !== join(assets, RENDERER),
		});
		this.#files = new Set(builtFiles(folder));
		writeFileSync(join(folder, MARK), '');
		this.#pictures = new SitePictures({ ...options, records: this.#records, files: this.#files });
	}

	/** Every file of the site. */
	files(): ReadonlySet<string> {
		return this.#files;
	}

	/** Whether the folder is still the one that was made: a purge takes it away, and what is kept of it must not outlive it. */
	isWhole(): boolean {
		return existsSync(join(this.#options.folder, MARK));
	}

	/** Counts the changes of the folder. */
	version(): number {
		return this.#version;
	}

	/** What has changed in the folder since that version; nothing when that is forgotten. */
	changeSince(version: number): SiteChange | undefined {
		const left = this.#version - version;
		if (left > this.#changes.length) return undefined;
		return this.#changes
			.slice(this.#changes.length - left)
			.reduce<SiteChange | undefined>(mergedChange, NO_CHANGE);
	}

	/** Addresses of its pages, without base path. */
	pages(): string[] {
		return addressesAmong([...this.#site.files()]);
	}

	/**
	 * Brings the folder up with what the library holds now.
	 * @param hasPosters false for a quick build
	 * @param thesaurus what the site's people call things, for the search
	 * @throws when it may be neither the old site nor the new one
	 */
	async update({
		hasPosters,
		thesaurus,
	}: {
		hasPosters: boolean;
		thesaurus: SpokenWords;
	}): Promise<KeptUpdate> {
		const next = `${this.#options.folder}.next`;
		removeSync(next);
		mkdirSync(next, { recursive: true });
		try {
			const fresh: FileRecord[] = [];
			const update = await this.#site.render((file, bytes) => {
				writeFileSync(join(next, String(fresh.length)), bytes);
				fresh.push(fileRecord(file, bytes, () => this.#soundBytes(file)));
			});
			const { unmade, rendered } = update;
			if (unmade.length > 0) return { issues: [], unmade, warnings: [], rendered };
			const { before, takeBack } = this.#records.change(fresh, update.removed);
			const refuse = (issues: readonly Issue[]): KeptUpdate => {
				takeBack();
				return { issues, unmade, warnings: [], rendered };
			};
			const issues = [...fresh.flatMap((record) => record.issues), ...this.#lostLinks(fresh, before)];
			if (issues.some(({ severity }) => severity === 'error')) return refuse(issues);
			const pictures = await this.#pictures.bring(fresh, hasPosters);
			const metadata = photoPrivacy(this.#options.folder, pictures);
			if (metadata.length > 0) {
				for (const file of pictures) this.#remove(file);
				return refuse(metadata);
			}
			for (const [at, { file }] of fresh.entries())
				moveIntoFolderSync(join(next, String(at)), join(this.#options.folder, file));
			for (const file of update.removed) this.#remove(file);
			update.accept();
			const dropped = this.#pictures.unnamed(before);
			for (const file of dropped) this.#remove(file);
			const index = this.#writeIndex(thesaurus);
			this.#note(update, { written: pictures, removed: dropped }, index);
			return { issues: [], unmade, rendered, warnings: this.#records.issues() };
		} finally {
			removeSync(next);
		}
	}

	#soundBytes(file: string): Buffer | undefined {
		const isSound = this.#records.get(file)?.issues.length === 0;
		return isSound ? readFileSync(join(this.#options.folder, file)) : undefined;
	}

	#lostLinks(fresh: readonly FileRecord[], before: readonly FileRecord[]): Issue[] {
		const { base, beside } = this.#options;
		const isGone = before.some((record) => isLess(record, this.#records.get(record.file)));
		const stands = (file: string) =>
			this.#files.has(file) || beside.includes(file) || this.#pictures.isPhoto(file);
		return this.#records.lostLinks(fresh, isGone, { stands, base });
	}

	#writeIndex(thesaurus: SpokenWords): SiteChange {
		const { folder, cache } = this.#options;
		const was = hashOf(join(folder, UNHASHED));
		const { written, removed } = writeIndex(folder, {
			cache: join(cache, 'search'),
			pages: [...this.#records.all()].flatMap(({ text }) => text ?? []),
			thesaurus,
		});
		const below = (name: string) => `${SEARCH_FOLDER}/${name}`;
		const isSame = was !== undefined && was === hashOf(join(folder, UNHASHED));
		return {
			written: written.map(below).filter((file) => !isSame || file !== UNHASHED),
			removed: removed.map(below),
		};
	}

	#note(...changes: readonly SiteChange[]): void {
		const change = changes.reduce<SiteChange | undefined>(mergedChange, NO_CHANGE)!;
		for (const file of change.removed) this.#files.delete(file);
		for (const file of change.written) this.#files.add(file);
		this.#changes = [...this.#changes, change].slice(-MOST_CHANGES);
		this.#version += 1;
	}

	/** With the folders that hold nothing any more. */
	#remove(file: string): void {
		const { folder } = this.#options;
		removeSync(join(folder, file));
		for (let above = dirname(file); above !== '.'; above = dirname(above)) {
			if (!existsSync(join(folder, above))) continue;
			if (readdirSync(join(folder, above)).length > 0) return;
			removeEmptySync(join(folder, above));
		}
	}
}

const hashOf = (file: string): string | undefined =>
	existsSync(file) ? createHash('sha256').update(readFileSync(file)).digest('base64url') : undefined;
