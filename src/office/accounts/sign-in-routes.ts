/** Signing in and out, and one's own password. */
import { Hono } from 'hono';

import { z } from 'zod';
import type { User } from '../../domain/desk/account.ts';
import type { SignedInAnswer } from '../../domain/desk/answers.ts';
import type { AppContext } from '../http/app-context.ts';
import { jsonOf, onlySignedIn, type RequestEnv, sessionCookie, setSessionCookie } from '../http/guard.ts';
import { HttpError } from '../http/http-error.ts';
import { secondFactorRoutes } from './second-factor-routes.ts';
import { verifyingOf } from './verifying.ts';

const code = z.string().max(60).optional();
const signIn = z.object({ name: z.string().max(100), password: z.string().max(500), code });
const change = z.object({ current: z.string().max(500), next: z.string().max(500), code });

export function signInRoutes(appContext: AppContext): Hono<RequestEnv> {
	const { office, standing } = appContext;
	const { accounts, sessions, audit } = office;
	const verifying = verifyingOf(office);
	const { verified } = verifying;
	const routes = new Hono<RequestEnv>();
	const signedIn = onlySignedIn(office, { evenUnfinished: true });

	/** Who signed in, and whether they must set up 两步验证 before anything else. */
	const standingOf = (user: User): SignedInAnswer => ({
		user,
		mustSetUp: office.needsSecondFactor(user) && accounts.secondFactor(user.name) === undefined,
	});

	routes.post('/sign-in', async (context) => {
		const sent = signIn.safeParse(await jsonOf(context));
		if (!sent.success) throw new HttpError(400, 'params-refused', '请填登录名和密码');
		const { name } = sent.data;
		const { from } = context.var;
		context.set('tried', name.slice(0, 40));
		const { user, by } = await verified(sent.data, context);
		// Whatever key the browser came with is worth nothing now.
		sessions.end(sessionCookie(context));
		setSessionCookie(context, sessions.begin(user.name), standing.secure);
		audit.add({ name: user.name, title: user.title, what: by === 'paper' ? '用恢复码登录' : '登录', from });
		return context.json(standingOf(user));
	});
	routes.get('/me', signedIn, (context) => context.json(standingOf(context.var.user)));
	routes.post('/sign-out', (context) => {
		sessions.end(sessionCookie(context));
		setSessionCookie(context, '', standing.secure);
		return context.json({});
	});
	routes.post('/sign-out-everywhere', signedIn, (context) => {
		const { user, from } = context.var;
		sessions.endAll(user.name);
		setSessionCookie(context, '', standing.secure);
		audit.add({ name: user.name, title: user.title, what: '在所有设备上退出', from });
		return context.json({});
	});
	routes.post('/password', signedIn, async (context) => {
		const sent = change.safeParse(await jsonOf(context));
		if (!sent.success) throw new HttpError(400, 'params-refused', '请填现在的密码和新密码');
		const { user, from } = context.var;
		const { current: password, code } = sent.data;
		await verified({ name: user.name, password, code }, context);
		if (sent.data.next === sent.data.current)
			throw new HttpError(422, 'password-weak', '新密码要和现在的不同');
		await accounts.setPassword(user.name, sent.data.next);
		// Whoever knew the old password is out, on every device.
		sessions.endAll(user.name);
		setSessionCookie(context, sessions.begin(user.name), standing.secure);
		audit.add({ name: user.name, title: user.title, what: '改密码', from });
		return context.json({ user: accounts.find(user.name) });
	});
	routes.route('/', secondFactorRoutes(appContext, verifying));
	return routes;
}
