/** Drafts in a row: what each is called, where it stands, who wrote it, and what was said when it was returned. */
import type { DraftItem } from '../../domain/desk/answers.ts';
import type { CollectionName } from '../../domain/schemas/collections.ts';
import { kindLabel, settingTitle } from '../../domain/schemas/settings.ts';
import { shownMoment } from '../../platform/typed-day.ts';
import { entryAddress } from '../entry-address.ts';
import { entryTitle } from '../entry-title.ts';

export const DraftList = ({ pieces }: { pieces: readonly DraftItem[] }) => (
	<ul className="desk-pieces">
		{pieces.map(({ collection, slug, label, author, updated, returned, returnedBy, ...piece }) => (
			<li key={`${collection}/${slug}`}>
				<a href={entryAddress({ collection, slug })}>{calledBy({ collection, slug, ...piece })}</a>
				<span className={returned ? 'desk-tag desk-late' : 'desk-tag'}>{returned ? '退回' : label}</span>
				<span className="desk-quiet">
					{[kindLabel(collection), author, updated && shownMoment(updated)].filter(Boolean).join('　')}
				</span>
				{returned && (
					<span className="desk-over">
						{returnedBy}退回：{returned}
					</span>
				)}
			</li>
		))}
	</ul>
);

/** The pieces that are not among `shown`. */
export const withoutItem = (pieces: readonly DraftItem[], shown: readonly DraftItem[]): DraftItem[] =>
	pieces.filter(
		({ collection, slug }) => !shown.some((one) => one.collection === collection && one.slug === slug)
	);

function calledBy({
	collection,
	slug,
	title = settingTitle(collection, slug),
	data,
}: Pick<DraftItem, 'collection' | 'slug' | 'title' | 'data'>): string {
	return title ?? (data ? entryTitle(collection as CollectionName, data) : '（没有标题）');
}
