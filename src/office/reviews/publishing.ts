/** 签发: the final review and the merge into what is published. Either the whole piece goes out, sound, or nothing changes. */
import type { User } from '../../domain/desk/account.ts';
import { type PassedReview, whyNot } from '../../domain/desk/review-flow.ts';
import { SETTINGS_COLLECTION } from '../../domain/schemas/settings.ts';
import { isMoment, type Moment, momentAt } from '../../platform/day.ts';
import { withFields } from '../../platform/frontmatter-edit.ts';
import { carriedOnto } from '../drafts/carried.ts';
import { publicationHour } from '../drafts/dating.ts';
import type { Draft } from '../drafts/drafts.ts';
import { commitMessage, signatureOf } from '../git/draft-commits.ts';
import { type EntryLocation, fileInContent } from '../git/entry-location.ts';
import { PUBLISHED_REF } from '../git/repository.ts';
import { HttpError } from '../http/http-error.ts';
import { type Office, refuseForeign } from '../office.ts';
import type { Examiner } from './examine.ts';
import { conflict, refuseBroken, refuseUnready } from './publish-check.ts';
import { contentOf, refuseUnseen } from './seen.ts';

export type ExaminingOffice = Office & { examiner: Examiner };
export type Publication = { commit: string; publishAt?: Moment };

export type Signing = {
	publishAt?: Moment | undefined;
	/** Which content was read. */
	seen?: string | undefined;
};

/** Signs and publishes now, or signs now and publishes at `publishAt`. */
export async function publish(
	office: ExaminingOffice,
	user: User,
	location: EntryLocation,
	{ publishAt, seen }: Signing = {}
): Promise<Publication> {
	const draft = await office.drafts.get(location);
	const stored = await office.repository.idAt(draft.head, location.file);
	refuseForeign(user, location, [stored && (await office.repository.text(stored))]);
	const why = whyNot('publish', draft.flow, user);
	if (why !== undefined) throw new HttpError(403, 'publish-refused', why);
	const tree = await contentOf(office.repository, draft);
	refuseUnseen(tree, seen, '没有签发');
	const now = momentAt(office.clock());
	if (publishAt !== undefined && !isMoment(publishAt)) throw wrongMoment();
	const final: PassedReview = { stage: 'final', name: user.name, by: user.title, at: now };
	const acts = [...draft.flow.acts, final];
	if (publishAt === undefined || publishAt <= now) return mergeIntoPublished(office, user, draft, acts);
	// Checked now, while somebody is here to mend it: what fails now would fail at the appointed time.
	await prepare(office, user, draft, acts, publishAt);
	const commit = await office.repository.commit({
		tree,
		parents: [draft.head],
		message: commitMessage(`签发，定于 ${publishAt} 发布`, {
			state: 'pending_publish',
			review: { stage: 'final', user },
			publishAt,
		}),
		by: signatureOf(user, office.clock()),
	});
	await office.repository.move([{ ref: location.draft, from: draft.head, to: commit }]).catch(outrun);
	return { commit, publishAt };
}

/**
 * Moves the hour at which a signed piece goes out, or takes its signature back. Its words do not change, so its reviews stand.
 * @param publishAt the new hour; one that is past publishes at once, `null` takes the signature back
 */
export async function reschedule(
	office: ExaminingOffice,
	user: User,
	location: EntryLocation,
	publishAt: Moment | null
): Promise<Partial<Publication>> {
	const { repository, drafts, clock } = office;
	if (publishAt !== null && !isMoment(publishAt)) throw wrongMoment();
	const signed = async () => {
		const draft = await drafts.get(location);
		const stored = await repository.idAt(draft.head, location.file);
		refuseForeign(user, location, [stored && (await repository.text(stored))]);
		const why = whyNot('reschedule', draft.flow, user);
		if (why !== undefined) throw new HttpError(403, 'publish-refused', why);
		return draft;
	};
	if (publishAt !== null && publishAt <= momentAt(clock())) {
		const draft = await signed();
		return mergeIntoPublished(office, user, draft, draft.flow.acts, momentAt(clock()));
	}
	return repository.alone(async () => {
		const { head } = await signed();
		const commit = await repository.commit({
			tree: (await repository.objects.identify(`${head}^{tree}`))!.id,
			parents: [head],
			message: commitMessage(publishAt === null ? '取消定时发布' : `发布时间改为 ${publishAt}`, {
				state: 'pending_publish',
				...(publishAt === null ? { unsigned: true } : { publishAt }),
			}),
			by: signatureOf(user, clock()),
		});
		await repository.move([{ ref: location.draft, from: head, to: commit }]);
		return publishAt === null ? { commit } : { commit, publishAt };
	});
}

