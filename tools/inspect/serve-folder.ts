/** A folder of pages on an address of this machine, for a browser of this machine. */
import { readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';

const TYPES: Record<string, string> = {
	...{
		'.html': 'text/html; charset=utf-8',
		'.css': 'text/css',
		'.js': 'text/javascript',
		'.svg': 'image/svg+xml',
	},
	...{ '.avif': 'image/avif', '.webp': 'image/webp', '.jpg': 'image/jpeg', '.png': 'image/png' },
};

/** @param base path that the pages stand below, slashes at both ends */
export async function serveFolder(
	folder: string,
	base: string
): Promise<{ origin: string; close: () => void }> {
	const server = createServer((request, response) => {
		const { pathname } = new URL(request.url ?? '/', 'http://localhost');
		const below = normalize(decodeURIComponent(pathname.slice(base.length)));
		let file = join(folder, below);
		if (statSync(file, { throwIfNoEntry: false })?.isDirectory()) file = join(file, 'index.html');
		const isInside = !below.startsWith('..') && file.startsWith(folder + sep);
		if (!isInside || !statSync(file, { throwIfNoEntry: false })) return void response.writeHead(404).end();
		response.writeHead(200, { 'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream' });
		response.end(readFileSync(file));
	}).listen(0, '127.0.0.1');
	await new Promise((done) => server.once('listening', done));
	return {
		origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		close: () => server.close(),
	};
}
