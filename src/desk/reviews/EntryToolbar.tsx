/** What stands above a form: the way back, whether all is saved, the acts on the entry, and one's own account. */
import SettingsDropdown from 'decap-cms-core/dist/esm/components/UI/SettingsDropdown.js';
import { useEntryInForm } from '../decap-state.ts';
import type { Toolbar } from '../forge/MergeActs.tsx';
import { mayWrite } from '../signed-in.ts';
import { formOnPage } from '../unsaved/open-form.ts';
import { EntryBar } from './EntryBar.tsx';

type Props = Toolbar & {
	collection: { get: (key: string) => unknown };
	editorBackLink: string;
	isDeleting?: boolean;
	isModification?: boolean;
	hasUnpublishedChanges?: boolean;
	showDelete: boolean;
	onDelete: () => void;
	onDeleteUnpublishedChanges: () => void;
	user?: { avatar_url?: string };
	onLogoutClick: () => void;
};

export function EntryToolbar(props: Props) {
	const { collection, editorBackLink, hasChanged, isNewEntry, isPersisting, onPersist } = props;
	// What a link filled in may be saved as it is.
	const isToSave = mayWrite() && (hasChanged || isNewEntry);
	return (
		<div className="entry-toolbar">
			<a className="entry-back" href={`#${editorBackLink}`}>
				<b aria-hidden="true">←</b>
				<span>
					返回{String(collection.get('label'))}
					<SavedWord {...props} />
				</span>
			</a>
			<div className="entry-acts">
				<button
					type="button"
					className={isToSave ? 'desk-main' : 'desk-button'}
					disabled={!isToSave}
					onClick={() => onPersist()}
				>
					{isPersisting ? '正在保存……' : '保存'}
				</button>
				<EntryBar {...props} />
				<DeleteButton {...props} />
			</div>
			<SettingsDropdown imageUrl={props.user?.avatar_url} onLogoutClick={props.onLogoutClick} />
		</div>
	);
}

/** Nothing is said of a form that nobody has written in. */
function SavedWord({ hasChanged, isNewEntry }: Props) {
	const entry = useEntryInForm();
	const isEmpty = entry !== undefined && formOnPage()?.isEmpty(entry) === true;
	if (hasChanged && !isEmpty) return <small className="desk-over">有改动没有保存</small>;
	return isNewEntry ? null : <small className="desk-saved">改动已保存</small>;
}

function DeleteButton(props: Props) {
	const { showDelete, hasUnpublishedChanges, isModification, isDeleting } = props;
	const word = hasUnpublishedChanges
		? isModification
			? '丢弃未发布的改动'
			: '删掉草稿'
		: '撤下，放进回收站';
	if (!showDelete && !hasUnpublishedChanges && !isModification) return null;
	return (
		<button
			type="button"
			className="entry-delete"
			onClick={() => (hasUnpublishedChanges ? props.onDeleteUnpublishedChanges() : props.onDelete())}
		>
			{isDeleting ? '正在删除……' : word}
		</button>
	);
}
