import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { linkOrCopySync } from '../../src/files/link-or-copy.ts';
import { writeAtomically, writeAtomicallySync } from '../../src/files/write-atomically.ts';

function place(): string {
	const folder = mkdtempSync(join(tmpdir(), 'write-'));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	return folder;
}

test('a file is replaced as a whole, and nothing is left beside it', async () => {
	const folder = place();
	const file = join(folder, 'state.json');
	await writeAtomically(file, 'one', { mode: 0o600, isFlushed: true });
	writeAtomicallySync(file, 'two', { mode: 0o600, isFlushed: true });
	expect(readFileSync(file, 'utf8')).toBe('two');
	expect(readdirSync(folder)).toEqual(['state.json']);
	if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
});

test('what could not take its place leaves what was there, and no part of itself', async () => {
	const folder = place();
	// A folder in the way: no file can take its place.
	const taken = join(folder, 'taken');
	mkdirSync(join(taken, 'full'), { recursive: true });
	await expect(writeAtomically(taken, 'new')).rejects.toThrow();
	expect(() => writeAtomicallySync(taken, 'new')).toThrow();
	expect(readdirSync(taken)).toEqual(['full']);
	expect(readdirSync(folder)).toEqual(['taken']);
});

test('a second name is not given over a file that is there', async () => {
	const folder = place();
	const [from, to, there] = ['from', 'to', 'there'].map((name) => join(folder, name)) as [
		string,
		string,
		string,
	];
	writeFileSync(from, 'bytes');
	writeFileSync(there, 'others');
	linkOrCopySync(from, to);
	expect(readFileSync(to, 'utf8')).toBe('bytes');
	expect(() => linkOrCopySync(from, there)).toThrow();
	expect(readFileSync(there, 'utf8')).toBe('others');
});
