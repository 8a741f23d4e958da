/** Accounts, in a file of the data folder and never in git: names, roles and password hashes. */

import { accountSchema, has, passwordFault, type User } from '../../domain/desk/account.ts';
import type { ListedAccount } from '../../domain/desk/answers.ts';
import { nameFault } from '../../platform/portable-name.ts';
import { HttpError } from '../http/http-error.ts';
import { readJson, writeJson } from '../json-file.ts';
import { commonFault } from './common-passwords.ts';
import { hashPassword, isPassword, markOf, oneTimePassword } from './passwords.ts';
import { type SecondFactor, usedUp } from './second-factor.ts';

type Account = User & { password: string; disabled?: boolean; secondFactor?: SecondFactor };

export type Accounts = {
	list: () => ListedAccount[];
	find: (name: string) => User | undefined;
	/** The user whose password this is; the same work is done for a name that does not exist. */
	verify: (name: string, password: string) => Promise<User | undefined>;
	/** Changes whenever a password is set, here or by the command line; '' for a name that does not exist. */
	passwordMark: (name: string) => string;
	/** Makes an account and returns its one-time password. */
	add: (user: Omit<User, 'mustChangePassword'>) => Promise<string>;
	/** Gives a new one-time password. */
	reset: (name: string) => Promise<string>;
	change: (
		name: string,
		change: Partial<Pick<User, 'title' | 'roles' | 'stations'>> & { disabled?: boolean }
	) => User;
	setPassword: (name: string, password: string) => Promise<void>;
	/** What is kept of 两步验证; nothing where it is off. */
	secondFactor: (name: string) => SecondFactor | undefined;
	/** Nothing turns it off. */
	setSecondFactor: (name: string, factor: SecondFactor | undefined) => void;
	/** Whether `code` opens the account, and by which way; used up with that. */
	spendCode: (name: string, code: string, now: number) => 'phone' | 'paper' | undefined;
};

/** @param file absolute path; read anew each time, so that the command line and the server see the same */
export function accountsIn(file: string): Accounts {
	const all = () => readJson<Account[]>(file, []);
	const active = (name: string) => all().find((account) => account.name === name && !account.disabled);
	const must = (name: string) => {
		const account = all().find((one) => one.name === name);
		if (!account) throw new HttpError(404, 'account-missing', `没有“${name}”这个账号`);
		return account;
	};
	const keep = (changed: Account) => {
		const others = all().filter(({ name }) => name !== changed.name);
		const next = [...others, changed].sort((a, b) => (a.name < b.name ? -1 : 1));
		if (others.length > 0 && !next.some((one) => has(one, 'administrator') && !one.disabled))
			throw new HttpError(409, 'last-administrator', '这是最后一个管理账号，不能停用，也不能去掉“管理”');
		writeJson(file, next);
	};
	let decoy: Promise<string> | undefined;
	return {
		list: () =>
			all().map((account) => ({
				...publicPart(account),
				disabled: account.disabled ?? false,
				hasSecondFactor: account.secondFactor !== undefined,
			})),
		find: (name) => {
			const account = active(name);
			return account && publicPart(account);
		},
		verify: async (name, password) => {
			const account = active(name);
			decoy ??= hashPassword('nobody');
			const right = await isPassword(password, account?.password ?? (await decoy));
			return account && right ? publicPart(account) : undefined;
		},
		passwordMark: (name) => markOf(all().find((account) => account.name === name)?.password ?? ''),
		add: async (user) => {
			const password = oneTimePassword();
			const account = checked({ ...user, mustChangePassword: true });
			// A folder is called after it.
			if (nameFault(account.name) !== undefined)
				throw new HttpError(
					422,
					'account-refused',
					`“${account.name}”是 Windows 留给设备的名字，不能做登录名，请换一个`
				);
			const hash = await hashPassword(password);
			if (all().some(({ name }) => name === account.name))
				throw new HttpError(409, 'account-exists', `已经有“${account.name}”这个账号`);
			keep({ ...account, password: hash });
			return password;
		},
		reset: async (name) => {
			const password = oneTimePassword();
			const hash = await hashPassword(password);
			keep({ ...must(name), password: hash, mustChangePassword: true, disabled: false });
			return password;
		},
		change: (name, { disabled, ...change }) => {
			const account = must(name);
			const user = checked({ ...publicPart(account), ...change });
			keep({ ...account, ...user, disabled: disabled ?? account.disabled ?? false });
			return user;
		},
		setPassword: async (name, password) => {
			const fault = passwordFault(password, { name }) ?? commonFault(password);
			if (fault !== undefined) throw new HttpError(422, 'password-weak', fault);
			const hash = await hashPassword(password);
			keep({ ...must(name), password: hash, mustChangePassword: false });
		},
		secondFactor: (name) => active(name)?.secondFactor,
		setSecondFactor: (name, factor) => {
			const { secondFactor: _, ...account } = must(name);
			keep({ ...account, ...(factor && { secondFactor: factor }) });
		},
		spendCode: (name, code, now) => {
			const account = active(name);
			const used = account?.secondFactor && usedUp(code, account.secondFactor, now);
			if (account && used) keep({ ...account, secondFactor: used.left });
			return used?.by;
		},
	};
}

const publicPart = ({ name, title, roles, stations, mustChangePassword }: Account): User => ({
	...{ name, title, roles, stations, mustChangePassword },
});

function checked(user: User): User {
	const result = accountSchema.safeParse(user);
	if (result.success) return result.data;
	throw new HttpError(422, 'account-refused', result.error.issues.map(({ message }) => message).join('；'));
}
