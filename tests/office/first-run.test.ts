import { once } from 'node:events';
import {
	cpSync,
	existsSync,
	lstatSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';

import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { exportTree } from '../../src/office/git/export.ts';
import { changedByHand, importFolder, importReport } from '../../src/office/git/importing.ts';
import { dataFolder, officeSettings } from '../../src/office/office-settings.ts';
import { run } from '../support/git.ts';
import { browserAt, PASSWORD, quickBuild, testOffice } from '../support/office.ts';
import { dataFolder as dataFolderOfPeople, kill, startOffice } from '../support/office-process.ts';
import { draftOf, publishBy, reviewed, STORY } from '../support/office-story.ts';
import { freePort } from '../support/web-servers.ts';

function place(): string {
	const folder = mkdtempSync(join(tmpdir(), 'first-'));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	return folder;
}

test('the first run makes the repository and one account with a password that is told once; the next goes on', async () => {
	const office = await testOffice({ people: false });
	expect(office.first).toMatchObject({ name: 'admin', password: expect.stringMatching(/^[a-z2-9-]{14}$/) });
	const signedIn = await browserAt(office.origin).post('/api/sign-in', office.first);
	expect(signedIn.body).toMatchObject({ user: { title: '管理员', mustChangePassword: true } });
	expect(signedIn.body).toMatchObject({ user: { roles: ['administrator', 'editor'] } });
	expect(run(office.folder, 'log', '--format=%an %s', 'main')).toBe('编辑台 从内容文件夹建库');
	const again = await office.restart();
	expect(again.first).toBeUndefined();
	expect(run(again.folder, 'rev-list', '--count', 'main')).toBe('1');
});

test('without content nothing is made, and what to do is said; with it the next start is the first', async () => {
	const [folder, contentFolder] = [place(), place()];
	await expect(testOffice({ folder, contentFolder, people: false })).rejects.toThrow(
		`内容文件夹 ${contentFolder} 里没有 site.yml，生成不了网站：请先把内容放进去`
	);
	expect(existsSync(join(folder, 'content.git'))).toBe(false);
	cpSync('tests/fixtures/township', contentFolder, { recursive: true });
	const office = await testOffice({ folder, contentFolder, people: false });
	expect(office.first).toMatchObject({ name: 'admin' });
	expect(run(folder, 'ls-tree', '--name-only', 'main', 'content/site.yml')).toBe('content/site.yml');
});

test('two servers never share a data folder', async () => {
	const office = await testOffice();
	await expect(testOffice({ folder: office.folder })).rejects.toThrow(`另一个编辑台（进程 ${process.pid}）`);
	await office.close();
	expect(existsSync(join(office.folder, 'office.pid'))).toBe(false);
	const folder = dataFolderOfPeople();
	const first = await startOffice(folder);
	await expect(testOffice({ folder })).rejects.toThrow(`另一个编辑台（进程 ${first.child.pid}）`);
	await kill(first.child);
	await (await testOffice({ folder })).close();
});

test('a number that was left in the data folder and now belongs to another program keeps nobody out', async () => {
	const folder = dataFolderOfPeople();
	writeFileSync(join(folder, 'office.pid'), String(process.ppid));
	const office = await testOffice({ folder });
	expect(readFileSync(join(folder, 'office.pid'), 'utf8')).toBe(String(process.pid));
	await office.close();
});

test('an office that cannot have the port of the public site answers nowhere, and its folder is free', async () => {
	const folder = dataFolderOfPeople();
	const [port, taken] = [await freePort(), createServer().listen(0, '127.0.0.1')];
	await once(taken, 'listening');
	const settings = {
		...{ port, isPortGiven: true },
		public: { listen: '127.0.0.1', port: (taken.address() as AddressInfo).port },
	};
	await expect(testOffice({ folder, settings })).rejects.toThrow('被别的程序占用');
	await expect(fetch(`http://127.0.0.1:${port}/healthz`)).rejects.toThrow('fetch failed');
	taken.close();
	const office = await testOffice({ folder, settings });
	expect(office.publicOrigin()).toBe(`http://127.0.0.1:${settings.public.port}`);
});

test('an address that the machine does not have is told in words, for the desk and for the public site', async () => {
	const listen = '203.0.113.9';
	await expect(testOffice({ settings: { listen } })).rejects.toThrow(/没有 203\.0\.113\.9 这个地址/);
	await expect(testOffice({ settings: { public: { listen, port: 0 } } })).rejects.toThrow(
		/没有 203\.0\.113\.9 这个地址.*public 里的 listen/
	);
});

test('what killed builds have left in the data folder is gone as soon as the office stands', async () => {
	const folder = dataFolderOfPeople();
	for (const name of ['site-a.next-4711', 'site-b.next-4712'])
		mkdirSync(join(folder, 'work', name, 'stories'), { recursive: true });
	const office = await testOffice({ folder });
	await office.builder.settled();
	expect(readdirSync(join(folder, 'work')).filter((name) => name.includes('.next-'))).toEqual([]);
});

test('whoever has no account learns whether the house is well, and nothing that anybody wrote', async () => {
	let isBroken = false;
	const office = await testOffice({
		build: async (job) => (isBroken ? { ok: false, issues: [], log: '张三的稿子坏了' } : quickBuild(job)),
	});
	await office.builder.settled();
	office.clock.now += 90_000;
	const ask = async () => (await (await office.person()).get('/healthz')).body;
	const commit = run(office.folder, 'rev-parse', 'main');
	const publication = { commit, at: '2026-11-24 12:00', ageSeconds: 90, isShown: true };
	expect(await ask()).toEqual({ up: true, publication });
	isBroken = true;
	office.builder.request();
	await office.builder.settled();
	expect(await ask()).toEqual({
		up: true,
		publication,
		lastFault: { at: '2026-11-24 12:01', kind: 'program' },
	});
});

test('the data folder lies beside the project, and somewhere else when told so', () => {
	expect(dataFolder({})).toBe(join(dirname(resolve('.')), `${basename(resolve('.'))}-data`));
	expect(dataFolder({ OFFICE_DATA: '/srv/desk' })).toBe('/srv/desk');
});

test('the office listens to other machines only with a certificate or behind a proxy that is named', () => {
	const folder = place();
	const settings = (yaml: string) => {
		writeFileSync(join(folder, 'office.yml'), yaml);
		return () => officeSettings(folder, {});
	};
	expect(officeSettings(place(), {})).toMatchObject({ listen: '127.0.0.1', port: 4321 });
	expect(settings('listen: 0.0.0.0\n')).toThrow('密码会在网络上明着走');
	expect(settings('listen: 192.168.1.2\norigin: http://desk.example.cn\n')).toThrow('必须配好 tls');
	expect(settings('listen: 0.0.0.0\ntrustedProxy: true\n')).toThrow('以 https:// 开头');
	expect(settings('lissten: 0.0.0.0\n')).toThrow('office.yml');
	expect(settings('listen: 0.0.0.0\ntrustedProxy: true\norigin: https://desk.example.cn\n')()).toMatchObject({
		trustedProxy: true,
	});
	expect(officeSettings(folder, { PORT: '5000' }).port).toBe(5000);
});

test('the address of the desk is the one that browsers tell, however it was written', () => {
	const folder = place();
	for (const written of [
		'https://desk.example.cn/',
		'https://Desk.Example.cn:443',
		'https://desk.example.cn/admin/',
	]) {
		writeFileSync(join(folder, 'office.yml'), `trustedProxy: true\norigin: ${written}\n`);
		expect(officeSettings(folder, {}).origin, written).toBe('https://desk.example.cn');
	}
});

test('behind a proxy the cookie is for TLS alone, and the record names the visitor and not the proxy', async () => {
	const office = await testOffice({ settings: { trustedProxy: true, origin: 'https://desk.example.cn' } });
	const headers = {
		host: 'desk.example.cn',
		origin: 'https://desk.example.cn',
		'x-desk': '1',
		'content-type': 'application/json',
		'x-forwarded-for': '203.0.113.9, 198.51.100.7',
	};
	const cookie = await new Promise<string>((done, fail) => {
		const asked = request(
			{ port: office.port, path: '/api/sign-in', method: 'POST', headers },
			(response) => {
				response.resume();
				done(String(response.headers['set-cookie']));
			}
		);
		asked.on('error', fail).end(JSON.stringify({ name: 'writer', password: PASSWORD }));
	});
	expect(cookie).toContain('; Secure;');
	expect(office.office.audit.page().lines[0]).toMatchObject({ name: 'writer', from: '198.51.100.7' });
	const plain = await testOffice();
	await browserAt(plain.origin).post(
		'/api/sign-in',
		{ name: 'writer', password: PASSWORD },
		{ 'x-forwarded-for': '203.0.113.9' }
	);
	expect(plain.office.audit.page().lines[0]).toMatchObject({ from: '127.0.0.1' });
});

test('what was changed by hand in the content folder is taken in when asked, and never over the desk', async () => {
	const content = place();
	cpSync('tests/fixtures/township', content, { recursive: true });
	const office = await testOffice({ contentFolder: content });
	const { examiner } = office.office;
	expect(importReport(await importFolder(office.office, examiner, content))).toBe('没有要导入的改动。');
	const wrong = join(content, 'menuu');
	await expect(importFolder(office.office, examiner, wrong)).rejects.toThrow(`没有 ${wrong} 这个文件夹`);
	await expect(importFolder(office.office, examiner, join(content, 'menu'))).rejects.toThrow(
		'不是内容文件夹'
	);
	const file = join(content, 'menu/lifa.md');
	writeFileSync(file, readFileSync(file, 'utf8').replace(/^title: .*/m, 'title: 上门理发带刮脸'));
	expect(await changedByHand(office.office, content)).toEqual(['content/menu/lifa.md']);
	await draftOf(office);
	await reviewed(office);
	expect((await publishBy(office)).status).toBe(200);
	expect(await importFolder(office.office, examiner, content)).toEqual({ files: ['content/menu/lifa.md'] });
	expect(run(office.folder, 'show', 'main:content/menu/lifa.md')).toContain('带刮脸');
	expect(run(office.folder, 'ls-tree', '-r', '--name-only', 'main')).toContain(STORY.path);

	const { repository } = office.office;
	const main = (await repository.head('refs/heads/main'))!;
	const text = run(office.folder, 'show', 'main:content/menu/lifa.md').replace('带刮脸', '带洗头');
	const tree = await repository.treeWith(main, {
		put: new Map([['content/menu/lifa.md', Buffer.from(`${text}\n`)]]),
	});
	const commit = await repository.commit({
		tree,
		parents: [main],
		message: 'x',
		by: { name: 'x', email: 'x', at: office.clock.now },
	});
	await repository.move([{ ref: 'refs/heads/main', from: main, to: commit }]);
	writeFileSync(file, readFileSync(file, 'utf8').replace('带刮脸', '带修面'));
	expect(await importFolder(office.office, examiner, content)).toEqual({
		conflicts: ['content/menu/lifa.md'],
	});
	writeFileSync(file, '没有资料区\n');
	expect(run(office.folder, 'rev-parse', 'main')).toBe(commit);
});

test('a link in the content folder is not taken in, and one in a restored repository is not followed', async () => {
	const content = place();
	cpSync('tests/fixtures/township', content, { recursive: true });
	symlinkSync('/etc/passwd', join(content, 'pages/passwd.md'));
	const office = await testOffice({ contentFolder: content });
	expect(run(office.folder, 'ls-tree', '-r', '--name-only', 'main')).not.toContain('passwd');

	const { git } = office.office.repository;
	const blob = (await git.run(['hash-object', '-w', '--stdin'], { input: '/etc/passwd' })).output
		.toString()
		.trim();
	const pages = (await git.run(['mktree'], { input: `120000 blob ${blob}\tpasswd.md\n` })).output
		.toString()
		.trim();
	const below = (await git.run(['mktree'], { input: `040000 tree ${pages}\tpages\n` })).output
		.toString()
		.trim();
	const tree = (await git.run(['mktree'], { input: `040000 tree ${below}\tcontent\n` })).output
		.toString()
		.trim();
	const out = join(place(), 'out');
	await exportTree(git, tree, out);
	expect(lstatSync(join(out, 'content/pages/passwd.md')).isSymbolicLink()).toBe(false);
	expect(readFileSync(join(out, 'content/pages/passwd.md'), 'utf8')).toBe('/etc/passwd');
});