const wrongMoment = () => new HttpError(422, 'moment-refused', '定时发布的时间要写成 2026-11-24 10:19 这样');

/** Merges a signed draft. Other writes may go on meanwhile; if one touches the same refs, it is tried again. */
export async function mergeIntoPublished(
	office: ExaminingOffice,
	user: User,
	draft: Draft,
	acts: readonly PassedReview[],
	at?: Moment
): Promise<Publication> {
	for (let attempt = 1; ; attempt += 1) {
		const { main, commit } = await prepare(office, user, draft, acts, at);
		try {
			await office.repository.move([
				{ ref: PUBLISHED_REF, from: main, to: commit },
				{ ref: draft.location.draft, from: draft.head, to: undefined },
			]);
			return { commit };
		} catch (error) {
			const isDraftMoved = (await office.repository.head(draft.location.draft)) !== draft.head;
			if (!(error instanceof HttpError) || isDraftMoved || attempt === 3) return outrun(error);
		}
	}
}

/** Somebody saved while the whole site was being judged: what was signed is no longer what lies there. */
function outrun(error: unknown): never {
	if (!(error instanceof HttpError)) throw error;
	throw new HttpError(409, 'moved-meanwhile', '没有签发：刚才有人改了内容，请刷新这一页，看过再签');
}

/** Makes the merge commit, without moving anything, and judges the whole site as it would be. */
async function prepare(
	office: ExaminingOffice,
	user: User,
	draft: Draft,
	acts: readonly PassedReview[],
	at?: Moment
) {
	const { repository, examiner, clock } = office;
	const { location, head } = draft;
	const main = (await repository.head(PUBLISHED_REF))!;
	const by = signatureOf(user, clock());
	const carried = await carriedOnto(office, draft, main);
	const withCarried = (tree: string, which: 'own' | 'text') =>
		carried.size === 0
			? tree
			: repository.treeWith(tree, {
					put: new Map([...carried].map(([path, texts]) => [path, Buffer.from(texts[which])])),
				});
	const signed = await repository.commit({
		// What became of a session elsewhere meanwhile is no conflict: the figures are written into it below.
		tree: await withCarried(await signedTree(office, draft, acts, at), 'own'),
		parents: [head],
		message: commitMessage(`签发 ${fileInContent(location)}`, {
			state: 'pending_publish',
			...(draft.flow.reviewed && { review: { stage: 'final', user } }),
		}),
		by,
	});
	const clean = await repository.merge(main, signed);
	if ('conflicts' in clean) throw await conflict(repository, location, main, clean.conflicts);
	const merged = { tree: await withCarried(clean.tree, 'text') };
	const [before, after] = await Promise.all([examiner.examine(main), examiner.examine(merged.tree)]);
	await refuseBroken(
		repository,
		location,
		{ tree: main, examination: before },
		{ tree: merged.tree, examination: after }
	);
	if (location.collection !== SETTINGS_COLLECTION)
		await refuseUnready(repository, location, merged.tree, after, acts);
	const commit = await repository.commit({
		tree: merged.tree,
		parents: [main, signed],
		message: commitMessage(`发布 ${fileInContent(location)}`),
		by,
	});
	return { main, commit };
}

/** The draft's tree with the reviews printed into it, as they were done and not as anybody typed them, and its hour. */
async function signedTree(
	{ repository, clock }: Office,
	{ location, head, flow, history }: Draft,
	acts: readonly PassedReview[],
	at?: Moment
) {
	const id = await repository.idAt(head, location.file);
	if (id === undefined) throw new HttpError(404, 'file-missing', '这篇草稿没有正文，不能发布');
	if (!flow.reviewed) return (await repository.objects.identify(`${head}^{tree}`))!.id;
	const text = await repository.text(id);
	const isFirst = (await repository.idAt(PUBLISHED_REF, location.file)) === undefined;
	const reviews = Object.fromEntries(
		acts.map(({ stage, name, by, at: done }) => [
			stage,
			{ by, at: done, ...(stage === 'final' && flow.makers.includes(name) && { combined: true }) },
		])
	);
	const hour = at ?? publicationHour(text, history.at(-1)!.at, momentAt(clock()));
	const fields = { reviews, ...(isFirst && hour !== undefined && { published: hour }) };
	return repository.treeWith(head, {
		put: new Map([[location.file, Buffer.from(withFields(text, fields))]]),
	});
}
