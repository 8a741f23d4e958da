/** 紧急提示 at the desk: what stands now, two keys to put it up, one to take it away. */
import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { EMERGENCIES, emergencySchema } from '../../domain/schemas/emergency.ts';
import type { AppContext } from '../http/app-context.ts';
import { jsonOf, type RequestEnv } from '../http/guard.ts';
import { HttpError } from '../http/http-error.ts';
import { emergencyNow, endEmergency, raiseEmergency } from './emergency.ts';

/** Only its shape: what each field may say is told by the schema, in words. */
const sent = z.object({
	kind: emergencySchema.shape.kind,
	text: z.string().max(2000),
	until: z.string().max(40),
	phone: z.string().max(40).optional(),
	link: z.object({ label: z.string().max(200), url: z.string().max(2000) }).optional(),
});

export function emergencyRoutes({ office }: AppContext): Hono<RequestEnv> {
	const routes = new Hono<RequestEnv>();
	const record = ({ var: { user, from } }: Context<RequestEnv>, what: string) =>
		office.audit.add({ name: user.name, title: user.title, what, from });
	routes.get('/emergency', async (context) => context.json(await emergencyNow(office)));
	routes.post('/emergency', async (context) => {
		const read = sent.safeParse(await jsonOf(context));
		if (!read.success) throw new HttpError(422, 'params-refused', '编辑台发来的请求不完整，请刷新页面后再试');
		const raised = await raiseEmergency(office, context.var.user, read.data);
		record(
			context,
			`发紧急提示（${EMERGENCIES[raised.kind].label}），到 ${raised.until} 为止：${raised.text}`
		);
		return context.json(await emergencyNow(office));
	});
	routes.post('/emergency/end', async (context) => {
		await endEmergency(office, context.var.user);
		record(context, '收回紧急提示');
		return context.json(await emergencyNow(office));
	});
	return routes;
}
