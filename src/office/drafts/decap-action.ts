/** One action of Decap's proxy API: what it must be sent, what it does, and what the audit says of it. */
import { z } from 'zod';
import type { User } from '../../domain/desk/account.ts';
import { HttpError } from '../http/http-error.ts';
import type { ExaminingOffice } from '../reviews/publishing.ts';

/** `note` is what the audit says of a write, given what was sent; reads are not recorded. */
export type DecapAction = {
	run: (office: ExaminingOffice, user: User, params: unknown) => Promise<unknown>;
	note?: (params: unknown) => string;
};

/** `schema` is what the browser must send; anything else is refused before it is looked at. */
export const decapAction = <Schema extends z.ZodType>(
	schema: Schema,
	run: (office: ExaminingOffice, user: User, params: z.output<Schema>) => Promise<unknown>,
	note?: string | ((params: z.output<Schema>) => string)
): DecapAction => ({
	run: (office, user, params) => {
		const parsed = schema.safeParse(params);
		if (!parsed.success)
			throw new HttpError(422, 'params-refused', '编辑台发来的请求不完整，请刷新页面后再试');
		return run(office, user, parsed.data);
	},
	...(note !== undefined && {
		note: typeof note === 'string' ? () => note : (params) => note(params as z.output<Schema>),
	}),
});

export const nameParameter = z.string().max(300);
export const entryParameter = z.object({ collection: nameParameter, slug: nameParameter });
export const noParameters = z.unknown();

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
