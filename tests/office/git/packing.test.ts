import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { packObjects } from '../../../src/office/git/packing.ts';
import { PUBLISHED_REF, repositoryAt } from '../../../src/office/git/repository.ts';
import { run } from '../../support/git.ts';

test('many loose objects are packed and can still be read, a thousand are left alone', async () => {
	const folder = mkdtempSync(join(tmpdir(), 'packing-'));
	execFileSync('git', ['init', '--quiet', '--bare', join(folder, 'content.git')]);
	const repository = repositoryAt(join(folder, 'content.git'));
	onTestFinished(() => {
		repository.close();
		rmSync(folder, { recursive: true, force: true });
	});
	const loose = () => Number(run(folder, 'count-objects').split(' ')[0]);
	const paths = Array.from({ length: 998 }, (_, at) => join(folder, `${at}.md`));
	for (const path of paths) writeFileSync(path, path);
	const input = paths.map((path) => `${path}\n`).join('');
	const { output } = await repository.git.run(['hash-object', '-w', '--stdin-paths'], { input });
	const ids = output.toString().trim().split('\n');
	const all = new Map(ids.map((id, at) => [`${at}.md`, { id }] as const));
	const by = { name: '张三', email: 'zhangsan@example.cn', at: Date.UTC(2026, 10, 24) };
	const tree = await repository.treeWith(undefined, { put: all });
	const commit = await repository.commit({ tree, parents: [], message: 'many', by });
	await repository.move([{ ref: PUBLISHED_REF, from: undefined, to: commit }]);
	expect(loose()).toBe(1000);
	await packObjects(repository.git);
	expect(loose()).toBe(1000);

	const next = await repository.treeWith(commit, { put: new Map([['new.md', Buffer.from('一句话')]]) });
	const child = await repository.commit({ tree: next, parents: [commit], message: 'one more', by });
	await repository.move([{ ref: PUBLISHED_REF, from: commit, to: child }]);
	await packObjects(repository.git);
	expect(loose()).toBe(0);
	expect(await repository.idAt(PUBLISHED_REF, '7.md')).toBe(ids[7]);
	expect(await repository.text((await repository.idAt(PUBLISHED_REF, 'new.md'))!)).toBe('一句话');
});
