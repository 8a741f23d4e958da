/**
 * The pages of a site in one folder, kept up with the content: of a new state only those are rendered again that were
 * made from something that has changed. Whoever keeps them accepts a rendering when all of it is sound.
 */
import { createHash } from 'node:crypto';
import type { RouteData } from 'astro';
import type { Dependencies, DependencyTracker } from '../../platform/dependency-tracker.ts';
import { dataFingerprint } from '../../reader/fingerprints.ts';
import type { PageApp, SitePath } from './page-app.ts';
import type { SiteChange } from './site-change.ts';

/** A file of the site as it was made last. */
type Made = {
	route: RouteData;
	props: string;
	dependencies: Dependencies;
	hash: string;
};

/** What a template makes, as it was found last. */
type Found = { paths: readonly SitePath[]; props: readonly string[]; dependencies: Dependencies };

/** A page that could not be made, by its address without base path. */
export type UnmadePage = { address: string; error: unknown };

export type SiteUpdate = SiteChange & {
	/** None in a rendering that may be brought in. */
	unmade: readonly UnmadePage[];
	/** How many pages were rendered, changed or not. */
	rendered: number;
	/** From now on the files that were kept are those of the site. */
	accept: () => void;
};

export class RenderedSite {
	readonly #app: PageApp;
	readonly #tracker: DependencyTracker;
	#made: ReadonlyMap<string, Made> = new Map();
	readonly #found = new Map<RouteData, Found>();

	constructor(app: PageApp, tracker: DependencyTracker) {
		this.#app = app;
		this.#tracker = tracker;
	}

	/** Files of the site, relative, forward slashes. */
	files(): Iterable<string> {
		return this.#made.keys();
	}

	/**
	 * Renders what has changed since the last rendering that was accepted.
	 * @param keep is given each changed file and its bytes
	 */
	async render(keep: (file: string, bytes: Buffer) => void): Promise<SiteUpdate> {
		this.#tracker.nextEpoch();
		const paths = await this.#paths();
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
				const { result: bytes, dependencies } = await this.#tracker.recordAsync(() => this.#app.render(path));
				const hash = createHash('sha256').update(bytes).digest('base64url');
				made.set(file, { route: path.route, props, dependencies, hash });
				if (hash === before?.hash) continue;
				keep(file, bytes);
				written.push(file);
			} catch (error) {
				unmade.push({ address: `/${file.replace(/(?:^|(?<=\/))index\.html$/, '')}`, error });
			}
		}
		const removed = [...this.#made.keys()].filter((file) => !paths.has(file));
		const accept = () => {
			this.#made = made;
			this.#tracker.forget(() =>
				[...made.values(), ...this.#found.values()].map(({ dependencies }) => dependencies)
			);
		};
		return { written, removed, unmade, rendered, accept };
	}

	#stands(made: Made, { route }: SitePath, props: string): boolean {
		return made.route === route && made.props === props && !this.#tracker.isOutdated(made.dependencies);
	}

	/** Every file there is to be made; where two templates make the same, the first does. */
	async #paths(): Promise<Map<string, { path: SitePath; props: string }>> {
		const paths = new Map<string, { path: SitePath; props: string }>();
		for (const route of this.#app.routes) {
			const { paths: own, props } = await this.#pathsOf(route);
			for (const [at, path] of own.entries())
				if (!paths.has(path.file)) paths.set(path.file, { path, props: props[at]! });
		}
		this.#app.give();
		return paths;
	}

	async #pathsOf(route: RouteData): Promise<Found> {
		const before = this.#found.get(route);
		if (before && !this.#tracker.isOutdated(before.dependencies)) return before;
		const { result: paths, dependencies } = await this.#tracker.recordAsync(() => this.#app.pathsOf(route));
		const found = { paths, props: paths.map(({ props }) => dataFingerprint(props)), dependencies };
		this.#found.set(route, found);
		return found;
	}
}
