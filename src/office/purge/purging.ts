/**
 * 撤下并清除: takes a person's words or a picture out of what is published, all drafts, the bin and the notes in one step,
 * and, when an administrator asks for it too, out of the whole history. The record says that it was done, never what.
 */
import { readFileSync } from 'node:fs';
import type { User } from '../../domain/desk/account.ts';
import type { Whereabouts } from '../../domain/desk/answers.ts';
import type { DraftState } from '../../domain/desk/review-flow.ts';
import { type Issue, issueText } from '../../platform/issue.ts';
import { replaceFile } from '../../publish/releases/disk.ts';
import { commitMessage, signatureOf } from '../git/draft-commits.ts';
import { DRAFTS, locationOfRef } from '../git/entry-location.ts';
import { PUBLISHED_REF, type RefMove, type Repository } from '../git/repository.ts';
import { HttpError } from '../http/http-error.ts';
import { refuseWithout } from '../office.ts';
import type { ExaminingOffice } from '../reviews/publishing.ts';
import { rewriteHistory } from './history.ts';
import { cleansed, type Removal, withoutWords } from './removal.ts';
import { findEverywhere, isCopyOf, isVerbatim, recordsWith } from './whereabouts.ts';

export type Purge = {
	removal: Removal;
	/** Digest of what was shown beforehand: nothing else is done. */
	seen: string;
	/** Out of the history as well, which nobody can undo. */
	fromHistory: boolean;
	/** Releases that are kept. */
	releases: number;
};

/** What was published, commit by commit. */
export async function publishedCommits({ git }: Pick<Repository, 'git'>): Promise<string[]> {
	const { output } = await git.run(['rev-list', '--first-parent', PUBLISHED_REF]);
	return output.toString().split('\n').filter(Boolean);
}

export async function purge(
	office: ExaminingOffice,
	user: User,
	{ removal, seen, fromHistory, releases }: Purge
): Promise<Whereabouts> {
	if (fromHistory) refuseWithout(user, 'administrator', '从历史里清除要由管理员来做');
	const { repository } = office;
	return repository.alone(async () => {
		const whereabouts = await findEverywhere(office, removal, releases);
		if (whereabouts.seen !== seen)
			throw new HttpError(409, 'purge-changed', '刚才有人改了内容，找到的地方不一样了：请再找一次，看过再做');
		if (whereabouts.stuck.length > 0)
			throw new HttpError(
				422,
				'purge-named',
				`文件的名称里就有这些字：${whereabouts.stuck.join('、')}。请先撤下这一条，再来清除`
			);
		if (whereabouts.places.length > 0) {
			refuseWithout(user, 'publisher', '网站上和草稿里的，要由签发人来清除');
			await repository.move(await cleansedRefs(office, user, removal));
		}
		office.workingCopies.purge((copy) => isCopyOf(removal, copy));
		for (const file of recordsWith(office, removal))
			await replaceFile(file, withoutWords(removal, readFileSync(file, 'utf8')));
		if (fromHistory) await rewriteHistory(repository, await withVerbatim(office, removal));
		return whereabouts;
	});
}

/** What is issued and still published stays as issued, in history too. */
async function withVerbatim({ repository }: ExaminingOffice, removal: Removal): Promise<Removal> {
	const kept = (await repository.files(PUBLISHED_REF)).filter(({ path }) => isVerbatim(path));
	return { ...removal, kept: new Set(kept.map(({ id }) => id)) };
}

/** A new commit on every ref that has what is to go, all of them moved together. */
async function cleansedRefs(office: ExaminingOffice, user: User, removal: Removal): Promise<RefMove[]> {
	const { repository, examiner } = office;
	const whole = await withVerbatim(office, removal);
	const by = signatureOf(user, office.clock());
	const moves: RefMove[] = [];
	for (const { ref, id: from } of await repository.refs('refs/')) {
		const put = new Map<string, Uint8Array>();
		const drop: string[] = [];
		for (const { path, id } of await repository.files(from)) {
			const next = await cleansed(repository, whole, { path, id });
			if (next === undefined) drop.push(path);
			else if ('text' in next) put.set(path, Buffer.from(next.text));
		}
		if (put.size === 0 && drop.length === 0) continue;
		const tree = await repository.treeWith(from, { put, drop });
		if (ref === PUBLISHED_REF) await refuseWorse(examiner, from, tree);
		const state = await stateOf(office, ref);
		const message = commitMessage('撤下并清除', { moved: true, ...(state && { state }) });
		moves.push({ ref, from, to: await repository.commit({ tree, parents: [from], message, by }) });
	}
	return moves;
}

/** A piece that was reviewed is another one now. */
async function stateOf({ drafts }: ExaminingOffice, ref: string): Promise<DraftState | undefined> {
	if (!ref.startsWith(DRAFTS)) return undefined;
	const location = locationOfRef(ref.slice(DRAFTS.length));
	const draft = location && (await drafts.find(location));
	const isVoid = draft && (draft.flow.acts.length > 0 || draft.publishAt !== undefined);
	return isVoid ? 'draft' : draft?.flow.state;
}

/** The site must be able to stand without it: else a whole piece has to go first. */
async function refuseWorse(examiner: ExaminingOffice['examiner'], main: string, tree: string): Promise<void> {
	const [before, after] = await Promise.all([examiner.examine(main), examiner.examine(tree)]);
	const key = ({ code, file, field, message }: Issue) => [code, file, field, message].join('\n');
	const known = new Set(before.issues.map(key));
	const brought = after.issues.filter((issue) => issue.severity === 'error' && !known.has(key(issue)));
	if (brought.length > 0)
		throw new HttpError(
			422,
			brought[0]!.code,
			`没有清除，什么也没有改。清除以后这里会不完整，请先改好或撤下这一条：${brought.slice(0, 3).map(issueText).join('；')}`
		);
}
