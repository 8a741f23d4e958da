/** What the server writes itself, git must read as its own; and what git is asked through a process that stays open. */
import { execFileSync } from 'node:child_process';
import { statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { looseObject, writeObject } from '../../../src/office/git/loose-objects.ts';
import { repositoryAt } from '../../../src/office/git/repository.ts';
import { run } from '../../support/git.ts';
import { scratch } from '../../support/release.ts';

function bare() {
	const home = scratch();
	execFileSync('git', ['init', '--quiet', '--bare', '-b', 'main', join(home, 'content.git')]);
	return { home, folder: join(home, 'content.git') };
}
const AT = Date.UTC(2026, 10, 24, 4);

test('an object is the one that git makes of the same bytes, and is made young again when it is written again', async () => {
	const { home, folder } = bare();
	const object = looseObject('blob', Buffer.from('院坝里点亮了灯'));
	await writeObject(folder, object);
	expect(run(home, 'cat-file', 'blob', object.id)).toBe('院坝里点亮了灯');
	expect(object.id).toBe(
		execFileSync('git', ['hash-object', '--stdin'], { input: '院坝里点亮了灯', encoding: 'utf8' }).trim()
	);
	const file = join(folder, 'objects', object.id.slice(0, 2), object.id.slice(2));
	utimesSync(file, new Date(0), new Date(0));
	await writeObject(folder, object);
	expect(statSync(file).mtimeMs, 'else a packing may clear it away').toBeGreaterThan(AT - 86_400_000 * 365);
});

test('a commit has the bytes that git writes, whatever a name holds', async () => {
	const { home, folder } = bare();
	const repository = repositoryAt(folder);
	const tree = await repository.treeWith(undefined, { put: new Map([['a.md', Buffer.from('甲')]]) });
	for (const name of ['张三', ' <张三>.', '张\n三', 'O’Brien, ']) {
		const by = { name, email: 'writer@desk.invalid', at: AT };
		const id = await repository.commit({ tree, parents: [], message: '起稿 a.md\n\nDesk-Status: draft', by });
		const date = `${AT / 1000} +0800`;
		const env = {
			...{ ...process.env, GIT_DIR: folder, GIT_AUTHOR_NAME: name, GIT_COMMITTER_NAME: name },
			...{ GIT_AUTHOR_EMAIL: by.email, GIT_COMMITTER_EMAIL: by.email },
			...{ GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date },
		};
		const input = '起稿 a.md\n\nDesk-Status: draft';
		expect(
			execFileSync('git', ['commit-tree', tree, '-F', '-'], { env, input, encoding: 'utf8' }).trim()
		).toBe(id);
	}
	expect(run(home, 'fsck', '--strict', '--no-dangling')).toBe('');
	repository.close();
});

test('a refused move of refs leaves all as they were, and the next one goes through', async () => {
	const { folder } = bare();
	const repository = repositoryAt(folder);
	const tree = await repository.treeWith(undefined, { put: new Map([['a.md', Buffer.from('甲')]]) });
	const by = { name: '张三', email: 'writer@desk.invalid', at: AT };
	const first = await repository.commit({ tree, parents: [], message: '一', by });
	const second = await repository.commit({ tree, parents: [first], message: '二', by });
	await repository.move([{ ref: 'refs/heads/main', from: undefined, to: first }]);
	const both = [
		{ ref: 'refs/heads/other', from: undefined, to: second },
		{ ref: 'refs/heads/main', from: second, to: first },
	];
	await expect(repository.move(both)).rejects.toMatchObject({ code: 'moved-meanwhile' });
	expect(await repository.head('refs/heads/other')).toBeUndefined();
	await repository.move([{ ref: 'refs/heads/main', from: first, to: second }]);
	expect(await repository.head('refs/heads/main')).toBe(second);
	repository.close();
});

test('what differs between two states is what git says, folders that became files included', async () => {
	const { home, folder } = bare();
	const repository = repositoryAt(folder);
	const put = (files: Record<string, string>) =>
		repository.treeWith(undefined, {
			put: new Map(Object.entries(files).map(([path, text]) => [path, Buffer.from(text)])),
		});
	const before = await put({ 'a.md': '1', 'b/c.md': '2', 'b/d.md': '3', 'e/f.md': '4', g: '5' });
	const after = await put({ 'a.md': '1', 'b/c.md': '6', 'b/新.md': '3', e: '4', 'g/h.md': '5' });
	const told = run(
		home,
		'-c',
		'core.quotePath=false',
		'diff-tree',
		'-r',
		'--name-status',
		'--no-renames',
		before,
		after
	);
	const changes = await repository.changes(before, after);
	expect(
		changes.map(({ path, id, isNew }) => `${id === undefined ? 'D' : isNew ? 'A' : 'M'}\t${path}`).sort()
	).toEqual(told.split('\n').filter(Boolean).sort());
	repository.close();
});
