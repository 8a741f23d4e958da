/**
 * The pages of a site in one folder, kept up with the content: of a new state only those are rendered again that were
 * made from something that has changed. A rendering is prepared beside the folder and brought in when all of it is sound.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { RouteData } from 'astro';
import type { Note, Notebook } from '../../platform/notebook.ts';
import type { PageApp, SitePath } from './page-app.ts';
import { dataPrint } from './prints.ts';
import type { SiteChange } from './site-change.ts';

/** A file of the site as it was made last. */
type Made = {
	route: RouteData;
	props: string;
	notes: readonly Note[];
	turn: number;
	hash: string;
};

/** What a template makes, as it was found last. */
type Found = { paths: readonly SitePath[]; props: readonly string[]; notes: readonly Note[]; turn: number };

/** A page that could not be made, by its address without base path. */
export type UnmadePage = { address: string; error: unknown };

export type SiteUpdate = SiteChange & {
	/** None in a rendering that may be brought in. */
	unmade: readonly UnmadePage[];
	/** How many pages were rendered, changed or not. */
	rendered: number;
	/** From now on the files that were prepared are those of the site. */
	accept: () => void;
};

export class RenderedSite {
	readonly #app: PageApp;
	readonly #notebook: Notebook;
	#made: ReadonlyMap<string, Made> = new Map();
	readonly #found = new Map<RouteData, Found>();

	constructor(app: PageApp, notebook: Notebook) {
		this.#app = app;
		this.#notebook = notebook;
	}

	/** Files of the site, relative, forward slashes. */
	files(): Iterable<string> {
		return this.#made.keys();
	}

	/**
	 * Renders what has changed since the last rendering that was accepted.
	 * @param folder absolute path of an empty folder that takes the changed files
	 * @param shown is told each changed file and its bytes while they are at hand
	 */
	async render(folder: string, shown: (file: string, bytes: Buffer) => void): Promise<SiteUpdate> {
		const turn = this.#notebook.turn();
		const paths = await this.#paths(turn);
		const made = new Map<string, Made>();
		const written: string[] = [];
		const unmade: UnmadePage[] = [];
		let rendered = 0;
		for (const [file, { path, props }] of paths) {
			const before = this.#made.get(file);
			if (before && this.#stands(before, path, props)) {
				made.set(file, before);
				continue;
			}
			rendered += 1;
			try {
				const { result: bytes, notes } = await this.#notebook.record(() => this.#app.render(path));
				const hash = createHash('sha256').update(bytes).digest('base64url');
				made.set(file, { route: path.route, props, notes, turn, hash });
				if (hash === before?.hash) continue;
				mkdirSync(dirname(join(folder, file)), { recursive: true });
				writeFileSync(join(folder, file), bytes);
				written.push(file);
				shown(file, bytes);
			} catch (error) {
				unmade.push({ address: `/${file.replace(/(?:^|(?<=\/))index\.html$/, '')}`, error });
			}
		}
		const removed = [...this.#made.keys()].filter((file) => !paths.has(file));
		const accept = () => {
			this.#made = made;
			this.#notebook.forget();
		};
		return { written, removed, unmade, rendered, accept };
	}

	#stands(made: Made, { route }: SitePath, props: string): boolean {
		return made.route === route && made.props === props && !this.#notebook.isOutdated(made.notes, made.turn);
	}

	/** Every file there is to be made; where two templates make the same, the first does. */
	async #paths(turn: number): Promise<Map<string, { path: SitePath; props: string }>> {
		const paths = new Map<string, { path: SitePath; props: string }>();
		for (const route of this.#app.routes) {
			const { paths: own, props } = await this.#pathsOf(route, turn);
			for (const [at, path] of own.entries())
				if (!paths.has(path.file)) paths.set(path.file, { path, props: props[at]! });
		}
		this.#app.give();
		return paths;
	}

	async #pathsOf(route: RouteData, turn: number): Promise<Found> {
		const before = this.#found.get(route);
		if (before && !this.#notebook.isOutdated(before.notes, before.turn)) return before;
		const { result: paths, notes } = await this.#notebook.record(() => this.#app.pathsOf(route));
		const found = { paths, props: paths.map(({ props }) => dataPrint(props)), notes, turn };
		this.#found.set(route, found);
		return found;
	}
}
