/** What the desk asks about the public edition: whether a piece can be read there, which releases there are, going back. */
import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { has } from '../domain/account.ts';
import type { House } from './app.ts';
import { type Env, jsonOf } from './guard.ts';
import { pieceOnSite } from './piece-on-site.ts';
import { Refusal } from './refusal.ts';

const named = z.object({ name: z.string().max(100) });

export function editionRoutes(house: House): Hono<Env> {
	const { office, edition } = house;
	const routes = new Hono<Env>();

	/** An act of somebody who answers for what is public; it stands in the record, whatever becomes of it. */
	const act = (path: string, what: (name: string) => string, run: (name: string) => Promise<unknown>) =>
		routes.post(path, async (context: Context<Env>) => {
			const { user, from } = context.var;
			if (!has(user, 'publisher') && !has(user, 'administrator'))
				throw new Refusal(403, 'role-missing', '要由签发人或管理员来做');
			const sent = named.safeParse(await jsonOf(context));
			if (!sent.success) throw new Refusal(422, 'params-refused', '编辑台发来的请求不完整，请刷新页面后再试');
			const { name } = sent.data;
			await run(name).catch((error: Error) => {
				throw new Refusal(409, 'release-refused', error.message);
			});
			office.audit.add({ name: user.name, title: user.title, what: what(name), from });
			edition.deliver();
			return context.json({ ...edition.status(), releases: edition.list() });
		});

	act(
		'/releases/back',
		(name) => `公开网站退回到 ${name} 这一版`,
		(name) => edition.releases.goBack(name)
	);
	act(
		'/releases/confirm',
		(name) => `确认上线 ${name} 这一版`,
		(name) => edition.releases.confirm(name)
	);
	routes.get('/releases', (context) => context.json({ ...edition.status(), releases: edition.list() }));
	routes.get('/live', async (context) => {
		const { collection = '', slug = '' } = context.req.query();
		return context.json(await pieceOnSite(house, collection, slug));
	});
	return routes;
}
