/** The office on one address: the site, the desk, and the interface behind it. */

import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { accountRoutes } from '../accounts/account-routes.ts';
import { signInRoutes } from '../accounts/sign-in-routes.ts';
import { DECAP_ACTIONS } from '../drafts/decap.ts';
import { subjectOf } from '../drafts/decap-action.ts';
import { emergencyRoutes } from '../emergency/emergency-routes.ts';
import { diskFull } from '../git/git.ts';
import { PUBLISHED_REF } from '../git/repository.ts';
import { purgeRoutes } from '../purge/purge-routes.ts';
import { workingCopyRoutes } from '../working-copies/working-copy-routes.ts';
import type { AppContext } from './app-context.ts';
import { deskRoutes } from './desk-routes.ts';
import { editionRoutes } from './edition-routes.ts';
import { jsonOf, limitBody, onlyOwnHost, onlyOwnPages, onlySignedIn, type RequestEnv } from './guard.ts';
import { handInRoutes } from './hand-in-routes.ts';
import { health } from './health.ts';
import { historyRoutes } from './history-routes.ts';
import { HttpError } from './http-error.ts';
import { COMMON_HEADERS } from './policy.ts';
import { previewRoutes } from './preview-routes.ts';
import { thumbnailRoutes } from './thumbnail-routes.ts';

export function officeApp(appContext: AppContext): Hono<RequestEnv> {
	const { office, requestPolicy, files, builder } = appContext;
	const app = new Hono<RequestEnv>();
	app.use(async (context, next) => {
		await next();
		for (const [name, value] of Object.entries(COMMON_HEADERS)) context.header(name, value);
		if (requestPolicy.secure) context.header('Strict-Transport-Security', 'max-age=31536000');
	});
	app.use(onlyOwnHost(requestPolicy));
	app.get('/healthz', health(office, builder));
	const api = new Hono<RequestEnv>();
	api.use(async (context, next) => {
		await next();
		context.header('Cache-Control', 'no-store');
		// The desk dates what is new by it.
		context.header('Date', new Date(office.clock()).toUTCString());
		if (!context.res.headers.has('Content-Security-Policy'))
			context.header('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'");
	});
	api.on(['POST', 'PUT', 'PATCH', 'DELETE'], '*', onlyOwnPages(requestPolicy), limitBody(office));
	api.use(compress());
	api.route('/', signInRoutes(appContext));
	api.use(onlySignedIn(office));
	api.use(async (context, next) => {
		await next();
		// Forms that are open learn by it that something was published meanwhile.
		context.header('X-Desk-Content', (await office.repository.head(PUBLISHED_REF))?.slice(0, 12) ?? '');
	});
	api.post('/decap', async (context) => {
		const { action, params } = (await jsonOf(context)) as { action?: unknown; params?: unknown };
		const found =
			typeof action === 'string' && Object.hasOwn(DECAP_ACTIONS, action) ? DECAP_ACTIONS[action] : undefined;
		if (!found) throw new HttpError(422, 'action-unknown', '编辑台发来的请求认不出，请刷新页面后再试');
		const { user, from } = context.var;
		const entry = subjectOf(params);
		const who = { name: user.name, title: user.title, from, ...(entry !== undefined && { entry }) };
		try {
			const answer = await found.run(office, user, params);
			if (found.note !== undefined) office.audit.add({ ...who, what: found.note(params) });
			return context.json(answer as object);
		} catch (error) {
			if (error instanceof HttpError) error.details['entry'] ??= entry;
			throw error;
		}
	});
	api.route('/', deskRoutes(appContext));
	api.route('/', historyRoutes(appContext));
	api.route('/', handInRoutes(appContext));
	api.route('/', thumbnailRoutes(appContext));
	api.route('/', editionRoutes(appContext));
	api.route('/', emergencyRoutes(appContext));
	api.route('/', purgeRoutes(appContext));
	api.route('/', accountRoutes(appContext));
	api.route('/', previewRoutes(appContext.preview));
	api.route('/', workingCopyRoutes(appContext));
	api.all('*', () => {
		throw new HttpError(404, 'unknown-address', '没有这个网址');
	});
	app.route('/api', api);
	app.on(['GET', 'HEAD'], '*', (context) => files.handler.fetch(context.req.raw, context.env));
	app.all('*', () => {
		throw new HttpError(404, 'unknown-address', '没有这个网址');
	});
	app.onError((error, context) => {
		const refusal = error instanceof HttpError ? error : unexpected(error);
		const { status, code, message, details } = refusal;
		const { user, tried, from = '' } = context.var as Partial<RequestEnv['Variables']>;
		// Asking whether one is signed in is no attempt at anything.
		const isHarmless = code === 'signed-out' && context.req.method === 'GET';
		if (!isHarmless && code !== 'draft-missing' && !context.req.path.startsWith('/api/preview'))
			office.audit.add({
				...(tried !== undefined && { name: tried }),
				...(user && { name: user.name, title: user.title }),
				what: `${context.req.method} ${context.req.path.slice(0, 200)}：${message}`.slice(0, 400),
				from,
				refused: code,
				...(typeof details['entry'] === 'string' && { entry: details['entry'] }),
			});
		const answer = context.json({ error: message, code, ...details }, status);
		for (const [name, value] of Object.entries(COMMON_HEADERS)) answer.headers.set(name, value);
		// What was not read must not be waited for.
		if (code === 'too-large') answer.headers.set('Connection', 'close');
		return answer;
	});
	return app;
}

function unexpected(error: Error): HttpError {
	console.error(error);
	if (['ENOSPC', 'EDQUOT', 'EFBIG'].includes((error as NodeJS.ErrnoException).code ?? '')) return diskFull();
	return new HttpError(503, 'fault', '服务器出错了，这一次没有完成。请再试一次，还不行请告诉管理员');
}
