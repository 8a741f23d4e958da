/** The interface of GitLab, version 4, as far as Decap asks it. */
import type { Hono } from 'hono';
import { doorOf, type Forge, type Merge, PROJECT } from './forge.ts';
import { run } from './git.ts';

export function gitlab(forge: Forge): Hono {
	const { repository } = forge;
	const app = doorOf(forge, { authorize: '/oauth/authorize', token: '/oauth/token', api: '/api/v4' });
	const at = `/api/v4/projects/${encodeURIComponent(PROJECT)}`;
	const missing = { message: '404 Not Found' };
	const described = async ({ number, branch, title, labels, state }: Merge) => ({
		...{ id: number, iid: number, title, labels, state: state === 'open' ? 'opened' : state },
		...{ source_branch: branch, sha: await forge.head(branch), updated_at: new Date().toISOString() },
		author: { name: '张三', username: 'zhangsan' },
	});
	const named = (iid: string) => forge.merges.find(({ number }) => number === Number(iid))!;
	const idAt = (path: string, branch = 'main') => repository.idAt(`refs/heads/${branch}`, path);
	const lastCommit = (branch: string, path: string) =>
		run(forge.folder, 'log', '-1', '--format=%H', branch, '--', path);
	app.get('/api/v4/user', (context) =>
		context.json({ name: '张三', username: 'zhangsan', email: 'zhangsan@example.cn', avatar_url: '' })
	);
	app.get(at, (context) =>
		context.json({ permissions: { project_access: { access_level: 40 }, group_access: null } })
	);
	app.get(`${at}/repository/tree`, async (context) => {
		const { path = '', ref } = context.req.query();
		const files = await repository.files(`refs/heads/${ref}`, path);
		const rows = files.map((file) => ({ ...file, type: 'blob', name: file.path.split('/').at(-1) }));
		const counts = { 'X-Page': '1', 'X-Total-Pages': '1', 'X-Per-Page': '100', 'X-Total': `${rows.length}` };
		return context.json(rows, 200, counts);
	});
	app.get(`${at}/repository/files/:path/raw`, async (context) => {
		const id = await idAt(context.req.param('path'), context.req.query('ref'));
		if (id === undefined) return context.json(missing, 404);
		return context.body(new Uint8Array((await repository.objects.read(id))!.data), 200);
	});
	app.get(`${at}/repository/files/:path`, async (context) => {
		const id = await idAt(context.req.param('path'), context.req.query('ref'));
		if (id === undefined) return context.json(missing, 404);
		const last = lastCommit(context.req.query('ref')!, context.req.param('path'));
		return context.body(null, 200, { 'X-Gitlab-Blob-Id': id, 'X-Gitlab-Last-Commit-Id': last });
	});
	app.get(`${at}/repository/branches/:branch`, async (context) => {
		const id = await forge.head(context.req.param('branch'));
		return id ? context.json({ commit: { id } }) : context.json(missing, 404);
	});
	app.delete(`${at}/repository/branches/:branch`, async (context) => {
		await forge.drop(context.req.param('branch'));
		return context.body(null, 204);
	});
	app.post(`${at}/repository/commits`, async (context) => {
		const { branch, commit_message, actions, start_branch } = await context.req.json();
		type Sent = { action: string; file_path: string; content: string; last_commit_id?: string };
		const from = start_branch ?? branch;
		for (const { action, file_path: path, last_commit_id: last } of actions as Sent[]) {
			if (last !== undefined && last !== lastCommit(from, path))
				return context.json({ message: `The file has changed since you started editing it: ${path}` }, 400);
			if (action === 'create' && (await idAt(path, from)) !== undefined)
				return context.json({ message: 'A file with this name already exists' }, 400);
		}
		if (start_branch && (await forge.head(branch)))
			return context.json({ message: `A branch called '${branch}' already exists.` }, 400);
		if (start_branch) await forge.begin(branch, start_branch);
		const changes = (actions as Sent[]).map(({ action, file_path, content }) => ({
			path: file_path,
			content: action === 'delete' ? undefined : Buffer.from(content, 'base64'),
		}));
		await forge.write(branch, changes, commit_message);
		return context.json({}, 201);
	});
	app.get(`${at}/repository/commits`, (context) => context.json([]));
	app.get(`${at}/repository/compare`, async (context) => {
		const { to } = context.req.query();
		const all = await Promise.all(
			forge.merges.map(async (merge) => ({ merge, sha: await forge.head(merge.branch) }))
		);
		const branch = all.find(({ merge, sha }) => sha === to || merge.branch === to)!.merge.branch;
		const diffs = (await forge.changed(branch)).map(({ path, isNew }) => ({
			...{ old_path: path, new_path: path, new_file: isNew, renamed_file: false, deleted_file: false },
			diff: path.endsWith('.md') ? '+' : 'Binary files differ',
		}));
		return context.json({ diffs });
	});
	app.get(`${at}/merge_requests`, async (context) => {
		const { source_branch } = context.req.query();
		const open = forge.merges.filter(
			({ state, branch }) => state === 'open' && (!source_branch || branch === source_branch)
		);
		return context.json(await Promise.all(open.map(described)));
	});
	app.post(`${at}/merge_requests`, async (context) => {
		const { source_branch, title, labels } = context.req.query();
		const made: Merge = {
			...{ number: forge.merges.length + 1, branch: source_branch!, title: title!, state: 'open' },
			labels: labels!.split(','),
		};
		forge.merges.push(made);
		return context.json(await described(made), 201);
	});
	app.put(`${at}/merge_requests/:iid/merge`, async (context) => {
		if (!forge.approved) return context.json({ message: '405 Method Not Allowed' }, 405);
		const merge = named(context.req.param('iid'));
		if (!(await forge.merge(merge))) return context.json({ message: 'Branch cannot be merged' }, 406);
		await forge.drop(merge.branch);
		return context.json({ state: 'merged' });
	});
	app.put(`${at}/merge_requests/:iid/rebase`, (context) =>
		context.json({ rebase_in_progress: false, merge_error: null })
	);
	// Notes are kept in an issue of their own; nobody has written one.
	app.get(`${at}/issues`, (context) => context.json([]));
	app.put(`${at}/merge_requests/:iid`, async (context) => {
		const merge = named(context.req.param('iid'));
		merge.labels = context.req.query('labels')!.split(',');
		return context.json(await described(merge));
	});
	return app;
}
