/** A draft: a branch of its own, whose commits tell who wrote, who reviewed, and where it stands. */
import {
	type DraftState,
	isReviewed,
	type PassedReview,
	type ReviewFlow,
} from '../../domain/desk/review-flow.ts';
import { type Moment, momentAt } from '../../platform/day.ts';
import { type Address, DRAFTS, entryAddress } from '../git/address.ts';
import { DRAFT_COMMIT_FORMAT, type DraftCommit, readDraftCommit } from '../git/draft-commits.ts';
import { PUBLISHED_REF, type Repository } from '../git/repository.ts';
import { HttpError } from '../http/http-error.ts';

export type Draft = {
	address: Address;
	head: string;
	/** The published state that the draft began from, or took over last. */
	base: string;
	deeds: readonly DraftCommit[];
	/** Files that differ from `base`; `id` is absent for a deleted one. */
	changed: readonly { path: string; id: string | undefined; isNew: boolean }[];
	flow: ReviewFlow;
	/** When it goes out by itself, once it is signed. */
	publishAt: Moment | undefined;
};

export type DraftStore = {
	find: (address: Address) => Promise<Draft | undefined>;
	/** Throws 404 `draft-missing`. */
	get: (address: Address) => Promise<Draft>;
	list: () => Promise<Draft[]>;
};

/** @param editorMaySign 编审合一, as the township has it in `office.yml` */
export function draftStore(repository: Repository, editorMaySign = false): DraftStore {
	// A commit never changes, and neither does what led to it.
	const known = new Map<string, Promise<Draft>>();
	const at = (address: Address, head: string) => {
		const cached = known.get(head);
		if (cached) return cached;
		if (known.size > 2000) known.clear();
		const reading = readDraft(repository, address, head, editorMaySign);
		known.set(head, reading);
		reading.catch(() => known.delete(head));
		return reading;
	};
	const find = async (address: Address) => {
		const head = await repository.head(address.draft);
		return head === undefined ? undefined : at(address, head);
	};
	return {
		find,
		get: async (address) => {
			const draft = await find(address);
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
				refs.map(({ ref, id }) => {
					const name = ref.slice(DRAFTS.length);
					const cut = name.indexOf('/');
					return at(entryAddress(name.slice(0, cut), name.slice(cut + 1)), id);
				})
			);
		},
	};
}

async function readDraft(
	{ git }: Repository,
	address: Address,
	head: string,
	editorMaySign: boolean
): Promise<Draft> {
	const log = await git.run([
		'log',
		'-z',
		'--first-parent',
		`--format=${DRAFT_COMMIT_FORMAT}`,
		head,
		'--not',
		PUBLISHED_REF,
		'--',
	]);
	const deeds = log.output.toString().split('\0').filter(Boolean).map(readDraftCommit);
	const base =
		deeds.find(({ parents }) => parents.length > 1)?.parents[1] ?? deeds.at(-1)?.parents[0] ?? head;
	const raw = await git.run(['diff-tree', '-r', '-z', '--no-renames', base, head]);
	const parts = raw.output.toString().split('\0').filter(Boolean);
	const changed = Array.from({ length: parts.length / 2 }, (_, at) => {
		const [, , , id, status] = parts[at * 2]!.split(' ');
		return { path: parts[at * 2 + 1]!, id: status === 'D' ? undefined : id, isNew: status === 'A' };
	});
	const flow = flowOf(address, deeds, editorMaySign);
	const publishAt = sinceLastChange(deeds).find(({ trailers }) => trailers.state)?.trailers.publishAt;
	return { address, head, base, deeds, changed, flow, publishAt };
}

function flowOf({ collection }: Address, deeds: readonly DraftCommit[], editorMaySign: boolean): ReviewFlow {
	const state: DraftState = deeds.find(({ trailers }) => trailers.state)?.trailers.state ?? 'draft';
	const recent = sinceLastChange(deeds);
	const back = recent.findIndex(({ trailers }) => trailers.state === 'draft');
	const acts = (back < 0 ? recent : recent.slice(0, back)).flatMap((deed): PassedReview[] => {
		const { stage, note } = deed.trailers;
		return stage
			? [{ stage, name: deed.name, by: deed.by, at: momentAt(deed.at), ...(note && { note }) }]
			: [];
	});
	// Every deed that changed a word or a picture, and the one that began it; what was only moved is the work of others.
	const makers = deeds.filter(
		(deed, at) => !deed.trailers.moved && (at === deeds.length - 1 || deed.tree !== deeds[at + 1]?.tree)
	);
	return {
		reviewed: isReviewed(collection),
		state,
		makers: [...new Set(makers.map(({ name }) => name))],
		acts: acts.reverse(),
		editorMaySign,
	};
}

/** Deeds after the one that made the content what it is: a review holds only for the words that were reviewed. */
function sinceLastChange(deeds: readonly DraftCommit[]): readonly DraftCommit[] {
	const last = deeds.findIndex((deed, at) => deed.tree !== deeds[at + 1]?.tree);
	return deeds.slice(0, Math.max(0, last));
}
