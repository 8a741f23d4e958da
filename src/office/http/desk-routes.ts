/** What the desk asks besides Decap's own actions: reviews, versions, the bin, today's work, the state of the site. */

import { Hono } from 'hono';
import { z } from 'zod';
import type { EntryDraft } from '../../domain/check/issue.ts';
import type { BinAnswer, SiteAnswer } from '../../domain/desk/answers.ts';
import { COLLECTION_NAMES } from '../../domain/schemas/collections.ts';
import { syllablesOf } from '../../platform/syllables.ts';
import { shownMoment } from '../../platform/typed-day.ts';
import { binOf, restoreFromBin } from '../drafts/bin.ts';
import { findEntries } from '../drafts/find.ts';
import { judgeText } from '../drafts/judging.ts';
import { takeDown } from '../drafts/removing.ts';
import { settleConflict, versionsOfEntry } from '../drafts/settling.ts';
import { parseFit } from '../drafts/unfit.ts';
import { factsWithDrafts } from '../drafts/waiting-facts.ts';
import { entryLocation } from '../git/entry-location.ts';
import { refuseWithout } from '../office.ts';
import { brokenElsewhere } from '../reviews/elsewhere.ts';
import { publish, reschedule } from '../reviews/publishing.ts';
import { review, reviewState } from '../reviews/reviewing.ts';
import { today } from '../reviews/today.ts';
import { withTitles } from '../reviews/told-by-title.ts';
import type { AppContext } from './app-context.ts';
import { jsonOf, type RequestEnv } from './guard.ts';
import { HttpError } from './http-error.ts';

const entry = z.object({ collection: z.string().max(100), slug: z.string().max(300) });
const reviewed = entry.extend({
	step: z.enum(['first', 'second']),
	verdict: z.enum(['pass', 'return']),
	note: z.string().max(1000).optional(),
	seen: z.string().max(100).optional(),
});
const written = entry.extend({ text: z.string() });
const draft = z.object({
	collection: z.enum(COLLECTION_NAMES),
	id: z.string(),
	data: z.unknown(),
	body: z.string(),
});

