/** What the desk asks about earlier versions of an entry. */
import { Hono } from 'hono';
import { z } from 'zod';
import { goBackTo, historyOf, versionOf } from '../drafts/history.ts';
import { entryLocation } from '../git/entry-location.ts';
import type { AppContext } from './app-context.ts';
import { jsonOf, type RequestEnv } from './guard.ts';
import { HttpError } from './http-error.ts';

const asked = z.object({ collection: z.string().max(100), slug: z.string().max(300) });
const one = asked.extend({ commit: z.string().regex(/^[0-9a-f]{40}$/) });

export function historyRoutes({ office }: Pick<AppContext, 'office'>): Hono<RequestEnv> {
	const routes = new Hono<RequestEnv>();
	routes.get('/history', async (context) => {
		const { collection, slug } = read(asked, context.req.query());
		return context.json(await historyOf(office, entryLocation(collection, slug)));
	});
	routes.get('/history/version', async (context) => {
		const { collection, slug, commit } = read(one, context.req.query());
		return context.json(await versionOf(office, entryLocation(collection, slug), commit));
	});
	routes.post('/history/back', async (context) => {
		const { collection, slug, commit } = read(one, await jsonOf(context));
		const { user, from } = context.var;
		const entry = `${collection}/${slug}`;
		try {
			const made = await goBackTo(office, user, entryLocation(collection, slug), commit);
			office.audit.add({ name: user.name, title: user.title, what: '退回以前的版本', from, entry });
			return context.json({ commit: made });
		} catch (error) {
			if (error instanceof HttpError) error.details['entry'] = entry;
			throw error;
		}
	});
	return routes;
}

function read<Schema extends z.ZodType>(schema: Schema, sent: unknown): z.output<Schema> {
	const result = schema.safeParse(sent);
	if (result.success) return result.data;
	throw new HttpError(422, 'params-refused', '编辑台发来的请求不完整，请刷新页面后再试');
}
