/**
 * The pages of the site as functions: which there are, and the bytes of each. What is asked of Astro here is what its
 * own build asks of the bundle, so a page has the same bytes whoever renders it.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { RouteData } from 'astro';
import { StaticPaths } from 'astro/runtime/prerender/static-paths.js';
import { type PageStyles, STYLES } from './bundle-integration.ts';
import type { RenderBundle } from './render-bundle.ts';

/** One file of the site that a template makes. */
export type SitePath = {
	/** Relative to the site's folder, forward slashes. */
	file: string;
	/** Address without base path. */
	pathname: string;
	route: RouteData;
	/** What its template is given. */
	props: unknown;
};

export type PageApp = {
	/** Templates that make files of the site. */
	routes: readonly RouteData[];
	/** The files that one template makes now. */
	pathsOf: (route: RouteData) => Promise<SitePath[]>;
	/** Lets templates be given what `pathsOf` found last. */
	give: () => void;
	/** The page of a site address, ready to be rendered; nothing when no template makes one. */
	at: (address: string) => Promise<SitePath | undefined>;
	/** @throws when the template does */
	render: (path: SitePath) => Promise<Buffer>;
};

type Path = { params: Record<string, string | undefined>; props?: object };
type Module = { getStaticPaths?: (options: unknown) => Path[] | Promise<Path[]> };
type Cached = { mod: Module; staticPaths: Path[] & { keyed: Map<string, Path> } };
type Cache = {
	get: (route: RouteData) => Cached | undefined;
	set: (route: RouteData, entry: Cached) => void;
};
/** What the bundle exports. */
type BuildApp = {
	manifest: { routes: { routeData: RouteData }[]; base: string };
	routeCache: Cache & { clearAll: () => void };
	getComponentByRoute: (route: RouteData) => Promise<Module>;
	setInternals: (internals: object) => void;
	setOptions: (options: object) => void;
	render: (request: Request, options: { routeData: RouteData }) => Promise<Response>;
};

/**
 * @param origin of the site, where one is known
 */
export async function loadPages(
	{ folder, entry }: RenderBundle,
	origin = 'http://localhost'
): Promise<PageApp> {
	const { app } = (await import(pathToFileURL(entry).href)) as { app: BuildApp };
	const styles: PageStyles[] = JSON.parse(readFileSync(join(folder, STYLES), 'utf8'));
	app.setInternals({ pagesByKeys: new Map(styles.map((page) => [page.key, page])) });
	app.setOptions({ settings: { scripts: [] }, logger: { options: { destination: { write: () => true } } } });
	const routes = app.manifest.routes.map(({ routeData }) => routeData).filter(({ prerender }) => prerender);
	const cached = new Map<RouteData, Cached>();

	async function pathsOf(route: RouteData): Promise<SitePath[]> {
		if (route.pathname) return [{ ...placeOf(route, route.pathname), props: undefined }];
		const only = { ...app.manifest, routes: [{ routeData: route }] };
		const routeCache: Cache = { get: () => undefined, set: (_, entry) => cached.set(route, entry) };
		const found: { pathname: string }[] = await new StaticPaths({
			...{ manifest: only, routeCache },
			getComponentByRoute: (one: RouteData) => app.getComponentByRoute(one),
		} as never).getAll();
		const { staticPaths } = cached.get(route)!;
		return found.map(({ pathname }, at) => ({
			...placeOf(route, pathname),
			props: staticPaths[at]?.props,
		}));
	}

	const give = () => {
		app.routeCache.clearAll();
		for (const [route, entry] of cached) app.routeCache.set(route, entry);
	};
	return {
		routes,
		pathsOf,
		give,
		async at(address) {
			for (const route of routes.filter(({ pattern }) => pattern.test(address))) {
				const path = (await pathsOf(route)).find(({ file }) => `/${file}` === `${address}index.html`);
				give();
				if (path !== undefined) return path;
			}
			return undefined;
		},
		async render({ pathname, route }) {
			const response = await app.render(
				new Request(new URL(urlOf(app.manifest.base, route, pathname), origin)),
				{
					routeData: route,
				}
			);
			return Buffer.from(await response.arrayBuffer());
		},
	};
}

const trimmed = (pathname: string) => pathname.replace(/^\/|\/$/g, '');

/** As Astro names what it writes. */
function placeOf(route: RouteData, pathname: string): Omit<SitePath, 'props'> {
	const path = trimmed(pathname);
	const isFile = route.type === 'endpoint';
	const file = isFile ? path : path === '404' ? '404.html' : `${path}${path && '/'}index.html`;
	return { route, pathname, file };
}

/** As Astro asks for it while building: a file whose ending is a part of the address too is asked for with a slash. */
function urlOf(base: string, { type }: RouteData, pathname: string): string {
	const path = trimmed(pathname);
	const under = base.endsWith('/') ? base : `${base}/`;
	if (type === 'endpoint') return under + pathname.replace(/^\//, '');
	return under + (path === '' ? path : `${path}/`);
}
