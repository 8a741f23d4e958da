/** 撤下并清除 at the desk: first where it stands, then, of exactly that, away with it. */
import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { has } from '../../domain/desk/account.ts';
import type { PurgeStatus } from '../../domain/desk/answers.ts';
import type { AppContext } from '../http/app-context.ts';
import { jsonOf, type RequestEnv } from '../http/guard.ts';
import { HttpError } from '../http/http-error.ts';
import { publishedCommits, purge } from './purging.ts';
import { findEverywhere, hashesOf, readRemoval } from './whereabouts.ts';

const asked = z.object({
	words: z.array(z.string().max(80)).max(20).default([]),
	instead: z.string().max(40).default('某某'),
	picture: z.string().max(500).optional(),
});
const meant = asked.extend({ seen: z.string().length(64), fromHistory: z.boolean().default(false) });

export function purgeRoutes({ office, edition, purging }: AppContext): Hono<RequestEnv> {
	const routes = new Hono<RequestEnv>();
	routes.use('/purge/*', async ({ var: { user } }, next) => {
		const mayLook = has(user, 'publisher') || has(user, 'administrator');
		if (!mayLook || user.stations !== 'all')
			throw new HttpError(403, 'role-missing', '撤下并清除要由全所的签发人或管理员来做');
		await next();
	});
	const read = async <Schema extends z.ZodType>(schema: Schema, context: Context<RequestEnv>) => {
		const sent = schema.safeParse(await jsonOf(context));
		if (sent.success) return sent.data;
		throw new HttpError(422, 'params-refused', '编辑台发来的请求不完整，请刷新页面后再试');
	};
	const kept = () => edition.releases.state().all.length;
	routes.get('/purge/status', (context) => context.json(purging.status() satisfies PurgeStatus));
	routes.post('/purge/find', async (context) => {
		const removal = await readRemoval(office, await read(asked, context));
		return context.json(await findEverywhere(office, removal, kept()));
	});
	routes.post('/purge/do', async (context) => {
		const { seen, fromHistory, ...request } = await read(meant, context);
		const { user, from } = context.var;
		const removal = await readRemoval(office, request);
		const hashes = await Promise.all([...removal.pictures].map((id) => hashesOf(office.repository, id)));
		const releases = kept();
		const former = fromHistory ? await publishedCommits(office.repository) : [];
		const whereabouts = await purging.around({ photos: hashes.flat(), former }, () =>
			purge(office, user, { removal, seen, fromHistory, releases })
		);
		const what = [
			'撤下并清除',
			removal.pictures.size > 0 ? '一张照片' : '一些字',
			`：内容 ${whereabouts.places.length} 处`,
			fromHistory ? `，历史 ${whereabouts.versions} 处` : '，没有动历史',
		].join('');
		office.audit.add({ name: user.name, title: user.title, what, from });
		return context.json(purging.status() satisfies PurgeStatus);
	});
	return routes;
}
