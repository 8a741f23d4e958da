/** 账号 and 操作记录, for administrators. */
import { Hono } from 'hono';
import { z } from 'zod';
import { accountSchema, has, NO_ROLE } from '../../domain/desk/account.ts';
import { auditPage } from '../audit-page.ts';
import type { AppContext } from '../http/app-context.ts';
import { jsonOf, type RequestEnv } from '../http/guard.ts';
import { HttpError } from '../http/http-error.ts';
import { refuseWithout } from '../office.ts';
import { accountChanges } from './account-changes.ts';

const fresh = accountSchema
	.omit({ mustChangePassword: true })
	.extend({ roles: accountSchema.shape.roles.min(1, NO_ROLE) });
const changed = fresh.omit({ name: true }).extend({ disabled: z.boolean() }).partial();
type Changed = Parameters<AppContext['office']['accounts']['change']>[1];

export function accountRoutes({ office }: AppContext): Hono<RequestEnv> {
	const { accounts, signIns, audit } = office;
	const routes = new Hono<RequestEnv>();
	routes.use('/accounts/*', async (context, next) => {
		refuseWithout(context.var.user, 'administrator', '只有管理员可以管账号');
		await next();
	});
	const note = (context: { var: RequestEnv['Variables'] }, what: string) => {
		const { user, from } = context.var;
		audit.add({ name: user.name, title: user.title, what, from });
	};
	routes.get('/accounts', (context) => context.json({ accounts: accounts.list() }));
	routes.post('/accounts', async (context) => {
		const user = read(fresh, await jsonOf(context));
		const password = await accounts.add(user);
		note(context, `开账号 ${user.name}（${user.title}）`);
		return context.json({ password });
	});
	routes.post('/accounts/:name', async (context) => {
		const name = context.req.param('name');
		const change = read(changed, await jsonOf(context));
		const standing = () => accounts.list().find((account) => account.name === name);
		const before = standing();
		const user = accounts.change(name, change as Changed);
		// Rights that were taken away end at once.
		if (change.disabled) signIns.endAll(name);
		const changes = before ? await accountChanges(office, before, { ...before, ...standing() }) : [];
		if (changes.length > 0) note(context, `改账号 ${name}：${changes.join('；')}`);
		return context.json({ user });
	});
	routes.post('/accounts/:name/reset', async (context) => {
		const name = context.req.param('name');
		const password = await accounts.reset(name);
		signIns.endAll(name);
		note(context, `重设密码 ${name}`);
		return context.json({ password });
	});
	routes.post('/accounts/:name/no-second-factor', (context) => {
		const name = context.req.param('name');
		accounts.setSecondFactor(name, undefined);
		signIns.endAll(name);
		note(context, `关掉 ${name} 的两步验证`);
		return context.json({});
	});
	routes.get('/log', async (context) => {
		if (!has(context.var.user, 'publisher'))
			refuseWithout(context.var.user, 'administrator', '操作记录只给管理员和签发人看');
		return context.json(await auditPage(office, context.req.query()));
	});
	return routes;
}

function read<Schema extends z.ZodType>(schema: Schema, sent: unknown): z.output<Schema> {
	const result = schema.safeParse(sent);
	if (result.success) return result.data;
	throw new HttpError(422, 'account-refused', result.error.issues.map(({ message }) => message).join('；'));
}
