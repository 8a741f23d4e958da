/** A real S3 engine on 127.0.0.1: OpenStack Swift with its S3 layer, one replica, from Debian's packages. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { scratch } from './release.ts';
import { ensureProgram, freePort, running } from './web-servers.ts';

export const SWIFT_KEYS = { accessKey: 'house:desk', secretKey: 'secret-of-tests' };

const PROXY = `pipeline = catch_errors proxy-logging cache s3api tempauth copy slo dlo proxy-logging proxy-server
[app:proxy-server]
use = egg:swift#proxy
account_autocreate = true
[filter:catch_errors]
use = egg:swift#catch_errors
[filter:proxy-logging]
use = egg:swift#proxy_logging
[filter:s3api]
use = egg:swift#s3api
s3_acl = false
location = us-east-1
[filter:tempauth]
use = egg:swift#tempauth
user_house_desk = ${SWIFT_KEYS.secretKey} .admin
[filter:copy]
use = egg:swift#copy
[filter:slo]
use = egg:swift#slo
[filter:dlo]
use = egg:swift#dlo`;

/** Address of the engine; it ends with the test. */
export async function swift(): Promise<string> {
	ensureProgram(
		['/usr/bin/swift-proxy-server'],
		'swift-proxy',
		'swift-account',
		'swift-container',
		'swift-object',
		'memcached'
	);
	const memcached = ensureProgram(['/usr/bin/memcached'], 'memcached');
	const home = scratch('swift-');
	const etc = join(home, 'etc');
	for (const folder of ['etc', 'srv/d1', 'cache']) mkdirSync(join(home, folder), { recursive: true });
	const user = userInfo().username;
	const ports = { proxy: await freePort(), memcached: await freePort() };
	writeFileSync(
		join(etc, 'swift.conf'),
		'[swift-hash]\nswift_hash_path_suffix = house\nswift_hash_path_prefix = house\n'
	);
	const children: ChildProcess[] = [];
	const start = (program: string, ...args: string[]) => {
		const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'], detached: true });
		children.push(child);
		return child;
	};
	onTestFinished(async () => {
		for (const child of children)
			if (child.exitCode === null && child.signalCode === null) {
				const gone = new Promise((done) => child.once('exit', done));
				process.kill(-child.pid!, 'SIGKILL');
				await gone;
			}
	});
	const bind = (port: number) =>
		`[DEFAULT]\nbind_ip = 127.0.0.1\nbind_port = ${port}\nworkers = 0\nuser = ${user}\nswift_dir = ${etc}\n`;
	const storing: Promise<string>[] = [];
	for (const kind of ['account', 'container', 'object']) {
		const port = await freePort();
		const ring = (...args: string[]) =>
			execFileSync('swift-ring-builder', [`${kind}.builder`, ...args], { cwd: etc, stdio: 'ignore' });
		ring('create', '4', '1', '1');
		ring('add', `r1z1-127.0.0.1:${port}/d1`, '1');
		ring('rebalance');
		writeFileSync(
			join(etc, `${kind}.conf`),
			`${bind(port)}devices = ${home}/srv\nmount_check = false\ndisable_fallocate = true\nrecon_cache_path = ${home}/cache\n[pipeline:main]\npipeline = ${kind}-server\n[app:${kind}-server]\nuse = egg:swift#${kind}\n`
		);
		const server = start(`/usr/bin/swift-${kind}-server`, join(etc, `${kind}.conf`));
		storing.push(running(server, `http://127.0.0.1:${port}`));
	}
	start(memcached, '-u', user, '-l', '127.0.0.1', '-p', String(ports.memcached), '-m', '64');
	writeFileSync(
		join(etc, 'proxy.conf'),
		`${bind(ports.proxy)}[pipeline:main]\n${PROXY}\n[filter:cache]\nuse = egg:swift#memcache\nmemcache_servers = 127.0.0.1:${ports.memcached}\n`
	);
	// The proxy answers before those that it asks for what it stores.
	await Promise.all(storing);
	return running(
		start('/usr/bin/swift-proxy-server', join(etc, 'proxy.conf')),
		`http://127.0.0.1:${ports.proxy}`
	);
}
