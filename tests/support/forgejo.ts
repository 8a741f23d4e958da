/** The interface of Forgejo, version 1, as far as Decap asks it. */
import type { Hono } from 'hono';
import { doorOf, type Forge, type Merge, PROJECT } from './forge.ts';

const [OWNER] = PROJECT.split('/');

export function forgejo(forge: Forge): Hono {
	const { repository } = forge;
	const labels: string[] = [];
	const app = doorOf(forge, {
		authorize: '/login/oauth/authorize',
		token: '/login/oauth/access_token',
		api: '/api/v1',
	});
	const at = `/api/v1/repos/${PROJECT}`;
	const missing = { message: 'not found' };
	const label = (name: string) => ({ id: labels.indexOf(name) + 1, name });
	const pull = async ({ number, branch, title, state, labels: own }: Merge) => ({
		...{ number, title, state: state === 'open' ? 'open' : 'closed', labels: own.map(label) },
		head: { ref: branch, sha: await forge.head(branch), label: branch, repo: { owner: { login: OWNER } } },
		updated_at: new Date().toISOString(),
		user: { login: 'zhangsan' },
	});
	app.get('/api/v1/user', (context) =>
		context.json({ full_name: '张三', login: 'zhangsan', email: 'zhangsan@example.cn', avatar_url: '' })
	);
	app.get(at, (context) => context.json({ owner: { login: OWNER }, permissions: { push: true } }));
	app.get(`${at}/branches/:branch`, async (context) => {
		const id = await forge.head(context.req.param('branch'));
		return id ? context.json({ commit: { id } }) : context.json(missing, 404);
	});
	app.post(`${at}/branches`, async (context) => {
		const { new_branch_name, old_ref_name } = await context.req.json();
		await forge.begin(new_branch_name, old_ref_name);
		return context.json({ name: new_branch_name }, 201);
	});
	app.delete(`${at}/branches/:branch`, async (context) => {
		await forge.drop(context.req.param('branch'));
		return context.body(null, 204);
	});
	app.get(`${at}/git/trees/:id`, async (context) => {
		const files = await repository.files(context.req.param('id'));
		return context.json({ tree: files.map(({ path, id }) => ({ path, sha: id, type: 'blob', size: 1 })) });
	});
	app.get(`${at}/git/blobs/:id`, async (context) => {
		const found = await repository.objects.read(context.req.param('id'));
		return context.json({ content: found!.data.toString('base64') });
	});
	app.post(`${at}/contents`, async (context) => {
		const { branch, files, message } = await context.req.json();
		type Sent = { operation: string; path: string; content: string; sha?: string };
		for (const { operation, path, sha } of files as Sent[])
			if (operation === 'update' && sha === undefined)
				return context.json({ message: 'sha is missing' }, 422);
			else if ((await repository.idAt(`refs/heads/${branch}`, path)) !== sha)
				return context.json({ message: 'sha does not match' }, 422);
		const changes = (files as Sent[]).map(({ operation, path, content }) => ({
			path,
			content: operation === 'delete' ? undefined : Buffer.from(content, 'base64'),
		}));
		await forge.write(branch, changes, message);
		return context.json({}, 201);
	});
	app.get(`${at}/contents/*`, async (context) => {
		const path = decodeURIComponent(context.req.path.slice(`${at}/contents/`.length));
		const sha = await repository.idAt(`refs/heads/${context.req.query('ref')}`, path);
		return sha ? context.json({ sha }) : context.json(missing, 404);
	});
	app.get(`${at}/pulls`, async (context) =>
		context.json(await Promise.all(forge.merges.filter(({ state }) => state === 'open').map(pull)))
	);
	app.post(`${at}/pulls`, async (context) => {
		const { title, head } = await context.req.json();
		const branch = String(head).split(':')[1]!;
		const made: Merge = { number: forge.merges.length + 1, branch, title, labels: [], state: 'open' };
		forge.merges.push(made);
		return context.json(await pull(made), 201);
	});
	const named = (number: string) => forge.merges.find((merge) => merge.number === Number(number))!;
	app.patch(`${at}/pulls/:number`, async (context) => {
		const merge = named(context.req.param('number'));
		merge.state = (await context.req.json()).state;
		return context.json(await pull(merge));
	});
	app.post(`${at}/pulls/:number/merge`, async (context) => {
		if (!forge.approved) return context.json({ message: 'not enough approvals' }, 405);
		const isMerged = await forge.merge(named(context.req.param('number')));
		return isMerged ? context.body(null, 200) : context.json({ message: 'conflict' }, 409);
	});
	app.get(`${at}/labels`, (context) => context.json(labels.map(label)));
	app.post(`${at}/labels`, async (context) => {
		const { name } = await context.req.json();
		labels.push(name);
		return context.json(label(name), 201);
	});
	app.put(`${at}/issues/:number/labels`, async (context) => {
		const { labels: ids } = await context.req.json();
		named(context.req.param('number')).labels = (ids as number[]).map((id) => labels[id - 1]!);
		return context.json([]);
	});
	app.get(`${at}/compare/:range`, async (context) => {
		const branch = context.req.param('range').split(':')[1]!;
		const files = (await forge.changed(branch)).map(({ path, id, isNew }) => ({
			...{ filename: path, sha: id, status: isNew ? 'added' : 'changed' },
		}));
		return context.json({ files, commits: [] });
	});
	app.get(`${at}/commits`, (context) => context.json([]));
	return app;
}
