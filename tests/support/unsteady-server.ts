/** A built site behind a line that can fail: as a phone in a valley meets it. Answers have the headers of a public server. */
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { headersFor } from '../../src/publish/headers/answer-headers.ts';
import { isPage } from '../../src/publish/headers/file-kinds.ts';
import { inlineOf } from '../../src/publish/headers/inline.ts';

export type UnsteadyServer = {
	origin: string;
	/** `slow` answers no page while a reader waits. */
	line: 'good' | 'slow' | 'none' | 'broken';
	/** Files that stand in for those of the folder; nothing for one that was taken away. */
	changed: Map<string, string | undefined>;
	/** Paths that were asked for. */
	asked: string[];
	close: () => Promise<void>;
};

export async function unsteadyServer(folder: string, base = '/'): Promise<UnsteadyServer> {
	const server = createServer((request, response) => {
		const path = decodeURIComponent(new URL(request.url ?? '/', 'http://local').pathname).slice(base.length);
		const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
		if (self.line === 'none') return void request.socket.destroy();
		self.asked.push(path);
		if (self.line === 'broken') return void response.writeHead(503).end('busy');
		const onDisk = join(folder, file);
		const changed = self.changed.get(file);
		const there = self.changed.has(file) ? changed !== undefined : existsSync(onDisk);
		const body = there ? (changed ?? readFileSync(onDisk)) : readFileSync(join(folder, '404.html'));
		const inline = isPage(file) || !there ? inlineOf(body.toString('utf8')) : { scripts: [], styles: [] };
		if (self.line === 'slow' && isPage(file)) return;
		response.writeHead(there ? 200 : 404, headersFor(there ? file : '404.html', inline)).end(body);
	});
	await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
	const self: UnsteadyServer = {
		origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		line: 'good',
		changed: new Map(),
		asked: [],
		close: () =>
			new Promise((done) => {
				server.close(() => done());
				server.closeAllConnections();
			}),
	};
	return self;
}
