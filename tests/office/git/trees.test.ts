import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Repository, repositoryAt } from '../../../src/office/git/repository.ts';
import { run } from '../../support/git.ts';

let folder: string;
let repository: Repository;
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'trees-'));
	execFileSync('git', ['init', '--quiet', '--bare', join(folder, 'content.git')]);
	repository = repositoryAt(join(folder, 'content.git'));
});
afterAll(() => {
	repository.close();
	rmSync(folder, { recursive: true, force: true });
});

const START = [
	'a.md',
	'stories/b c/index.md',
	'stories/b c/图 1.jpg',
	'stories/b.x/index.md',
	'stories/b/index.md',
];
const put = (...paths: string[]) => new Map(paths.map((path) => [path, Buffer.from(path)] as const));
const started = () => repository.treeWith(undefined, { put: put(...START) });
const paths = async (tree: string) => (await repository.files(tree)).map(({ path }) => path);
/** The tree that git itself makes of the same files in an index. */
function indexed(tree: string): string {
	const env = { ...process.env, GIT_DIR: join(folder, 'content.git'), GIT_INDEX_FILE: join(folder, 'index') };
	const input = run(folder, 'ls-tree', '-r', tree);
	execFileSync('git', ['read-tree', '--empty'], { env });
	execFileSync('git', ['-c', 'core.quotePath=false', 'update-index', '--index-info'], { env, input });
	return execFileSync('git', ['write-tree'], { env, encoding: 'utf8' }).trim();
}

test('a tree made of nothing is the one that git makes of the same files', async () => {
	const tree = await started();
	expect(await paths(tree)).toEqual(START);
	expect(tree).toBe(indexed(tree));
});

test('a change touches what it names and leaves all else', async () => {
	const before = await started();
	const tree = await repository.treeWith(before, {
		put: put('stories/新/index.md', 'a.md'),
		drop: ['stories/b/index.md'],
	});
	expect(tree).toBe(indexed(tree));
	expect((await paths(tree)).toSorted()).toEqual(
		[...START.filter((path) => path !== 'stories/b/index.md'), 'stories/新/index.md'].toSorted()
	);
	const untouched = 'stories/b c';
	expect(await repository.objects.identify(`${tree}:${untouched}`)).toEqual(
		await repository.objects.identify(`${before}:${untouched}`)
	);
});

test('a folder whose last file goes is gone, and a tree may be left with nothing', async () => {
	const one = await repository.treeWith(undefined, { put: put('a/b/c.md') });
	const none = await repository.treeWith(one, { drop: ['a/b/c.md'] });
	expect(await paths(none)).toEqual([]);
	expect(await repository.objects.identify(`${none}:a`)).toBeUndefined();
});

test('dropping what is not there changes nothing', async () => {
	const tree = await started();
	expect(await repository.treeWith(tree, { drop: ['stories/none/index.md', 'a.md/x', 'none.md'] })).toBe(
		tree
	);
});

test('a folder can take the place of a file', async () => {
	const tree = await repository.treeWith(await started(), { put: put('a.md/x.md') });
	expect(await paths(tree)).toContain('a.md/x.md');
	expect(tree).toBe(indexed(tree));
});

test('two folders that hold the same are listed each by its own paths', async () => {
	const same = Buffer.from('一样的');
	const tree = await repository.treeWith(undefined, {
		put: new Map([
			['stories/one/index.md', same],
			['stories/two/index.md', same],
		]),
	});
	const listed = async (folder: string) => (await repository.files(tree, folder)).map(({ path }) => path);
	expect(await listed('stories/two')).toEqual(['stories/two/index.md']);
	expect(await listed('stories/one')).toEqual(['stories/one/index.md']);
	expect(await listed('')).toEqual(['stories/one/index.md', 'stories/two/index.md']);
});
