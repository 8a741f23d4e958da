/** Whether somebody is who they say: the password, and where an account has one, the second factor. Guesses are counted. */
import type { Context } from 'hono';
import type { User } from '../../domain/desk/account.ts';
import { type RequestEnv, signInCookie } from '../http/guard.ts';
import { HttpError } from '../http/http-error.ts';
import type { Office } from '../office.ts';
import { fairQueue } from './fair-queue.ts';
import { throttle } from './throttle.ts';

export type Verifying = {
	/**
	 * The user, and by which code they came where one was asked for. Right or not, a guess counts for the account and for
	 * where it came from. Throws 401 `wrong-password`, `second-factor-needed` or `wrong-code`.
	 */
	verified: (
		proof: { name: string; password: string; code?: string | undefined },
		context: Context<RequestEnv>
	) => Promise<{ user: User; by: 'phone' | 'paper' | undefined }>;
};

export function verifyingOf({
	accounts,
	signIns,
	clock,
}: Pick<Office, 'accounts' | 'signIns' | 'clock'>): Verifying {
	const guesses = throttle(clock);
	const queue = fairQueue({ most: 300, share: 100 });
	return {
		verified: async ({ name, password, code = '' }, context) => {
			const guessed = { name, mark: accounts.passwordMark(name) };
			const device = signIns.nameOf(signInCookie(context));
			const from = { address: context.var.from, ...(device === name && { device }) };
			guesses.ask(guessed, from);
			return queue.run(from.address, async () => {
				// Many guesses at once must not get past the count, nor cost the work of a guess.
				guesses.ask(guessed, from);
				const user = await accounts.verify(name, password);
				if (!user) {
					guesses.failed(guessed, from);
					throw new HttpError(401, 'wrong-password', '登录名或密码不对');
				}
				const hasCode = accounts.secondFactor(name) !== undefined;
				if (hasCode && code.trim() === '')
					throw new HttpError(401, 'second-factor-needed', '请再填手机上的动态码');
				const by = hasCode ? accounts.spendCode(name, code, clock()) : undefined;
				if (hasCode && by === undefined) {
					guesses.failed(guessed, from);
					throw new HttpError(
						401,
						'wrong-code',
						'动态码不对，或者已经用过：请等手机上换了新的再填。手机不在身边，可以填一个恢复码'
					);
				}
				guesses.succeeded(guessed, from);
				return { user, by };
			});
		},
	};
}
