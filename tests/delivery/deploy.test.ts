/** The files in deploy/ do what they say. */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';
import { testOffice } from '../support/office.ts';
import { draftOf, ENTRY, STORY } from '../support/office-story.ts';
import { scratch } from '../support/release.ts';
import { ensureProgram, freePort, running } from '../support/web-servers.ts';

test('a backup takes drafts, accounts, settings and the record; restored, the office goes on where it was', async () => {
	const office = await testOffice();
	await draftOf(office);
	const settings = `port: 4999 # 说明
tls: { cert: desk.crt, key: "keys/desk" }
targets:
  - { kind: sftp, host: sftp.example.cn, user: wmsj, password: { file: 密码 }, path: /wmsj }
  - kind: zip
    path: site.zip
`;
	const own = ['desk.crt', 'keys/desk', '密码', 'chain.pem'];
	mkdirSync(join(office.folder, 'keys'));
	for (const name of [...own, 'site.zip']) writeFileSync(join(office.folder, name), name);
	writeFileSync(join(office.folder, 'office.yml'), settings);
	const to = scratch('backup-');
	const said = execFileSync('deploy/backup.sh', [to], {
		env: { ...process.env, OFFICE_DATA: office.folder },
		encoding: 'utf8',
	});
	const [file] = globSync(join(to, '*.tar.gz'));
	expect(said).toContain(file);
	expect(globSync(join(to, '.making*'))).toEqual([]);
	await office.close();

	const again = join(scratch(), 'data');
	execFileSync('deploy/restore.sh', [file!, again]);
	expect(readFileSync(join(again, 'office.yml'), 'utf8')).toBe(settings);
	for (const name of own) expect(readFileSync(join(again, name), 'utf8')).toBe(name);
	expect(existsSync(join(again, 'site.zip')), 'it is made anew').toBe(false);
	writeFileSync(join(again, 'office.yml'), 'port: 4999\n');
	const restored = await testOffice({ folder: again, people: false });
	const writer = await restored.person('writer');
	const { body } = await writer.decap('unpublishedEntryDataFile', { ...ENTRY, path: STORY.path });
	expect(body['data']).toContain('甲村院坝');
	expect(restored.office.audit.page().lines.length).toBeGreaterThan(1);
	expect(() => execFileSync('deploy/restore.sh', [file!, again], { stdio: 'pipe' })).toThrow('已经有东西');
});

test('without a data folder, or with a part of a backup, the scripts say what is missing and leave nothing', async () => {
	const office = await testOffice();
	const [to, home] = [scratch('backup-'), scratch()];
	const run = (script: string, ...args: string[]) =>
		spawnSync(script, args, {
			env: { ...process.env, OFFICE_DATA: script.includes('backup') ? home : office.folder },
			encoding: 'utf8',
		});
	const nothing = run('deploy/backup.sh', to);
	expect([nothing.status, readdirSync(to)]).toEqual([1, []]);
	expect(nothing.stderr).toBe(
		`没有备份：${home} 里没有内容库（content.git）。请看 OFFICE_DATA 写得对不对，这个系统账号读不读得到\n`
	);

	execFileSync('deploy/backup.sh', [to], { env: { ...process.env, OFFICE_DATA: office.folder } });
	const [whole] = globSync(join(to, '*.tar.gz'));
	const [part, again] = [join(home, 'part.tar.gz'), join(home, 'data')];
	writeFileSync(part, readFileSync(whole!).subarray(0, -2000));
	const missing = run('deploy/restore.sh', join(home, 'none.tar.gz'), again);
	expect(missing.stderr).toMatch(/^没有恢复：备份文件 .*none\.tar\.gz 不在/);
	const broken = run('deploy/restore.sh', part, again);
	expect([missing.status, broken.status]).not.toContain(0);
	expect(broken.stderr).toContain(`没有恢复：${part} 不完整`);
	expect(readdirSync(again)).toEqual([]);
	const sound = run('deploy/restore.sh', whole!, again);
	expect([sound.status, sound.stderr]).toEqual([0, '']);
});

test('a backup that finds no room leaves nothing of itself', async () => {
	const office = await testOffice();
	const [to, programs] = [scratch('backup-'), scratch()];
	writeFileSync(join(programs, 'tar'), '#!/bin/sh\necho part >"$2"\nexit 1\n', { mode: 0o755 });
	const { status } = spawnSync('deploy/backup.sh', [to], {
		env: { ...process.env, PATH: `${programs}:${process.env['PATH']}`, OFFICE_DATA: office.folder },
	});
	expect(status).not.toBe(0);
	expect(readdirSync(to)).toEqual([]);
});

