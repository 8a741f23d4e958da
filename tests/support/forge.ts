/**
 * A forge that never leaves this process: a real bare repository, merge requests in memory, and as much of the interfaces
 * of Forgejo and GitLab as Decap asks. It checks sign-in as they do and refuses to merge what nobody has approved.
 */
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Hono } from 'hono';
import { ensureRepository } from '../../src/office/first-run.ts';
import { PUBLISHED_REF, type Repository } from '../../src/office/git/repository.ts';
import { openOffice } from '../../src/office/office.ts';

export const FORGE_HOST = 'https://git.example.cn';
export const PROJECT = 'xiang/wenming';

export type Merge = {
	number: number;
	branch: string;
	title: string;
	labels: string[];
	state: 'open' | 'closed' | 'merged';
};
export type FileChange = { path: string; content: Buffer | undefined };
export type Forge = {
	/** Its data folder, for `run` of `git.ts`. */
	folder: string;
	repository: Repository;
	merges: Merge[];
	/** Whether enough people have approved. */
	approved: boolean;
	/** Whether it answers every request with a fault. */
	broken: boolean;
	head: (branch: string) => Promise<string | undefined>;
	begin: (branch: string, from: string) => Promise<void>;
	drop: (branch: string) => Promise<void>;
	write: (branch: string, changes: readonly FileChange[], message: string) => Promise<void>;
	/** False when it contradicts what was published meanwhile. */
	merge: (request: Merge) => Promise<boolean>;
	/** Files that differ between the published line and `branch`. */
	changed: (branch: string) => Promise<{ path: string; id: string; isNew: boolean }[]>;
	close: () => void;
};

const BY = { name: '张三', email: 'zhangsan@example.cn' };
const ref = (branch: string) => `refs/heads/${branch}`;

export async function openForge(contentFolder: string): Promise<Forge> {
	const folder = mkdtempSync(join(tmpdir(), 'forge-'));
	const { repository } = openOffice(folder, Date.now);
	await ensureRepository(
		{ folder, repository, clock: Date.now } as Parameters<typeof ensureRepository>[0],
		contentFolder
	);
	const commit = (tree: string, parents: string[], message: string) =>
		repository.commit({ tree, parents, message, by: { ...BY, at: Date.now() } });
	const head: Forge['head'] = (branch) => repository.head(ref(branch));
	return {
		...{ folder, repository, head, merges: [], approved: false, broken: false },
		begin: async (branch, from) =>
			repository.move([{ ref: ref(branch), from: undefined, to: (await head(from))! }]),
		drop: async (branch) =>
			repository.move([{ ref: ref(branch), from: (await head(branch))!, to: undefined }]),
		write: async (branch, changes, message) => {
			const parent = (await head(branch))!;
			const put = new Map(
				changes.flatMap(({ path, content }) => (content ? [[path, content] as const] : []))
			);
			const drop = changes.filter(({ content }) => !content).map(({ path }) => path);
			const tree = await repository.treeWith(parent, { put, drop });
			await repository.move([{ ref: ref(branch), from: parent, to: await commit(tree, [parent], message) }]);
		},
		merge: async (request) => {
			const [ours, theirs] = [(await repository.head(PUBLISHED_REF))!, (await head(request.branch))!];
			const merged = await repository.merge(ours, theirs);
			if ('conflicts' in merged) return false;
			await repository.move([
				{ ref: PUBLISHED_REF, from: ours, to: await commit(merged.tree, [ours, theirs], request.title) },
			]);
			request.state = 'merged';
			return true;
		},
		changed: async (branch) => {
			const { output } = await repository.git.run([
				'diff-tree',
				'-r',
				'-z',
				'--no-renames',
				PUBLISHED_REF,
				ref(branch),
			]);
			const parts = output.toString().split('\0').filter(Boolean);
			return Array.from({ length: parts.length / 2 }, (_, at) => {
				const [, , , id = '', status] = parts[at * 2]!.split(' ');
				return { id, path: parts[at * 2 + 1]!, isNew: status === 'A' };
			});
		},
		close: () => {
			repository.close();
			rmSync(folder, { recursive: true, force: true });
		},
	};
}

/** Sign-in with a code that only who began it can use, and a gate before the interface. */
export function doorOf(
	forge: Forge,
	{ authorize, token, api }: Record<'authorize' | 'token' | 'api', string>
): Hono {
	const app = new Hono();
	let challenge = '';
	app.get(authorize, (context) => {
		const { redirect_uri, state, code_challenge } = context.req.query();
		challenge = code_challenge!;
		const back = new URL(redirect_uri!);
		back.search = String(new URLSearchParams({ code: 'one-time', state: state! }));
		return context.html(`<meta charset="utf-8"><a href="${back.href.replaceAll('&', '&amp;')}">同意</a>`);
	});
	app.post(token, async (context) => {
		const { code, code_verifier } = await context.req.json();
		const proof = createHash('sha256').update(code_verifier).digest('base64url');
		if (code !== 'one-time' || proof !== challenge) return context.json({ error: 'invalid_grant' }, 400);
		return context.json({ access_token: 'secret-token' });
	});
	app.use(`${api}/*`, async (context, next) => {
		if (!context.req.header('authorization')?.endsWith('secret-token'))
			return context.json({ message: 'unauthorized' }, 401);
		if (forge.broken) return context.json({ message: 'Internal Server Error' }, 500);
		await next();
		return undefined;
	});
	return app;
}
