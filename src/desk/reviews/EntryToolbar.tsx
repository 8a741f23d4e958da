/** What stands above a form: the way back, whether all is saved, the acts on the entry, and one's own account. */
import SettingsDropdown from 'decap-cms-core/dist/esm/components/UI/SettingsDropdown.js';
import { type RefObject, useEffect, useRef } from 'react';
import type { DeskEntry } from '../checks/draft-of.ts';
import { useEntryInForm } from '../decap-state.ts';
import type { Toolbar } from '../forge/MergeActs.tsx';
import { nameTab } from '../name-tab.ts';
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
	const label = String(collection.get('label'));
	const title = titleOf(useEntryInForm());
	useEffect(() => nameTab(title || label), [title, label]);
	const bar = useBarHeight();
	// What a link filled in may be saved as it is.
	const isToSave = mayWrite() && (hasChanged || isNewEntry);
	return (
		<div className="entry-toolbar" ref={bar}>
			<a className="entry-back" href={`#${editorBackLink}`}>
				<b aria-hidden="true">←</b>
				<span>
					返回{label}
					<SavedWord {...props} />
				</span>
			</a>
			<div className="entry-acts">
				{mayWrite() && (
					<button
						type="button"
						className={isToSave ? 'desk-main' : 'desk-button'}
						disabled={!isToSave}
						onClick={() => onPersist()}
					>
						{isPersisting ? '正在保存……' : '保存'}
					</button>
				)}
				<EntryBar {...props} />
				<DeleteButton {...props} />
			</div>
			<SettingsDropdown imageUrl={props.user?.avatar_url} onLogoutClick={props.onLogoutClick} />
		</div>
	);
}

/** As many lines as its keys need: what lies below begins where it ends. */
function useBarHeight(): RefObject<HTMLDivElement | null> {
	const bar = useRef<HTMLDivElement>(null);
	useEffect(() => {
		const watcher = new ResizeObserver(([seen]) =>
			document.documentElement.style.setProperty('--entry-bar', `${seen?.target.clientHeight}px`)
		);
		if (bar.current) watcher.observe(bar.current);
		return () => watcher.disconnect();
	}, []);
	return bar;
}

const titleOf = (entry: DeskEntry | undefined): string =>
	String((entry?.get('data') as DeskEntry | undefined)?.get('title') ?? '');

/** Nothing is said of a form that nobody has written in. */
function SavedWord({ hasChanged, isNewEntry }: Props) {
	const entry = useEntryInForm();
	const isEmpty = entry !== undefined && formOnPage()?.isEmpty(entry) === true;
	if (hasChanged && !isEmpty) return <small className="desk-over">有改动没有保存</small>;
	return isNewEntry || !mayWrite() ? null : <small className="desk-saved">改动已保存</small>;
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
