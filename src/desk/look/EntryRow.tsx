/** One entry in a list: its picture, what it is called, where it belongs, who had it in hand, when, and where it stands. */

import type { CollectionName } from '../../domain/schemas/collections.ts';
import { toPlainJs } from '../checks/draft-of.ts';
import { forgeOfPage } from '../forge/forge.ts';
import { CollectionSeal } from './CollectionSeal.tsx';
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

export const EntryRow = ({ entry, collection, summary, collectionLabel, workflowStatus }: Props) => (
	<Row
		collection={String(collection.get('name'))}
		slug={String(entry.get('slug'))}
		data={toPlainJs(entry.get('data')) as Record<string, unknown>}
		called={summary}
		kind={collectionLabel}
		standing={draftWords(workflowStatus)}
	/>
);

type RowProps = {
	collection: string;
	slug: string;
	data: Record<string, unknown>;
	/** What the entry is called where it has no title of its own. */
	called: string;
	/** What its kind is called, where several are listed. */
	kind?: string | undefined;
	/** How a draft of it stands. */
	standing?: string | undefined;
	/** Said of what is no draft, where both are listed. */
	settled?: string | undefined;
	/** Who had it in hand last, and when, where the entry itself does not say. */
	hands?: string | undefined;
};

export function Row({ collection, slug, data, called, kind, standing, settled, hands: last }: RowProps) {
	const { title, place, hands, day, tag, picture } = rowWords(collection as CollectionName, data, called);
	return (
		<span className="entry-row">
			{picture && !forgeOfPage() ? (
				<img src={thumbnail(collection, slug, picture)} alt="" loading="lazy" />
			) : (
				<CollectionSeal collection={collection} />
			)}
			<span className="entry-words">
				<b>{title}</b>
				<span>{[kind, day, place, hands, last].filter(Boolean).join('　')}</span>
			</span>
			<span className="entry-tags">
				{standing && <span className="desk-tag desk-draft">{standing}</span>}
				{settled && <span className="desk-tag">{settled}</span>}
				{tag && <span className="desk-tag">{tag}</span>}
			</span>
		</span>
	);
}

const thumbnail = (collection: string, slug: string, name: string): string =>
	`/api/thumbnail?${new URLSearchParams({ collection, slug, name })}`;
