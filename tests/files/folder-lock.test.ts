import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { lockFolder } from '../../src/files/folder-lock.ts';

function place(): string {
	const folder = mkdtempSync(join(tmpdir(), 'lock-'));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	return folder;
}

test('a folder is locked once at a time, and leaves nothing beside its file', () => {
	const folder = place();
	const release = lockFolder(folder)!;
	expect(readdirSync(folder)).toEqual(['lock']);
	expect(lockFolder(folder)).toBeUndefined();
	release();
	lockFolder(folder)!();
});

test('the lock of a process that is killed is nobody’s', async () => {
	const folder = place();
	const code = `import { lockFolder } from './src/files/folder-lock.ts'; lockFolder(process.argv[1]); console.log('held'); setInterval(() => {}, 1000);`;
	const child = spawn(process.execPath, ['--input-type=module', '-e', code, folder]);
	onTestFinished(() => {
		child.kill('SIGKILL');
	});
	await new Promise((done) => child.stdout.once('data', done));
	expect(lockFolder(folder)).toBeUndefined();
	const gone = new Promise((done) => child.once('exit', done));
	child.kill('SIGKILL');
	await gone;
	lockFolder(folder)!();
});

test('where no lock can be had, that is said with what to look at', () => {
	expect(() => lockFolder(join(place(), 'none'))).toThrow(/^文件夹“.+none”锁不上（.+）：请看它能不能写/);
});
