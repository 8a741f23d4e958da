/** 两步验证 of one's own account: set up by a camera and one right code, ended by the password and another. */
import { type Context, Hono } from 'hono';
import { z } from 'zod';
import type { PaperCodesAnswer, SecondFactorAnswer, SecondFactorOffer } from '../../domain/desk/answers.ts';
import { qrSvgPath } from '../../platform/qr.ts';
import type { AppContext } from '../http/app-context.ts';
import { jsonOf, onlySignedIn, type RequestEnv, setSignInCookie } from '../http/guard.ts';
import { HttpError } from '../http/http-error.ts';
import { newPaperCodes, newSecret, stepOf } from './second-factor.ts';
import type { Verifying } from './verifying.ts';

/** How long a secret that was shown waits for its first code. */
const PATIENCE_MS = 15 * 60_000;
const proof = z.object({ password: z.string().max(500), code: z.string().max(60).optional() });
const confirmation = z.object({ code: z.string().max(60) });

export function secondFactorRoutes(
	{ office, requestPolicy }: AppContext,
	{ verified }: Verifying
): Hono<RequestEnv> {
	const { accounts, signIns, audit, clock } = office;
	const offered = new Map<string, { secret: string; at: number }>();
	const routes = new Hono<RequestEnv>();
	routes.use('/second-factor/*', onlySignedIn(office, { evenUnfinished: true }));
	const note = ({ var: { user, from } }: Context<RequestEnv>, what: string) =>
		audit.add({ name: user.name, title: user.title, what, from });
	/** Who sits at a desk that somebody left open has no password. */
	const proved = async (context: Context<RequestEnv>) =>
		verified({ name: context.var.user.name, ...read(proof, await jsonOf(context)) }, context);

	routes.get('/second-factor', (context) => {
		const { user } = context.var;
		const factor = accounts.secondFactor(user.name);
		return context.json({
			isOn: factor !== undefined,
			isRequired: office.needsSecondFactor(user),
			paperCodes: factor?.recovery.length ?? 0,
		} satisfies SecondFactorAnswer);
	});
	routes.post('/second-factor/begin', async (context) => {
		const { user } = await proved(context);
		if (accounts.secondFactor(user.name))
			throw new HttpError(409, 'second-factor-on', '两步验证已经开着。换手机，请先关掉再开');
		const { secret, uri } = newSecret(user.name);
		offered.set(user.name, { secret, at: clock() });
		return context.json({ secret, uri, qr: qrSvgPath(uri) } satisfies SecondFactorOffer);
	});
	routes.post('/second-factor/confirm', async (context) => {
		const { code } = read(confirmation, await jsonOf(context));
		const { name } = context.var.user;
		const offer = offered.get(name);
		if (!offer || clock() - offer.at > PATIENCE_MS)
			throw new HttpError(409, 'second-factor-late', '时间过了，请从头再来一次');
		const step = stepOf(code, { secret: offer.secret, lastStep: 0 }, clock());
		if (step === undefined)
			throw new HttpError(
				422,
				'wrong-code',
				'动态码不对：请看手机的时间是不是自动校准的，再填手机上现在的六位数字'
			);
		offered.delete(name);
		const { codes, hashes } = newPaperCodes();
		accounts.setSecondFactor(name, { secret: offer.secret, lastStep: step, recovery: hashes });
		// Whoever is signed in elsewhere came without it.
		signIns.endAll(name);
		setSignInCookie(context, signIns.begin(name), requestPolicy.secure);
		note(context, '开两步验证');
		return context.json({ codes } satisfies PaperCodesAnswer);
	});
	routes.post('/second-factor/paper', async (context) => {
		const { user } = await proved(context);
		const factor = accounts.secondFactor(user.name);
		if (!factor) throw new HttpError(409, 'second-factor-off', '还没有开两步验证');
		const { codes, hashes } = newPaperCodes();
		accounts.setSecondFactor(user.name, { ...factor, recovery: hashes });
		note(context, '换恢复码');
		return context.json({ codes } satisfies PaperCodesAnswer);
	});
	routes.post('/second-factor/off', async (context) => {
		const { user } = await proved(context);
		accounts.setSecondFactor(user.name, undefined);
		note(context, '关两步验证');
		return context.json({});
	});
	return routes;
}

function read<Schema extends z.ZodType>(schema: Schema, sent: unknown): z.output<Schema> {
	const result = schema.safeParse(sent);
	if (result.success) return result.data;
	throw new HttpError(400, 'params-refused', '请填密码和动态码');
}