test('nginx in front of the office lets a story with its photos through', async () => {
	let received = 0;
	const office = createServer(async (request, response) => {
		for await (const chunk of request) received += (chunk as Buffer).length;
		response.end(request.headers.host);
	}).listen(0, '127.0.0.1');
	await new Promise((done) => office.once('listening', done));
	onTestFinished(() => void office.close());
	const home = scratch('nginx-office-');
	mkdirSync(join(home, 'temp'));
	const port = await freePort();
	const conf = readFileSync('deploy/nginx-office.conf', 'utf8')
		.replace('listen 443 ssl;', `listen 127.0.0.1:${port};`)
		.replaceAll(/^\tssl_.*$/gm, '')
		.replace('127.0.0.1:4321', `127.0.0.1:${(office.address() as AddressInfo).port}`);
	const temp = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
		.map((kind) => `${kind}_temp_path ${home}/temp/${kind};`)
		.join(' ');
	writeFileSync(
		join(home, 'nginx.conf'),
		`daemon off; error_log stderr; pid ${home}/pid; ${process.getuid?.() === 0 ? 'user root;' : ''}\nevents {}\nhttp { access_log off; ${temp}\n${conf}\n}`
	);
	const program = ensureProgram(['/usr/sbin/nginx'], 'nginx-light');
	const origin = await running(
		spawn(program, ['-p', home, '-c', join(home, 'nginx.conf')]),
		`http://127.0.0.1:${port}`
	);
	received = 0;
	const answer = await fetch(origin, { method: 'POST', body: Buffer.alloc(30 << 20) });
	expect([answer.status, received]).toEqual([200, 30 << 20]);
	expect(await answer.text()).toBe(`127.0.0.1:${port}`);
});

test('the recipes for runners of a forge are sound YAML and call commands that there are', () => {
	const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
	for (const file of globSync('deploy/ci/*.yml')) {
		const text = readFileSync(file, 'utf8');
		expect(parse(text), file).toBeTypeOf('object');
		const called = [...text.matchAll(/npm run (\S+)/g)].map(([, name]) => name!);
		expect(called.length, file).toBeGreaterThan(0);
		for (const name of called) expect(scripts, file).toHaveProperty(name);
	}
});

test('what the office may write to is there before it starts: systemd starts no unit that names a missing folder', () => {
	const unit = readFileSync('deploy/office.service', 'utf8');
	const home = scratch('machine-');
	mkdirSync(join(home, 'opt/practice-house/node_modules'), { recursive: true });
	const [, named = ''] = /^ReadWritePaths=(.+)$/m.exec(unit)!;
	// With all rights, outside of what the unit itself may do.
	const [, command = ''] = /^ExecStartPre=\+\/bin\/sh -c '(.+)'$/m.exec(unit) ?? [];
	const here = command.replaceAll(/(?<= )(?=\/(?:opt|var)\/)/g, home).replace('chown office', 'ls -d');
	execFileSync('sh', ['-c', here], { stdio: 'pipe' });
	const folders = named.split(' ').filter((folder) => folder !== '/srv');
	expect(folders.filter((folder) => !existsSync(join(home, folder)))).toEqual([]);
	expect(statSync(join(home, 'var/lib/office')).mode & 0o077).toBe(0);
	// Where a build writes into the program's folder: Astro and Vite have places of their own.
	for (const folder of ['.cache', '.astro', 'node_modules/.astro', 'node_modules/.vite'])
		expect(folders).toContain(`/opt/practice-house/${folder}`);
});

test('units hold sections, settings and comments, each on a line of its own', () => {
	const units = globSync('deploy/*.{service,timer}');
	expect(units.length).toBe(3);
	for (const unit of units) {
		const lines = readFileSync(unit, 'utf8').split('\n');
		// A comment behind a value would be part of the value.
		expect(
			lines.filter((line) => /^[A-Z]\w+=.*\s#/.test(line)),
			unit
		).toEqual([]);
		for (const line of lines) expect(line, unit).toMatch(/^(?:#.*|\[\w+\]|[A-Z]\w+=.+|)$/);
	}
});
