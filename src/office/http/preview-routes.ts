/** Drafts as the pages and posters they will be. */
import { Hono } from 'hono';
import { z } from 'zod';
import { COLLECTION_NAMES } from '../../domain/schemas/collections.ts';
import type { PreviewWorker } from '../../preview/desk.ts';
import { jsonOf, type RequestEnv } from './guard.ts';
import { HttpError } from './http-error.ts';

const draft = z.object({
	collection: z.enum(COLLECTION_NAMES),
	id: z.string().max(200),
	data: z.unknown(),
	body: z.string().max(1_000_000),
	photos: z
		.record(z.string(), z.object({ url: z.string(), width: z.number(), height: z.number() }))
		.default({}),
});

export function previewRoutes(desk: PreviewWorker): Hono<RequestEnv> {
	const routes = new Hono<RequestEnv>();
	const read = async (context: Parameters<typeof jsonOf>[0]) => {
		const sent = draft.safeParse(await jsonOf(context));
		if (!sent.success) throw new HttpError(422, 'params-refused', '编辑台发来的请求不完整，请刷新页面后再试');
		return sent.data as Parameters<PreviewWorker['page']>[0];
	};
	routes.post('/preview', async (context) => {
		const answer = await desk.page(await read(context));
		if ('error' in answer) throw new HttpError(422, answer.code, answer.error);
		return context.json(answer.page);
	});
	routes.post('/preview/poster', async (context) => {
		const answer = await desk.poster(await read(context));
		if ('error' in answer) throw new HttpError(422, answer.code, answer.error);
		return context.body(new Uint8Array(answer.png), 200, { 'Content-Type': 'image/png' });
	});
	return routes;
}
