import { chmodSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { commandTarget } from '../../src/publish/delivery/command-target.ts';
import { reasonOf } from '../../src/publish/delivery/delivery-faults.ts';
import { zipTarget } from '../../src/publish/delivery/zip-target.ts';
import { disproof, emptyReleases, release, scratch, sending, siteFiles } from '../support/release.ts';
import { readZip } from '../support/zip.ts';

async function one(files = siteFiles(3)) {
	const releases = emptyReleases();
	return sending(releases, await release(releases, files));
}

test('the zip holds every file once, without packed copies, and is replaced as a whole', async () => {
	const path = join(scratch(), 'portal', 'site.zip');
	const files = { ...siteFiles(3), '报名表.txt': '姓名：' };
	const sent = await one(files);
	await zipTarget(path)(sent);
	await zipTarget(path)(sent);
	const zip = readZip(new Uint8Array(readFileSync(path)).buffer);
	expect([...zip.keys()].sort()).toEqual([...Object.keys(files), 'release.json'].sort());
	expect(zip.get('报名表.txt')).toBe('姓名：');
	expect(zip.get('index.html')).toContain('首页');
	expect(readdirSync(join(path, '..'))).toEqual(['site.zip']);
});

test('a release of which a file was cleared away meanwhile is not brought, and the zip of before stays', async () => {
	const path = join(scratch(), 'site.zip');
	const sent = await one();
	await zipTarget(path)(sent);
	const before = readFileSync(path);
	rmSync(sent.release.fileOf('index.html'));
	await expect(zipTarget(path)(sent)).rejects.toThrow('ENOENT');
	expect(readFileSync(path)).toEqual(before);
	expect(readdirSync(join(path, '..'))).toEqual(['site.zip']);
});

function script(text: string): string {
	const file = join(scratch(), 'send.sh');
	writeFileSync(file, `#!/bin/sh\n${text}\n`);
	chmodSync(file, 0o755);
	return file;
}

test('a command gets the folder and the manifest as its last arguments, and no shell reads them', async () => {
	const sent = await one();
	const out = join(scratch(), 'said');
	const path = join(scratch(), 'laid-out');
	await commandTarget(
		[script(`printf '%s\\n' "$RELEASE" "$@" > '${out}'`), '$(id) 给'],
		path,
		() => undefined
	)(sent);
	expect(readFileSync(out, 'utf8').trim().split('\n')).toEqual([
		sent.release.manifest.name,
		'$(id) 给',
		realpathSync(path),
		sent.release.manifestFile,
	]);
	expect(await disproof(realpathSync(path), sent.release.manifest)).toEqual([]);
});

test('a command that fails is told by its code; what it said goes into the log alone', async () => {
	const sent = await one();
	let log = '';
	const fault = await commandTarget(
		[script('echo rsync: broken pipe >&2; exit 12')],
		join(scratch(), 'out'),
		(said) => {
			log = said;
		}
	)(sent).catch((error: unknown) => error);
	expect(reasonOf(fault)).toBe('命令没有做成（退出码 12）');
	expect(log).toContain('broken pipe');
	const missing = await commandTarget(
		['/no/such/command'],
		join(scratch(), 'out'),
		() => undefined
	)(sent).catch((error: unknown) => error);
	expect(reasonOf(missing)).toBe('没有找到命令“/no/such/command”');
});
