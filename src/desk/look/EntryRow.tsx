/** One entry in a list: its picture, what it is called, where it belongs, who had it in hand, when, and where it stands. */

import type { CollectionName } from '../../domain/schemas/collections.ts';
import { plain } from '../checks/draft-of.ts';
import { forgeOfPage } from '../forge/forge.ts';
import { ColumnSeal } from './ColumnSeal.tsx';
import { draftWords, rowWords } from './row-words.ts';

type Immutable = { get: (key: string) => unknown };
type Props = {
	entry: Immutable;
	collection: Immutable;
	summary: string;
	/** What the kind is called, where several are listed. */
	collectionLabel?: string;
	workflowStatus?: string;
};

export function EntryRow({ entry, collection, summary, collectionLabel, workflowStatus }: Props) {
	const kind = String(collection.get('name'));
	const data = plain(entry.get('data')) as Record<string, unknown>;
	const { title, place, hands, day, tag, picture } = rowWords(kind as CollectionName, data, summary);
	const draft = draftWords(workflowStatus);
	return (
		<span className="entry-row">
			{picture && !forgeOfPage() ? (
				<img src={thumbnail(kind, String(entry.get('slug')), picture)} alt="" loading="lazy" />
			) : (
				<ColumnSeal collection={kind} />
			)}
			<span className="entry-words">
				<b>{title}</b>
				<span>{[collectionLabel, day, place, hands].filter(Boolean).join('　')}</span>
			</span>
			<span className="entry-tags">
				{draft && <span className="desk-tag desk-draft">{draft}</span>}
				{tag && <span className="desk-tag">{tag}</span>}
			</span>
		</span>
	);
}

const thumbnail = (collection: string, slug: string, name: string): string =>
	`/api/thumbnail?${new URLSearchParams({ collection, slug, name })}`;
