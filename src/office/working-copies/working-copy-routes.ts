/** What the desk keeps of open forms at the office, and who else has an entry open. Each person meets only their own. */
import { Hono } from 'hono';
import { z } from 'zod';
import type { CopiesAnswer, MissingPictures, WorkingCopy } from '../../domain/desk/working-copy.ts';
import { copyId, workingCopy } from '../../domain/desk/working-copy.ts';
import { fileKind, HEAD } from '../../platform/file-kind.ts';
import type { AppContext } from '../http/app-context.ts';
import { jsonOf, type RequestEnv } from '../http/guard.ts';
import { HttpError } from '../http/http-error.ts';
import { refuseWithout } from '../office.ts';

const picture = z.object({ digest: z.string().regex(/^[0-9a-f]{64}$/), content: z.base64() });
const named = z.object({ id: copyId, writer: copyId.optional() });
const taken = named.required();
const editing = z.object({
	collection: z.string().max(100),
	slug: z.string().min(1).max(300),
	isOpen: z.boolean(),
});

export function workingCopyRoutes({ office }: Pick<AppContext, 'office'>): Hono<RequestEnv> {
	const { workingCopies, editors, accounts } = office;
	const routes = new Hono<RequestEnv>();
	routes.use('/working-copies/*', async ({ var: { user } }, next) => {
		refuseWithout(user, 'editor', '您的账号不能写稿，请找管理员开通“编辑”');
		await next();
	});
	routes.get('/working-copies', (context) =>
		context.json({ copies: workingCopies.list(context.var.user.name) } satisfies CopiesAnswer)
	);
	routes.post('/working-copies/keep', async (context) => {
		const copy = read(workingCopy, await jsonOf(context)) as WorkingCopy;
		const missing = workingCopies.keep(context.var.user.name, copy);
		return context.json({ missing } satisfies MissingPictures);
	});
	routes.post('/working-copies/picture', async (context) => {
		const { digest, content } = read(picture, await jsonOf(context));
		const bytes = Buffer.from(content, 'base64');
		if (fileKind(bytes.subarray(0, HEAD)) !== 'photo')
			throw new HttpError(422, 'photo-refused', '这不是照片，没有存');
		workingCopies.addPicture(context.var.user.name, digest, bytes);
		return context.json({});
	});
	routes.get('/working-copies/picture/:digest', (context) => {
		const digest = context.req.param('digest');
		const bytes = /^[0-9a-f]{64}$/.test(digest)
			? workingCopies.picture(context.var.user.name, digest)
			: undefined;
		if (!bytes) throw new HttpError(404, 'file-missing', '找不到这张照片');
		return context.json({ content: bytes.toString('base64') });
	});
	routes.post('/working-copies/take', async (context) => {
		const { id, writer } = read(taken, await jsonOf(context));
		const copy = workingCopies.take(context.var.user.name, id, writer);
		if (!copy) throw new HttpError(404, 'copy-missing', '这一份已经保存，或者已经扔掉了');
		return context.json(copy);
	});
	routes.post('/working-copies/forget', async (context) => {
		const { id, writer } = read(named, await jsonOf(context));
		workingCopies.forget(context.var.user.name, id, writer);
		return context.json({});
	});
	routes.post('/editing', async (context) => {
		const { collection, slug, isOpen } = read(editing, await jsonOf(context));
		const { user } = context.var;
		const entry = `${collection}/${slug}`;
		if (!isOpen) editors.leave(entry, user.name);
		const others = isOpen ? editors.see(entry, user.name) : [];
		return context.json({ others: others.map((name) => accounts.find(name)?.title ?? name) });
	});
	return routes;
}

function read<Schema extends z.ZodType>(schema: Schema, sent: unknown): z.output<Schema> {
	const result = schema.safeParse(sent);
	if (result.success) return result.data;
	throw new HttpError(422, 'params-refused', '编辑台发来的请求不完整，请刷新页面后再试');
}
