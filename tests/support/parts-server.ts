/** Builds the page of the desk's parts and serves it as the office does: one origin, a strict content security policy. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join, resolve } from 'node:path';
import { build } from 'vite';
import { startPreview } from '../../src/preview/desk.ts';

export const CSP =
	"default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self' blob:; frame-src 'self'";
const TYPES: Record<string, string> = {
	'.js': 'text/javascript',
	'.css': 'text/css',
	'.html': 'text/html; charset=utf-8',
};

/** `requests` holds the path of everything that the page asked for. */
export async function serveParts() {
	const folder = mkdtempSync(join(tmpdir(), 'parts-'));
	const root = join(folder, 'page');
	const source = resolve('tests/support/parts-page.tsx');
	const entry = resolve('tests/support/parts.html');
	await build({
		root: resolve('tests/support'),
		logLevel: 'error',
		configFile: false,
		build: { outDir: root, emptyOutDir: true, rolldownOptions: { input: entry } },
	});
	const desk = startPreview({
		contentFolder: resolve('tests/fixtures/township'),
		// The preview is bundled once for all runs.
		cacheFolder: resolve('.cache'),
		now: '2026-11-24 09:00',
		patience: 60_000,
	});
	const requests: string[] = [];
	const server = createServer(async (request, response) => {
		const { pathname } = new URL(request.url ?? '/', 'http://x');
		requests.push(pathname);
		if (request.method === 'POST') {
			const draft = JSON.parse(await bodyOf(request));
			const answer = await (pathname.endsWith('poster') ? desk.poster(draft) : desk.page(draft));
			if ('error' in answer) return void response.writeHead(422).end(JSON.stringify(answer));
			if ('png' in answer)
				return void response.writeHead(200, { 'Content-Type': 'image/png' }).end(answer.png);
			return void response
				.writeHead(200, { 'Content-Type': 'application/json' })
				.end(JSON.stringify(answer.page));
		}
		const file = join(root, pathname === '/' ? 'parts.html' : pathname);
		try {
			const bytes = readFileSync(file);
			response
				.writeHead(200, { 'Content-Type': TYPES[extname(file)] ?? '', 'Content-Security-Policy': CSP })
				.end(bytes);
		} catch {
			response.writeHead(404).end();
		}
	});
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	const { port } = server.address() as { port: number };
	return {
		address: `http://127.0.0.1:${port}/`,
		requests,
		source,
		write: (name: string, bytes: Buffer) => {
			writeFileSync(join(folder, name), bytes);
			return join(folder, name);
		},
		close: () => {
			server.close();
			server.closeAllConnections();
			desk.close();
			rmSync(folder, { recursive: true, force: true });
		},
	};
}

async function bodyOf(request: IncomingMessage): Promise<string> {
	const chunks: Buffer[] = [];
	for await (const chunk of request) chunks.push(chunk as Buffer);
	return Buffer.concat(chunks).toString('utf8');
}
