/** What can be begun from a published entry: its page, a copy, the story of a session; or taking it off the site. */
import { useEffect, useState } from 'react';
import { COLLECTIONS, type CollectionName } from '../../domain/schemas/collections.ts';
import { parseFrontmatter } from '../../platform/frontmatter.ts';
import { post } from '../api.ts';
import { newEntryLink, nextSession, storyOf } from '../prefill.ts';
import { mayWrite } from '../signed-in.ts';
import { OnSite } from './OnSite.tsx';
import type { OpenEntry } from './open-entry.ts';
import { PageLink } from './PageLink.tsx';
import { PastDates } from './PastDates.tsx';
import type { ReviewButton } from './ReviewButtons.tsx';

/** Without `act` it cannot be taken off from here. */
type Props = OpenEntry & { act?: ReviewButton };

export function EntryLinks({ collection, slug, id, act }: Props) {
	const data = useStored('sessions', collection === 'sessions' ? slug : undefined);
	const dish = useStored('menu', data?.['dish'] as string | undefined);
	const known = COLLECTIONS[collection as CollectionName];
	if (!known) return <span className="desk-standing">已发布</span>;
	const home = document.documentElement.dataset['home'] ?? '/';
	const here = `${home.replace(/\/$/, '')}${known.href(id)}`;
	return (
		<>
			{act ? (
				<OnSite key={`${collection}/${slug}`} {...{ collection, slug, here }} />
			) : (
				<PageLink standing="已发布" href={here} />
			)}
			{collection === 'sessions' && data && mayWrite() && (
				<>
					<a className="desk-button" href={newEntryLink('sessions', nextSession(data))}>
						复制为新场次
					</a>
					{act && <PastDates session={id} data={data} />}
					{data['state'] === 'held' && (dish || !data['dish']) && (
						<a className="desk-button" href={newEntryLink('stories', storyOf(id, data, dish))}>
							写这场的报道
						</a>
					)}
				</>
			)}
			{act && (
				<button
					type="button"
					className="desk-button desk-take-down"
					onClick={() => {
						if (window.confirm('从网站上撤下，留作草稿。确定吗？')) void act('unpublish', {});
					}}
				>
					撤下，留作草稿
				</button>
			)}
		</>
	);
}

function useStored(collection: string, slug: string | undefined): Record<string, unknown> | undefined {
	const [data, setData] = useState<Record<string, unknown>>();
	useEffect(() => {
		if (slug === undefined) return;
		const path = `content/${collection}/${slug}.md`;
		void post<{ data: string }>('decap', { action: 'getEntry', params: { path } })
			.then((answer) => {
				const result = parseFrontmatter(answer.data);
				setData('parsed' in result ? result.parsed.data : undefined);
			})
			.catch(() => setData(undefined));
	}, [collection, slug]);
	return data;
}
