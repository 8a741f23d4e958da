import { expect, test } from 'vitest';
import memory from '../../src/desk/stand-ins/page-memory.ts';

test('what is kept under one name is never given for another', async () => {
	await memory.setItem('gl.blob-1', 'the text of one file');
	await memory.setItem('gl.blob-2', 'the text of another');
	expect(await memory.getItem('gl.blob-1')).toBe('the text of one file');
	expect(await memory.getItem('gl.blob-3')).toBeNull();
	await memory.removeItem('gl.blob-1');
	expect(await memory.getItem('gl.blob-1')).toBeNull();
	expect(await memory.getItem('gl.blob-2')).toBe('the text of another');
});
