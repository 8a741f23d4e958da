/** The pictures of a kept site: brought before the pages that show them, taken away when no page does any more. */
import { existsSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { drawnPoster } from '../../media/posters/draw.ts';
import { POSTER_FOLDER } from '../../platform/poster-file.ts';
import type { FileRecord, FileRecords } from './file-records.ts';
import { place } from './placed.ts';

type SitePicturesOptions = {
	/** Absolute path of the folder that holds the site. */
	folder: string;
	/** Absolute path of the folder that keeps photo copies and posters. */
	cache: string;
	/** What the pages of the site name. */
	records: FileRecords;
	/** Every file of the folder. */
	files: ReadonlySet<string>;
};

export class SitePictures {
	readonly #options: SitePicturesOptions;
	/** Pictures that pages name and that were not there to be placed. */
	readonly #missing = new Set<string>();

	constructor(options: SitePicturesOptions) {
		this.#options = options;
	}

	/** Whether a page names a photo that can be brought. */
	isPhoto = (file: string): boolean =>
		this.#options.records.photos.has(file) && existsSync(join(this.#options.cache, file));

	/**
	 * @param hasPosters false while they are not drawn: they come with a later turn
	 * @returns the pictures that are new in the folder
	 */
	async bring(fresh: readonly FileRecord[], hasPosters: boolean): Promise<string[]> {
		const { folder, cache, records, files } = this.#options;
		const named = new Set([...this.#missing, ...fresh.flatMap(picturesOf)]);
		this.#missing.clear();
		const brought: string[] = [];
		for (const file of named) {
			if (files.has(file) || !this.#isNamed(file)) continue;
			const isPoster = records.posters.has(file);
			if (isPoster ? !hasPosters : !existsSync(join(cache, file))) this.#missing.add(file);
			else {
				await place(isPoster ? await this.#poster(file) : join(cache, file), join(folder, file));
				brought.push(file);
			}
		}
		return brought;
	}

	/** Those of `before` that no page shows any more. */
	unnamed(before: readonly FileRecord[]): string[] {
		const { files } = this.#options;
		return [...new Set(before.flatMap(picturesOf))].filter((file) => files.has(file) && !this.#isNamed(file));
	}

	async #poster(file: string): Promise<string> {
		const name = basename(file, extname(file));
		const drawn = await drawnPoster(join(this.#options.cache, POSTER_FOLDER), name);
		if (drawn === undefined) throw new Error(`网页用到的海报 ${name} 没有留下画稿，请重新生成网站`);
		return drawn;
	}

	#isNamed = (picture: string): boolean => {
		const { photos, posters } = this.#options.records;
		return photos.has(picture) || posters.has(picture);
	};
}

const picturesOf = ({ photos, posters }: FileRecord): string[] => [...photos, ...posters];
