/** A draft: a branch of its own, whose commits tell who wrote, who reviewed, and where it stands. */
import {
	type DraftState,
	isReviewed,
	type PassedReview,
	type ReviewFlow,
} from '../../domain/desk/review-flow.ts';
import { type Moment, momentAt } from '../../platform/day.ts';
import {
	DRAFT_COMMIT_FORMAT,
	type DraftCommit,
	draftCommitOf,
	readDraftCommit,
} from '../git/draft-commits.ts';
import { DRAFTS, type EntryLocation, locationOfRef } from '../git/entry-location.ts';
import { PUBLISHED_REF, type Repository } from '../git/repository.ts';
import type { FileChange } from '../git/trees.ts';
import { HttpError } from '../http/http-error.ts';

export type Draft = {
	location: EntryLocation;
	head: string;
	/** The published state that the draft began from, or took over last. */
	base: string;
	history: readonly DraftCommit[];
	/** Files that differ from `base`; `id` is absent for a deleted one. */
	changed: readonly FileChange[];
	flow: ReviewFlow;
	/** When it goes out by itself, once it is signed. */
	publishAt: Moment | undefined;
};

export type DraftStore = {
	find: (location: EntryLocation) => Promise<Draft | undefined>;
	/** Throws 404 `draft-missing`. */
	get: (location: EntryLocation) => Promise<Draft>;
	list: () => Promise<Draft[]>;
};

/** @param editorMaySign 编审合一, as the township has it in `office.yml` */
export function draftStore(repository: Repository, editorMaySign = false): DraftStore {
	// A commit never changes, and neither does what led to it.
	const known = new Map<string, Promise<Draft>>();
	const at = (location: EntryLocation, head: string) => {
		const cached = known.get(head);
		if (cached) return cached;
		if (known.size > 2000) known.clear();
		const reading = readDraft(repository, location, head, (parent) => known.get(parent), editorMaySign);
		known.set(head, reading);
		reading.catch(() => known.delete(head));
		return reading;
	};
	const find = async (location: EntryLocation) => {
		const head = await repository.head(location.draft);
		return head === undefined ? undefined : at(location, head);
	};
	return {
		find,
		get: async (location) => {
			const draft = await find(location);
			if (!draft)
				throw new HttpError(
					404,
					'draft-missing',
					'找不到这篇草稿，可能已经发布，或被别人删除（可在回收站找回）'
				);
			return draft;
		},
		list: async () => {
			const refs = await repository.refs(DRAFTS);
			return Promise.all(
				refs.flatMap(({ ref, id }) => {
					const location = locationOfRef(ref.slice(DRAFTS.length));
					return location ? at(location, id) : [];
				})
			);
		},
	};
}

async function readDraft(
	repository: Repository,
	location: EntryLocation,
	head: string,
	before: (head: string) => Promise<Draft> | undefined,
	editorMaySign: boolean
): Promise<Draft> {
	const history = await commitsOf(repository, head, before);
	const base =
		history.find(({ parents }) => parents.length > 1)?.parents[1] ?? history.at(-1)?.parents[0] ?? head;
	const changed = await repository.changes(base, head);
	const flow = flowOf(location, history, editorMaySign);
	return { location, head, base, history, changed, flow, publishAt: flow.publishAt };
}

/** What was done to a draft is what was done to it before its last commit, and that one; git is asked where this is not known. */
async function commitsOf(
	{ git, objects, head: headOf }: Repository,
	head: string,
	before: (head: string) => Promise<Draft> | undefined
): Promise<DraftCommit[]> {
	const [commit, main] = await Promise.all([objects.read(head), headOf(PUBLISHED_REF)]);
	if (commit?.type === 'commit' && head !== main) {
		const last = draftCommitOf(head, commit.data);
		const [parent = ''] = last.parents;
		const known = before(parent);
		if (known) return [last, ...(await known).history];
		if (parent === main) return [last];
	}
	const format = `--format=${DRAFT_COMMIT_FORMAT}`;
	const log = await git.run(['log', '-z', '--first-parent', format, head, '--not', PUBLISHED_REF, '--']);
	return log.output.toString().split('\0').filter(Boolean).map(readDraftCommit);
}

function flowOf(
	{ collection }: EntryLocation,
	history: readonly DraftCommit[],
	editorMaySign: boolean
): ReviewFlow {
	const state: DraftState = history.find(({ trailers }) => trailers.state)?.trailers.state ?? 'draft';
	const recent = sinceLastChange(history);
	const publishAt = recent.find(({ trailers }) => trailers.state)?.trailers.publishAt;
	// A return begins anew; whoever takes a signature back, or recalls their own piece, undoes no review.
	const back = recent.findIndex(({ trailers }) => trailers.state === 'draft' && !trailers.unsigned);
	const unsigned = recent.findIndex(({ trailers }) => trailers.unsigned);
	const acts = (back < 0 ? recent : recent.slice(0, back)).flatMap((commit, at): PassedReview[] => {
		const { stage, note } = commit.trailers;
		if (!stage || (stage === 'final' && unsigned >= 0 && at > unsigned)) return [];
		return [{ stage, name: commit.name, by: commit.by, at: momentAt(commit.at), ...(note && { note }) }];
	});
	// Authors of commits that changed text or pictures, and of the first one; a commit that only moves the draft is not authorship.
	const makers = history.filter(
		(commit, at) =>
			!commit.trailers.moved && (at === history.length - 1 || commit.tree !== history[at + 1]?.tree)
	);
	return {
		reviewed: isReviewed(collection),
		state,
		makers: [...new Set(makers.map(({ name }) => name))],
		acts: acts.reverse(),
		publishAt,
		editorMaySign,
	};
}

/** Commits since the content last changed, newest first: a review holds only for the words that were reviewed. */
function sinceLastChange(history: readonly DraftCommit[]): readonly DraftCommit[] {
	const last = history.findIndex((commit, at) => commit.tree !== history[at + 1]?.tree);
	return history.slice(0, Math.max(0, last));
}
