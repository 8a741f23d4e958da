/** Where a draft stands on the forge and what may be done with it; who may merge is the forge's business. */
import { DRAFT_STATES, type DraftState } from '../../domain/desk/review-flow.ts';

export type Toolbar = {
	hasChanged: boolean;
	isNewEntry: boolean;
	isPersisting?: boolean;
	isPublishing?: boolean;
	isUpdatingStatus?: boolean;
	currentStatus?: string;
	onChangeStatus: (status: 'DRAFT' | 'PENDING_REVIEW' | 'PENDING_PUBLISH') => void;
	onPublish: () => void;
	onPersist: () => void;
};

export function MergeActs(toolbar: Toolbar & { currentStatus: string }) {
	const { hasChanged, currentStatus, onChangeStatus, onPublish } = toolbar;
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
		</>
	);
}
