/** Where a draft stands on the forge and what may be done with it; who may merge is the forge's business. */
import { DRAFT_STATES, type DraftState } from '../../../domain/review-flow.ts';
import { EntryLinks } from '../reviews/EntryLinks.tsx';
import { openEntry } from '../reviews/open-entry.ts';
import { Refusal } from '../reviews/Refusal.tsx';
import { useRefusedSave } from '../reviews/refused-save.ts';

export type Toolbar = {
	hasChanged: boolean;
	isNewEntry: boolean;
	isPersisting?: boolean;
	isPublishing?: boolean;
	isUpdatingStatus?: boolean;
	currentStatus?: string;
	onChangeStatus: (status: 'DRAFT' | 'PENDING_REVIEW' | 'PENDING_PUBLISH') => void;
	onPublish: () => void;
};

export function MergeBar(toolbar: Toolbar) {
	const { hasChanged, isNewEntry, currentStatus, onChangeStatus, onPublish } = toolbar;
	const entry = openEntry();
	const [said, say] = useRefusedSave(toolbar.isPersisting);
	const refusal = <Refusal said={said} close={() => say('')} />;
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
				<EntryLinks {...entry} />
				{refusal}
			</>
		);
	const isBusy = toolbar.isPersisting || toolbar.isPublishing || toolbar.isUpdatingStatus || hasChanged;
	const button = (words: string, act: () => void, kind = 'desk-main') => (
		<button type="button" className={kind} disabled={isBusy} onClick={act}>
			{words}
		</button>
	);
	return (
		<>
			<span className="desk-standing">
				{DRAFT_STATES[currentStatus as DraftState]?.label ?? currentStatus}
			</span>
			{currentStatus === 'draft' && button('送审', () => onChangeStatus('PENDING_REVIEW'))}
			{currentStatus === 'pending_review' && button('审完，待发布', () => onChangeStatus('PENDING_PUBLISH'))}
			{currentStatus === 'pending_publish' && button('发布', onPublish)}
			{currentStatus !== 'draft' && button('退回', () => onChangeStatus('DRAFT'), 'desk-button')}
			{refusal}
		</>
	);
}
