/** Serves built sites on this machine. What is served can be swapped while it runs, so a rebuild is never seen half done. */
import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { createAdaptorServer } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { compress } from 'hono/compress';

export type PreviewServer = {
	/** Address of the home page, e.g. `http://127.0.0.1:4321/`. */
	address: string;
	/** Serves `folder` (absolute path) from now on. */
	show: (folder: string) => void;
	close: () => Promise<void>;
};

/**
 * Listens on 127.0.0.1, from `port` upwards until one is free; `0` takes any.
 * Until something is shown, every address answers that the site is being built.
 * @param base base path with slashes at both ends
 */
export async function servePreview({ port, base }: { port: number; base: string }): Promise<PreviewServer> {
	let site = waiting();
	const server = createAdaptorServer({ fetch: (request) => site.fetch(request) }) as Server;
	const address = `http://127.0.0.1:${await listen(server, port)}${base}`;
	return {
		address,
		show: (folder) => {
			site = files(folder, base);
		},
		close: () =>
			new Promise((done) => {
				server.close(() => done());
				server.closeAllConnections();
			}),
	};
}

function listen(server: Server, port: number): Promise<number> {
	return new Promise((done, fail) => {
		const refused = (error: NodeJS.ErrnoException) => {
			if (error.code === 'EADDRINUSE' && port !== 0) listen(server, port + 1).then(done, fail);
			else fail(error);
		};
		server.once('error', refused);
		server.listen(port, '127.0.0.1', () => {
			server.off('error', refused);
			const bound = server.address();
			done(typeof bound === 'object' && bound ? bound.port : port);
		});
	});
}

function files(folder: string, base: string): Hono {
	const site = new Hono();
	// Text goes out compressed, as every real server sends it; weights seen in the browser are then true ones.
	site.use(compress());
	site.use(
		`${base}*`,
		serveStatic({ root: folder, rewriteRequestPath: (path) => path.slice(base.length - 1) })
	);
	site.notFound((context) => context.html(readFileSync(join(folder, '404.html'), 'utf8'), 404));
	return site;
}

const WAITING = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta http-equiv="refresh" content="2"><title>正在生成网站</title></head><body><p>正在生成网站，稍等几秒，这一页会自己换成首页。</p></body></html>`;

function waiting(): Hono {
	const site = new Hono();
	site.all('*', (context) => context.html(WAITING, 503, { 'Retry-After': '2' }));
	return site;
}
