import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Git, gitAt } from '../../../src/office/git/git.ts';
import { objectsOf } from '../../../src/office/git/objects.ts';
import { refWriterOf } from '../../../src/office/git/ref-writer.ts';

const ID = 'a'.repeat(40);
/** Ends in the middle of a large answer. */
const KILLED = `process.stdin.once('data', () => process.stdout.write('${ID} blob 1000000\\n half', () => process.exit(1)))`;
const SOUND = `process.stdin.once('data', () => process.stdout.write('${ID} blob 4\\n'))`;

test('when the process behind it is killed in the middle of an answer, the next lookup is answered by another', async () => {
	const scripts = [KILLED, SOUND];
	const open = () => spawn(process.execPath, ['-e', scripts.shift()!]);
	const objects = objectsOf({
		folder: process.cwd(),
		open,
		run: () => Promise.reject(new Error('not asked')),
	} as Git);
	await expect(objects.read('main:photo.jpg')).rejects.toThrow('git cat-file ended');
	expect(await objects.identify('main:index.md')).toMatchObject({ id: ID, type: 'blob' });
	objects.close();
});

test('a folder that is gone is told in Chinese, with its place and what to do, and git is not said to be missing', async () => {
	const folder = mkdtempSync(join(tmpdir(), 'gone-'));
	const git = gitAt(folder);
	await git.run(['init', '--bare', '-q', '.']);
	const [objects, refs] = [objectsOf(git), refWriterOf(git)];
	await expect(git.run(['cat-file', '-e', ID])).rejects.toThrow('git cat-file:');
	rmSync(folder, { recursive: true });
	const gone = expect.objectContaining({
		code: 'folder-gone',
		message: expect.stringMatching(/^服务器上放内容的文件夹 .*gone-.* 不见了：.*放回原处/),
	});
	await expect(objects.read('main:photo.jpg')).rejects.toEqual(gone);
	await expect(git.run(['for-each-ref'])).rejects.toEqual(gone);
	await expect(refs.write([`delete refs/heads/a\0\0`])).rejects.toEqual(gone);
});