export function deskRoutes({ office, builder, edition, mirror }: AppContext): Hono<RequestEnv> {
	const routes = new Hono<RequestEnv>();
	/** A write: what it needs, what it does, and what the audit says of it. */
	const post = <Schema extends z.ZodType>(
		path: string,
		schema: Schema,
		what: (sent: z.output<Schema>) => string,
		run: (sent: z.output<Schema>, user: RequestEnv['Variables']['user']) => Promise<object>
	) =>
		routes.post(path, async (context) => {
			const sent = schema.safeParse(await jsonOf(context));
			if (!sent.success)
				throw new HttpError(422, 'params-refused', '编辑台发来的请求不完整，请刷新页面后再试');
			const { user, from } = context.var;
			const { collection, slug, id } = sent.data as { collection?: string; slug?: string; id?: string };
			// In the bin, what an entry was called follows the time at which it came there.
			const entry = slug === undefined ? id?.replace(/^[^/]*\//, '') : `${collection}/${slug}`;
			const named = entry === undefined ? {} : { entry };
			try {
				const answer = await run(sent.data, user);
				office.audit.add({ name: user.name, title: user.title, what: what(sent.data), from, ...named });
				return context.json(answer);
			} catch (error) {
				if (error instanceof HttpError) Object.assign(error.details, named);
				throw error;
			}
		});
	const knownFacts = async () => factsWithDrafts(office, (await office.examiner.main()).facts);
	const asked = (query: Record<string, string>) =>
		entryLocation(query['collection'] ?? '', query['slug'] ?? '');

	post(
		'/review',
		reviewed,
		({ step, verdict }) => (verdict === 'return' ? '退回' : step === 'first' ? '初审通过' : '复审通过'),
		async ({ collection, slug, ...said }, user) => {
			const location = entryLocation(collection, slug);
			await review(office, user, location, said);
			return reviewState(office, user, location);
		}
	);
	post(
		'/publish',
		entry.extend({ publishAt: z.string().optional(), seen: z.string().max(100).optional() }),
		({ publishAt }) => (publishAt ? `签发，定于 ${shownMoment(publishAt)} 发布` : '签发'),
		({ collection, slug, ...signing }, user) =>
			publish(office, user, entryLocation(collection, slug), signing)
	);
	post(
		'/schedule',
		entry.extend({ publishAt: z.string().nullable() }),
		({ publishAt }) => (publishAt === null ? '取消定时发布' : `发布时间改为 ${shownMoment(publishAt)}`),
		({ collection, slug, publishAt }, user) =>
			reschedule(office, user, entryLocation(collection, slug), publishAt)
	);
	post(
		'/unpublish',
		entry,
		() => '撤回草稿',
		async ({ collection, slug }, user) => ({
			commit: await takeDown(office, user, entryLocation(collection, slug), true),
		})
	);
	post(
		'/settle',
		entry.extend({ seen: z.string().nullable() }),
		() => '以这一稿为准',
		async ({ collection, slug, seen }, user) => ({
			commit: await settleConflict(office, user, entryLocation(collection, slug), seen),
		})
	);
	post(
		'/bin/restore',
		z.object({ id: z.string().max(500) }),
		() => '从回收站找回',
		async ({ id }, user) => ({
			commit: await restoreFromBin(office, user, id),
		})
	);
	routes.post('/check', async (context) => {
		const sent = draft.safeParse(await jsonOf(context));
		if (!sent.success) throw new HttpError(422, 'params-refused', '编辑台发来的请求不完整，请刷新页面后再试');
		const facts = await knownFacts();
		const judged = await judgeText({ ...(sent.data as EntryDraft), facts });
		return context.json({ issues: 'issues' in judged ? judged.issues : [] });
	});
	routes.post('/elsewhere', async (context) => {
		const sent = written.safeParse(await jsonOf(context));
		if (!sent.success) throw new HttpError(422, 'params-refused', '编辑台发来的请求不完整，请刷新页面后再试');
		refuseWithout(context.var.user, 'editor', '您的账号不能写稿，请找管理员开通“编辑”');
		const { collection, slug, text } = sent.data;
		const location = entryLocation(collection, slug);
		await parseFit(location, text);
		return context.json(await brokenElsewhere(office, location, text));
	});
	routes.get('/syllables', (context) =>
		context.json({ syllables: syllablesOf((context.req.query('words') ?? '').slice(0, 200)) })
	);
	routes.get('/find', async (context) =>
		context.json(await findEntries(office, (context.req.query('words') ?? '').slice(0, 100)))
	);
	routes.get('/facts', async (context) => context.json(await knownFacts()));
	routes.get('/reviews', async (context) =>
		context.json(await reviewState(office, context.var.user, asked(context.req.query())))
	);
	routes.get('/versions', async (context) => {
		const { base } = context.req.query();
		if (base !== undefined && !/^[0-9a-f]{40}$/.test(base))
			throw new HttpError(422, 'params-refused', '编辑台发来的请求不完整，请刷新页面后再试');
		return context.json(await versionsOfEntry(office, asked(context.req.query()), base));
	});
	routes.get('/bin', async (context) => {
		const titles = new Map(office.accounts.list().map(({ name, title }) => [name, title]));
		const items = (await binOf(office)).map((item) => ({ ...item, by: titles.get(item.name) ?? item.name }));
		return context.json({ items } satisfies BinAnswer);
	});
	routes.get('/today', async (context) =>
		context.json({ ...(await today(office, context.var.user)), status: builder.status() })
	);
	routes.get('/status', async (context) => {
		const onShow = builder.status();
		return context.json({
			...onShow,
			mend: await withTitles(office.repository, onShow.mend),
			mirror: mirror.status(),
			edition: edition.status(),
		} satisfies SiteAnswer);
	});
	return routes;
}
