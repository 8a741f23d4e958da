/** A check that takes other entries to decide: of one form while it is written, and of a folder, entry by entry. */
import type { DocumentText } from '../plan/document-text.ts';
import type { CollectionName } from '../schemas/collections.ts';
import type { Facts } from './facts.ts';
import type { CheckInput, EntryIssue } from './issue.ts';
import type { OtherFacts } from './other-facts.ts';

/** The entry that is judged: its fields as they were typed or as they were read. */
export type Judged = Pick<CheckInput, 'id' | 'fields'> & {
	collection: CollectionName;
	facts: Pick<Facts, 'today' | 'targets' | 'others'>;
	/** What stands in it as an official document; absent on everything else, and where nothing stands yet. */
	text?: DocumentText | undefined;
};

export type Judge = (judged: Judged, others: OtherFacts) => EntryIssue[];

/** Whose claim comes before this entry's own: of two that claim the same, the newer is told. */
export function firstBefore<Owner extends { id: string }>(
	id: string,
	owners: readonly Owner[] = []
): Owner | undefined {
	const own = owners.findIndex((owner) => owner.id === id);
	return (own < 0 ? owners : owners.slice(0, own)).find((owner) => owner.id !== id);
}
