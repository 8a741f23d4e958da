/** The bar above an entry: where it stands, what may be done with it, and why something was refused. */
import { forgeOfPage } from '../forge/forge.ts';
import { MergeActs, type Toolbar } from '../forge/MergeActs.tsx';
import { mayWrite } from '../signed-in.ts';
import { HistoryButton } from '../versions/HistoryButton.tsx';
import { actOn } from './act-on.ts';
import { EntryLinks } from './EntryLinks.tsx';
import { openEntry } from './open-entry.ts';
import { PhoneView } from './PhoneView.tsx';
import { ReviewBar } from './ReviewBar.tsx';
import { useRefusedSave } from './refused-save.ts';
import { SaveError } from './SaveError.tsx';
import { UnsavedLine } from './UnsavedLine.tsx';
import { useSaveKey } from './use-save-key.ts';

export function EntryBar(toolbar: Toolbar) {
	const { isNewEntry, isPersisting, currentStatus, hasChanged, onPersist } = toolbar;
	const entry = openEntry();
	const [told, say] = useRefusedSave(isPersisting);
	useSaveKey(() => {
		if (mayWrite() && !isPersisting && (hasChanged || isNewEntry)) onPersist();
	});
	const isOffice = forgeOfPage() === undefined;
	const bar = () => {
		if (isNewEntry || !entry) return <span className="desk-standing desk-new">新建，还没有保存</span>;
		const act = actOn(entry, say);
		if (currentStatus === undefined) return <EntryLinks {...entry} {...(isOffice && { act })} />;
		return isOffice ? (
			<ReviewBar {...toolbar} currentStatus={currentStatus} entry={entry} act={act} refuse={say} />
		) : (
			<MergeActs {...toolbar} currentStatus={currentStatus} refuse={say} />
		);
	};
	return (
		<>
			{bar()}
			<PhoneView />
			{isOffice && !isNewEntry && entry && <HistoryButton {...entry} say={say} />}
			{!mayWrite() && <span className="desk-quiet">您的账号不写稿，不能改字。</span>}
			<UnsavedLine />
			<SaveError told={told} close={() => say('')} />
		</>
	);
}
