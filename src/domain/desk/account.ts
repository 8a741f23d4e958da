/** 账号: who may sign in at the desk, and what each may do. Passwords are no business of this file. */
import { z } from 'zod';
import type { Term } from '../schemas/field.ts';
import { line } from '../schemas/field.ts';

export const ROLES = {
	editor: { label: '编辑', note: '写稿、改稿、送审' },
	'first-reviewer': { label: '初审', note: '审第一遍，通过或退回' },
	'second-reviewer': { label: '复审', note: '审第二遍，通过或退回' },
	publisher: { label: '签发', note: '终审并发布，撤下已发布的内容' },
	administrator: { label: '管理', note: '管账号，看操作记录' },
} as const satisfies Record<string, Term>;
export type Role = keyof typeof ROLES;
/** A role by its key or by the word that people use. */
export const roleOf = (word: string): Role | undefined =>
	(Object.keys(ROLES) as Role[]).find((role) => role === word || ROLES[role].label === word);

/** Told of an account without any role: whoever signed in with it could do nothing. */
export const NO_ROLE = '请至少勾一样“做什么”，不然登录了也什么都不能做';

/** What people sign in with; it stands in commit trailers. */
const accountName = () =>
	z
		.string()
		.regex(/^[a-z][a-z0-9-]{1,31}$/, '登录名用小写字母开头，只含小写字母、数字和短横，2 到 32 个字符');

export const accountSchema = z.strictObject({
	name: accountName(),
	title: line(2, 20).refine((text) => !/[<>]/.test(text), '姓名里不能有尖括号'),
	roles: z.array(z.enum(Object.keys(ROLES) as [Role, ...Role[]])),
	/** Ids of the stations whose entries this person may touch. */
	stations: z.union([z.literal('all'), z.array(z.string())]),
	mustChangePassword: z.boolean(),
});
/** A signed-in person, as the desk sees them. */
export type User = z.output<typeof accountSchema>;

export const has = ({ roles }: Pick<User, 'roles'>, role: Role): boolean => roles.includes(role);

/** 紧急提示 stands over every village's pages: who signs for one station puts none there. */
export const mayRaiseEmergency = (user: Pick<User, 'roles' | 'stations'>): boolean =>
	has(user, 'publisher') && user.stations === 'all';

/** Why a new password is not taken, or nothing. */
export function passwordFault(password: string, { name }: Pick<User, 'name'>): string | undefined {
	if (password.length < 10) return '密码至少要 10 个字符，可以用一句好记的话';
	if (password.length > 200) return '密码太长，最多 200 个字符';
	if (new Set(password).size < 5) return '密码里不同的字符太少，容易被猜中';
	if (password.toLowerCase().includes(name)) return '密码里不能有登录名';
	return undefined;
}
