import { spawn } from 'node:child_process';
import { expect, test } from 'vitest';
import type { Git } from '../../../src/office/git/git.ts';
import { objectsOf } from '../../../src/office/git/objects.ts';

const ID = 'a'.repeat(40);
/** Ends in the middle of a large answer. */
const KILLED = `process.stdin.once('data', () => process.stdout.write('${ID} blob 1000000\\n half', () => process.exit(1)))`;
const SOUND = `process.stdin.once('data', () => process.stdout.write('${ID} blob 4\\n'))`;

test('when the process behind it is killed in the middle of an answer, the next lookup is answered by another', async () => {
	const scripts = [KILLED, SOUND];
	const open = () => spawn(process.execPath, ['-e', scripts.shift()!]);
	const objects = objectsOf({ folder: '', open, run: () => Promise.reject(new Error('not asked')) } as Git);
	await expect(objects.read('main:photo.jpg')).rejects.toThrow('git cat-file ended');
	expect(await objects.identify('main:index.md')).toMatchObject({ id: ID, type: 'blob' });
	objects.close();
});
