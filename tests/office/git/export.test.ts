/** A state of the repository in a folder, and what differs from the one that lay there before. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { exportTree } from '../../../src/office/git/export.ts';
import { gitAt } from '../../../src/office/git/git.ts';
import { stateBelow } from '../../../src/reader/memory.ts';
import { run } from '../../support/git.ts';

test('tells the files that differ, unless the folder is new, was made anew, or the state has no name of its own', async () => {
	const place = mkdtempSync(join(tmpdir(), 'export-'));
	onTestFinished(() => rmSync(place, { recursive: true, force: true }));
	const [git, folder] = [gitAt(join(place, 'content.git')), join(place, 'work')];
	run(place, 'init', '--bare', '-q', '-b', 'main');
	const blob = (text: string) => {
		writeFileSync(join(place, 'blob'), text);
		return run(place, 'hash-object', '-w', join(place, 'blob'));
	};
	const tree = (files: Record<string, string>) => {
		const lines = Object.entries(files).map(([name, text]) => `100644 blob ${blob(text)}\t${name}\n`);
		const made = async (input: string) => (await git.run(['mktree'], { input })).output.toString().trim();
		return made(lines.join('')).then((id) => made(`040000 tree ${id}\tcontent\n`));
	};
	const put = (id: string) => exportTree(git, id, folder);
	const one = await tree({ 'a.md': '一', 'b.md': '二' });
	const other = await tree({ 'a.md': '一', 'b.md': '改', '三.md': '新' });
	expect(await put(one)).toEqual({ name: one });
	const state = await put(other);
	expect(state).toEqual({ name: other, since: { name: one, changed: ['content/b.md', 'content/三.md'] } });
	expect(stateBelow(state, 'content').since?.changed).toEqual(['b.md', '三.md']);
	expect(readFileSync(join(folder, 'content/b.md'), 'utf8')).toBe('改');
	rmSync(folder, { recursive: true });
	expect(await put(one)).toEqual({ name: one });
	expect((await put(other)).since?.name).toBe(one);
	const by = ['-c', 'user.name=test', '-c', 'user.email=test@example.cn'];
	run(place, 'update-ref', 'refs/heads/main', run(place, ...by, 'commit-tree', '-m', '一', one));
	expect(await put('refs/heads/main')).toEqual({ name: 'refs/heads/main' });
	expect(await put(other)).toEqual({ name: other });
});
