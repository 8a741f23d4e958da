/** Where a draft stands and what the one who looks at it may do now: send, review, return, publish, begin anew. */
import { useCallback, useEffect, useState } from 'react';
import { DRAFT_STATES } from '../../../domain/review-flow.ts';
import { get, post } from '../api.ts';
import { setDeskFacts } from '../checks/desk-facts.ts';
import { Acts } from './Acts.tsx';
import { Behind } from './Behind.tsx';
import { EntryLinks } from './EntryLinks.tsx';
import { openEntry } from './open-entry.ts';
import { Refusal } from './Refusal.tsx';
import { useRefusedSave } from './refused-save.ts';

export type Standing = {
	status: string;
	label?: string;
	reviewed?: boolean;
	author?: string;
	note?: string;
	publishAt?: string;
	/** Another version was published since the draft was begun. */
	behind?: boolean;
	steps: { step: 'first' | 'second' | 'final'; label: string; by?: string; at?: string; note?: string }[];
	may: ('send' | 'first' | 'second' | 'return' | 'publish')[];
	why?: Partial<Record<'first' | 'second' | 'publish', string>>;
};

type Toolbar = { hasChanged: boolean; isNewEntry: boolean; isPersisting?: boolean; currentStatus?: string };

export function ReviewBar({ hasChanged, isNewEntry, isPersisting, currentStatus }: Toolbar) {
	const entry = openEntry();
	const [standing, setStanding] = useState<Standing>();
	const [said, setSaid] = useRefusedSave(isPersisting);
	const { collection, slug } = entry ?? {};
	const look = useCallback(async () => {
		if (collection === undefined || slug === undefined || currentStatus === undefined)
			return setStanding(undefined);
		const found = await get<Standing>(`reviews?${new URLSearchParams({ collection, slug })}`).catch(
			() => undefined
		);
		setStanding(found);
		setDeskFacts({ passed: found?.steps.filter(({ by }) => by).map(({ step }) => step) ?? [] });
	}, [collection, slug, currentStatus]);
	// Saving may void reviews: asked again after every save.
	useEffect(() => {
		if (!isPersisting) void look();
	}, [isPersisting, look]);
	const act = async (path: string, body: object) => {
		setSaid('');
		try {
			if (path === 'send')
				await post('decap', {
					action: 'updateUnpublishedEntryStatus',
					params: { collection, slug, newStatus: 'pending_review' },
				});
			else await post(path, { collection, slug, ...body });
			location.reload();
		} catch (error) {
			setSaid(String(error));
		}
	};
	const refusal = <Refusal said={said} close={() => setSaid('')} />;
	if (isNewEntry || !entry)
		return (
			<>
				<span className="desk-standing desk-new">新建，还没有保存</span>
				{refusal}
			</>
		);
	if (currentStatus === undefined)
		return (
			<>
				<EntryLinks {...entry} act={act} />
				{refusal}
			</>
		);
	return (
		<>
			<span className="desk-standing">
				{standing?.publishAt
					? `已签发，定于 ${standing.publishAt} 发布`
					: WORDS[standing?.status ?? currentStatus]}
			</span>
			<Acts standing={standing} hasChanged={hasChanged} act={act} />
			{standing?.behind && <Behind collection={entry.collection} slug={entry.slug} refuse={setSaid} />}
			{refusal}
		</>
	);
}

const WORDS: Record<string, string> = Object.fromEntries(
	Object.entries(DRAFT_STATES).map(([state, { label }]) => [state, label])
);
