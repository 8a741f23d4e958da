/** Where a draft stands on the forge and what may be done with it; who may merge is the forge's business. */
import { checkEntry } from '../../domain/check/check-entry.ts';
import { unfinished, unfinishedWords } from '../../domain/check/issue.ts';
import { DRAFT_STATES, type DraftState } from '../../domain/desk/review-flow.ts';
import { deskFacts } from '../checks/desk-facts.ts';
import { judgedOf } from '../checks/draft-of.ts';
import { useEntryInForm } from '../decap-state.ts';

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

/** @param refuse told why nothing was sent */
export function MergeActs(toolbar: Toolbar & { currentStatus: string; refuse: (why: string) => void }) {
	const { hasChanged, currentStatus, onChangeStatus, onPublish, refuse } = toolbar;
	const entry = useEntryInForm();
	// As an office does: three people must not read in vain what has no captions yet.
	const send = () => {
		const draft = entry && judgedOf(entry);
		const open = draft ? unfinished(checkEntry(draft, deskFacts())) : [];
		if (open.length > 0) refuse(unfinishedWords(open));
		else onChangeStatus('PENDING_REVIEW');
	};
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
			{currentStatus === 'draft' && button('送审', send)}
			{currentStatus === 'pending_review' && button('审完，待签发', () => onChangeStatus('PENDING_PUBLISH'))}
			{currentStatus === 'pending_publish' && button('发布', onPublish)}
			{currentStatus !== 'draft' && button('退回', () => onChangeStatus('DRAFT'), 'desk-button')}
		</>
	);
}
