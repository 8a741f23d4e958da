/** Signing in and out, and one's own password. */
import { type Context, Hono } from 'hono';

import { z } from 'zod';
import type { User } from '../../domain/desk/account.ts';
import type { AppContext } from '../http/app-context.ts';
import { jsonOf, onlySignedIn, type RequestEnv, sessionCookie, setSessionCookie } from '../http/guard.ts';
import { HttpError } from '../http/http-error.ts';
import { fairQueue } from './fair-queue.ts';
import { throttle } from './throttle.ts';

const signIn = z.object({ name: z.string().max(100), password: z.string().max(500) });
const change = z.object({ current: z.string().max(500), next: z.string().max(500) });

export function signInRoutes({ office, standing }: AppContext): Hono<RequestEnv> {
	const { accounts, sessions, audit } = office;
	const guesses = throttle(office.clock);
	const queue = fairQueue({ most: 300, share: 100 });
	const routes = new Hono<RequestEnv>();
	const signedIn = onlySignedIn(office, { evenWithOneTimePassword: true });

	/** Right or not, a guess counts for the account and for where it came from. */
	async function verified(name: string, password: string, context: Context<RequestEnv>): Promise<User> {
		const guessed = { name, mark: accounts.passwordMark(name) };
		const device = sessions.nameOf(sessionCookie(context));
		const from = { address: context.var.from, ...(device === name && { device }) };
		guesses.ask(guessed, from);
		const user = await queue.run(from.address, async () => {
			// Many guesses at once must not get past the count, nor cost the work of a guess.
			guesses.ask(guessed, from);
			const found = await accounts.verify(name, password);
			if (!found) guesses.failed(guessed, from);
			return found;
		});
		if (!user) throw new HttpError(401, 'wrong-password', '登录名或密码不对');
		guesses.succeeded(guessed, from);
		return user;
	}

	routes.post('/sign-in', async (context) => {
		const sent = signIn.safeParse(await jsonOf(context));
		if (!sent.success) throw new HttpError(400, 'params-refused', '请填登录名和密码');
		const { name, password } = sent.data;
		const { from } = context.var;
		context.set('tried', name.slice(0, 40));
		const user = await verified(name, password, context);
		// Whatever key the browser came with is worth nothing now.
		sessions.end(sessionCookie(context));
		setSessionCookie(context, sessions.begin(user.name), standing.secure);
		audit.add({ name: user.name, title: user.title, what: '登录', from });
		return context.json({ user });
	});
	routes.get('/me', signedIn, (context) => context.json({ user: context.var.user }));
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
		await verified(user.name, sent.data.current, context);
		if (sent.data.next === sent.data.current)
			throw new HttpError(422, 'password-weak', '新密码要和现在的不同');
		await accounts.setPassword(user.name, sent.data.next);
		// Whoever knew the old password is out, on every device.
		sessions.endAll(user.name);
		setSessionCookie(context, sessions.begin(user.name), standing.secure);
		audit.add({ name: user.name, title: user.title, what: '改密码', from });
		return context.json({ user: accounts.find(user.name) });
	});
	return routes;
}
