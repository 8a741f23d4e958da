/** Checks that every request passes before it is routed: our own host, our own pages, signed in, small enough, well formed. */
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { getCookie, setCookie } from 'hono/cookie';
import type { User } from '../../domain/desk/account.ts';
import type { Office } from '../office.ts';
import { HttpError } from './http-error.ts';

/** `tried` is the account that somebody tries to sign in to. */
export type RequestEnv = { Variables: { user: User; from: string; tried: string } };

export type RequestPolicy = {
	/** Hosts by which the office may be called, e.g. `127.0.0.1:4321`. */
	hosts: () => readonly string[];
	/** The office is called over https: its cookie goes over nothing else, and browsers are told to stay with it. */
	secure: boolean;
	/** A proxy in front tells where requests come from. */
	proxied: boolean;
};

const KB = 1024;
/** What a signed-in person may send, by the address below `/api`; photos come as base64 inside JSON, several at once. */
const LARGEST: Record<string, number> = {
	'/decap': 80 * KB ** 2,
	'/hand-in': 80 * KB ** 2,
	'/preview': 80 * KB ** 2,
	'/preview/poster': 80 * KB ** 2,
	'/check': KB ** 2,
	'/elsewhere': KB ** 2,
	'/working-copies/keep': 4 * KB ** 2,
	'/working-copies/picture': 80 * KB ** 2,
};
const LARGEST_ELSE = 64 * KB;
/** Before sign-in a name and a password are all that is sent. */
const LARGEST_OF_STRANGERS = 4 * KB;

/** A browser that was led here under another name (DNS rebinding) is turned away. */
export const onlyOwnHost =
	({ hosts, proxied }: RequestPolicy): MiddlewareHandler<RequestEnv> =>
	async (context, next) => {
		context.set('from', clientIp(context, proxied));
		const host = context.req.header('host') ?? '';
		if (!hosts().includes(host))
			throw new HttpError(421, 'wrong-host', '这不是编辑台的网址，请用管理员给的网址打开');
		await next();
	};

/** Writes come from our own pages: same origin, our own header, and JSON, which no foreign form can send. */
export const onlyOwnPages =
	({ hosts, secure }: RequestPolicy): MiddlewareHandler<RequestEnv> =>
	async ({ req }, next) => {
		const origins = hosts().map((host) => `${secure ? 'https' : 'http'}://${host}`);
		if (!origins.includes(req.header('origin') ?? '') || req.header('x-desk') !== '1')
			throw new HttpError(403, 'foreign-origin', '这个请求不是从编辑台的页面发出的，没有执行');
		if (!/^application\/json(?:;|$)/i.test(req.header('content-type') ?? ''))
			throw new HttpError(415, 'not-json', '编辑台发来的请求不完整，请刷新页面后再试');
		await next();
	};

/** A body that is larger than its address may take is refused before it is read, and the connection ends with it. */
export const limitBody =
	({ signIns }: Pick<Office, 'signIns'>): MiddlewareHandler<RequestEnv> =>
	(context, next) => {
		const path = context.req.path.replace(/^\/api(?=\/)/, '');
		const isSignedIn = signIns.nameOf(signInCookie(context)) !== undefined;
		const isSmall = !isSignedIn || /^\/(?:sign-|password)/.test(path);
		const limit = bodyLimit({
			maxSize: isSmall ? LARGEST_OF_STRANGERS : (LARGEST[path] ?? LARGEST_ELSE),
			onError: () => {
				throw new HttpError(
					413,
					'too-large',
					isSignedIn
						? '一次发来的内容太大：请分几次上传照片，每张不超过 20 MB'
						: '一次发来的内容太大，没有读。如果是登录过期，请重新登录后再试'
				);
			},
		});
		return limit(context, next);
	};

const COOKIE = 'desk';

export const signInCookie = (context: Context<RequestEnv>): string | undefined => getCookie(context, COOKIE);

export function setSignInCookie(context: Context<RequestEnv>, key: string, secure: boolean): void {
	setCookie(context, COOKIE, key, {
		httpOnly: true,
		sameSite: 'Strict',
		path: '/',
		secure,
		...(key === '' && { maxAge: 0 }),
	});
}

/**
 * Lets signed-in people pass. Who still has a one-time password may do nothing but change it, and who must have 两步验证
 * nothing but set it up.
 */
export const onlySignedIn =
	(
		{ signIns, accounts, needsSecondFactor }: Office,
		{ evenUnfinished = false } = {}
	): MiddlewareHandler<RequestEnv> =>
	async (context, next) => {
		const name = signIns.nameOf(signInCookie(context));
		const user = name === undefined ? undefined : accounts.find(name);
		if (!user) throw new HttpError(401, 'signed-out', '请先登录');
		const opened = context.req.header('x-desk-account');
		// Tabs share a cookie: what one person wrote must not be taken for the words of whoever signed in after them.
		if (opened !== undefined && opened !== user.name)
			throw new HttpError(401, 'other-account', '这个浏览器里换了人登录。请用自己的账号再登录一次');
		context.set('user', user);
		if (user.mustChangePassword && !evenUnfinished)
			throw new HttpError(403, 'password-change-needed', '请先把一次性密码换成自己的密码');
		if (!evenUnfinished && needsSecondFactor(user) && accounts.secondFactor(user.name) === undefined)
			throw new HttpError(403, 'second-factor-required', '您的账号要先开两步验证，请退出后重新登录，照着做');
		await next();
	};

/** Where a request comes from, an IP address; empty when the connection is gone already. */
function clientIp(context: Context<RequestEnv>, proxied: boolean): string {
	// The nearest proxy writes the last entry; those before it may be made up.
	const forwarded = proxied ? context.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined;
	return forwarded ?? getConnInfo(context).remote.address ?? '';
}

/** Every JSON body is read here, once. */
export async function jsonOf(context: Context<RequestEnv>): Promise<unknown> {
	try {
		const sent: unknown = await context.req.json();
		if (typeof sent !== 'object' || sent === null || depthOver(sent, DEEPEST))
			throw new HttpError(400, 'bad-json', '编辑台发来的请求不完整，请刷新页面后再试');
		return sent;
	} catch (error) {
		if (error instanceof HttpError) throw error;
		throw new HttpError(400, 'bad-json', '编辑台发来的请求不完整，请刷新页面后再试');
	}
}

/** Deeper JSON than any form makes could exhaust the stack of code that walks it. */
const DEEPEST = 40;

function depthOver(sent: object, deepest: number): boolean {
	let level: object[] = [sent];
	for (let depth = 0; level.length > 0; depth += 1) {
		if (depth > deepest) return true;
		level = level.flatMap((one) =>
			Object.values(one).filter((value): value is object => typeof value === 'object' && value !== null)
		);
	}
	return false;
}
