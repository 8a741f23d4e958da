/** Signing in and out, and one's own password. */
import { Hono } from 'hono';
import { z } from 'zod';
import type { User } from '../../domain/desk/account.ts';
import type { SignedInAnswer } from '../../domain/desk/answers.ts';
import type { AppContext } from '../http/app-context.ts';
import { jsonOf, onlySignedIn, type RequestEnv, setSignInCookie, signInCookie } from '../http/guard.ts';
import { HttpError } from '../http/http-error.ts';
import { secondFactorRoutes } from './second-factor-routes.ts';
import { verifyingOf } from './verifying.ts';

const code = z.string().max(60).optional();
const signIn = z.object({ name: z.string().max(100), password: z.string().max(500), code });
const change = z.object({ current: z.string().max(500), next: z.string().max(500), code });

export function signInRoutes(appContext: AppContext): Hono<RequestEnv> {
	const { office, requestPolicy } = appContext;
	const { accounts, signIns, audit } = office;
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
		if (user.roles.length === 0)
			throw new HttpError(
				403,
				'role-missing',
				'这个账号还没有分配“做什么”，登录了也什么都不能做：请找管理员勾好'
			);
		// Whatever key the browser came with is worth nothing now.
		signIns.end(signInCookie(context));
		setSignInCookie(context, signIns.begin(user.name), requestPolicy.secure);
		audit.add({ name: user.name, title: user.title, what: by === 'paper' ? '用恢复码登录' : '登录', from });
		return context.json(standingOf(user));
	});
	routes.get('/me', signedIn, (context) => context.json(standingOf(context.var.user)));
	routes.post('/sign-out', (context) => {
		signIns.end(signInCookie(context));
		setSignInCookie(context, '', requestPolicy.secure);
		return context.json({});
	});
	routes.post('/sign-out-everywhere', signedIn, (context) => {
		const { user, from } = context.var;
		signIns.endAll(user.name);
		setSignInCookie(context, '', requestPolicy.secure);
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
		signIns.endAll(user.name);
		setSignInCookie(context, signIns.begin(user.name), requestPolicy.secure);
		audit.add({ name: user.name, title: user.title, what: '改密码', from });
		return context.json({ user: accounts.find(user.name) });
	});
	routes.route('/', secondFactorRoutes(appContext, verifying));
	return routes;
}
