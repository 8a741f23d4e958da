/** 一次交 and 现场一分钟: which sessions wait for a report, what is known of one, and the report itself. */
import { Hono } from 'hono';
import { type FieldAnswer, handInRequest } from '../../domain/desk/hand-in.ts';
import { mayEdit } from '../../domain/desk/station-desk.ts';
import { handIn } from '../drafts/handing-in.ts';
import { handInSession } from '../drafts/held-session.ts';
import { dueOf } from '../reviews/today.ts';
import type { AppContext } from './app-context.ts';
import { jsonOf, type RequestEnv } from './guard.ts';
import { HttpError } from './http-error.ts';

export function handInRoutes({ office }: AppContext): Hono<RequestEnv> {
	const routes = new Hono<RequestEnv>();
	routes.get('/hand-in', async (context) => {
		const { session = '', date } = context.req.query();
		return context.json(await handInSession(office, context.var.user, session, date));
	});
	routes.post('/hand-in', async (context) => {
		const sent = handInRequest.safeParse(await jsonOf(context));
		if (!sent.success) throw new HttpError(422, 'params-refused', '编辑台发来的请求不完整，请刷新页面后再试');
		const { user, from } = context.var;
		const answer = await handIn(office, user, sent.data);
		const entry = `${answer.collection}/${answer.slug}`;
		office.audit.add({ name: user.name, title: user.title, what: '交一场活动', from, entry });
		return context.json(answer);
	});
	routes.get('/field', async (context) => {
		const { user } = context.var;
		const due = (await dueOf(office, user)) ?? [];
		const own = due.filter(({ station }) => mayEdit(user, { collection: 'stations', id: station, data: {} }));
		return context.json({ name: user.name, title: user.title, sessions: own } satisfies FieldAnswer);
	});
	return routes;
}
