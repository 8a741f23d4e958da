/** Caddy and nginx from Debian, with the configurations that the project ships, for one test. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { installFromDebian, isDebian, waitForInstalls } from '../../tools/debian/debian.ts';
import { caddySite, nginxSite } from '../../tools/web-servers.ts';
import { scratch } from './release.ts';

/** A program of this machine, installed from Debian when it is missing. */
export function ensureProgram(paths: readonly string[], ...packages: string[]): string {
	if (isDebian()) waitForInstalls();
	const find = () => paths.find((path) => existsSync(path));
	if (find() === undefined && isDebian()) installFromDebian(...packages);
	const found = find();
	if (found === undefined) throw new Error(`测试要用 ${packages.join('、')}，但没能装上，请自己安装`);
	return found;
}

export async function freePort(): Promise<number> {
	const server = createServer().listen(0, '127.0.0.1');
	await new Promise((done) => server.once('listening', done));
	const { port } = server.address() as { port: number };
	await new Promise((done) => server.close(done));
	return port;
}

/** Runs a server until the test ends; answers when it does. */
export async function running(child: ChildProcess, address: string): Promise<string> {
	let said = '';
	child.stderr?.on('data', (chunk: Buffer) => {
		said += chunk.toString();
	});
	onTestFinished(async () => {
		if (child.exitCode !== null || child.signalCode !== null) return;
		const gone = new Promise((done) => child.once('exit', done));
		child.kill();
		await gone;
	});
	// However long it takes: a test has its own end, and with it ends the server.
	while (child.exitCode === null && child.signalCode === null) {
		const isUp = await fetch(address, { redirect: 'manual' }).then(
			() => true,
			() => false
		);
		if (isUp) return address;
		await new Promise((done) => setTimeout(done, 50));
	}
	throw new Error(`the server did not start: ${said}`);
}

/** The shipped configuration for `root`, at a free port where none is named. */
export const SERVERS: Record<string, (root: string, port?: number) => Promise<string>> = {
	nginx: async (root, at) => {
		const program = ensureProgram(['/usr/sbin/nginx'], 'nginx-light');
		const home = scratch('nginx-');
		const port = at ?? (await freePort());
		mkdirSync(join(home, 'temp'));
		const temp = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
			.map((kind) => `${kind}_temp_path ${home}/temp/${kind};`)
			.join(' ');
		const site = nginxSite()
			.replace('listen 80;', `listen 127.0.0.1:${port};`)
			.replace('root /srv/site;', `root ${root};`)
			.replace('include mime.types;', 'include /etc/nginx/mime.types;');
		writeFileSync(
			join(home, 'nginx.conf'),
			`daemon off; error_log stderr; pid ${home}/pid; worker_processes 1; ${process.getuid?.() === 0 ? 'user root;' : ''}
events {}
http { access_log off; ${temp}
${site}
}`
		);
		return running(spawn(program, ['-p', home, '-c', join(home, 'nginx.conf')]), `http://127.0.0.1:${port}`);
	},
	Caddy: async (root, at) => {
		const program = ensureProgram(['/usr/bin/caddy'], 'caddy');
		const home = scratch('caddy-');
		const port = at ?? (await freePort());
		const site = caddySite()
			.replace('example.cn {', `http://127.0.0.1:${port} {`)
			.replace('root * /srv/site', `root * ${root}`);
		writeFileSync(join(home, 'Caddyfile'), `{\n\tadmin off\n}\n${site}`);
		const env = { ...process.env, HOME: home, XDG_DATA_HOME: home, XDG_CONFIG_HOME: home };
		return running(
			spawn(program, ['run', '--adapter', 'caddyfile', '--config', join(home, 'Caddyfile')], { env }),
			`http://127.0.0.1:${port}`
		);
	},
};
