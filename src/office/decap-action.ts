/** One action of Decap's proxy API: what it must be sent, what it does, and what the audit says of it. */
import { z } from 'zod';
import type { User } from '../domain/account.ts';
import type { Publisher } from './publishing.ts';
import { Refusal } from './refusal.ts';

/** `note` is what the audit says of a write; reads are not recorded. */
export type Action = {
	run: (office: Publisher, user: User, params: unknown) => Promise<unknown>;
	note?: string;
};

/** `schema` is what the browser must send; anything else is refused before it is looked at. */
export const action = <Schema extends z.ZodType>(
	schema: Schema,
	run: (office: Publisher, user: User, params: z.output<Schema>) => Promise<unknown>,
	note?: string
): Action => ({
	run: (office, user, params) => {
		const parsed = schema.safeParse(params);
		if (!parsed.success) throw new Refusal(422, 'params-refused', '编辑台发来的请求不完整，请刷新页面后再试');
		return run(office, user, parsed.data);
	},
	...(note !== undefined && { note }),
});

export const name = z.string().max(300);
export const entry = z.object({ collection: name, slug: name });
export const none = z.unknown();

/** What an action is about, for the audit. */
export function subjectOf(params: unknown): string | undefined {
	const { path, paths, collection, slug, dataFiles } = (params ?? {}) as Record<string, unknown>;
	const first = Array.isArray(dataFiles) ? (dataFiles[0] as { path?: unknown } | undefined)?.path : undefined;
	const found =
		first ??
		path ??
		(Array.isArray(paths) ? paths.join('、') : undefined) ??
		(slug ? `${collection}/${slug}` : undefined);
	return typeof found === 'string' ? found.slice(0, 200) : undefined;
}
