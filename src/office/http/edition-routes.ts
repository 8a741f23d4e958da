/** What the desk asks about the public edition: whether a piece can be read there, which releases there are, going back. */

import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { has } from '../../domain/desk/account.ts';
import type { ReleasesAnswer } from '../../domain/desk/answers.ts';
import { entryOnSite } from '../site/entry-on-site.ts';
import type { AppContext } from './app-context.ts';
import { jsonOf, type RequestEnv } from './guard.ts';
import { HttpError } from './http-error.ts';

const named = z.object({ name: z.string().max(100) });

export function editionRoutes(appContext: AppContext): Hono<RequestEnv> {
	const { office, edition } = appContext;
	const routes = new Hono<RequestEnv>();

	const releases = (): ReleasesAnswer => ({ ...edition.status(), releases: edition.list() });
	/** An act of somebody who answers for what is public; it stands in the record, whatever becomes of it. */
	const act = (path: string, what: (name: string) => string, run: (name: string) => Promise<unknown>) =>
		routes.post(path, async (context: Context<RequestEnv>) => {
			const { user, from } = context.var;
			if (!has(user, 'publisher') && !has(user, 'administrator'))
				throw new HttpError(403, 'role-missing', '退回和确认上线要由签发人或管理员来做');
			const sent = named.safeParse(await jsonOf(context));
			if (!sent.success)
				throw new HttpError(422, 'params-refused', '编辑台发来的请求不完整，请刷新页面后再试');
			const { name } = sent.data;
			await run(name).catch((error: NodeJS.ErrnoException) => {
				// What the system says is for the log.
				if (error.code !== undefined) throw error;
				throw new HttpError(409, 'release-refused', error.message);
			});
			office.audit.add({ name: user.name, title: user.title, what: what(name), from });
			edition.deliver();
			return context.json(releases());
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
	routes.get('/releases', (context) => context.json(releases()));
	routes.get('/live', async (context) => {
		const { collection = '', slug = '' } = context.req.query();
		return context.json(await entryOnSite(appContext, collection, slug));
	});
	return routes;
}
