/**
 * Decap's form of one entry, which loses nothing of an editor's work between opening and saving: what it kept itself, it
 * put back before the entry had arrived, shared among all forms of a kind, and threw away when a form was left. Its class
 * is made by Decap alone, so its life is changed in place, before the first form is made; what it draws stays as it is.
 */
import Connected, { Editor, type EditorProps } from 'decap-cms-core/dist/esm/components/Editor/Editor.js';
import { history } from 'decap-cms-core/dist/esm/routing/history.js';
import debounce from 'lodash-es/debounce.js';
import { holdForm } from '../hold-form.ts';
import { photosUnderWay } from '../photos/rounds.ts';
import { tellRefusedSave } from '../reviews/refused-save.ts';
import { holdAddress } from './hold-address.ts';
import { type OpenForm, openForm } from './open-form.ts';
import { setTaken } from './taken-work.ts';

const decap = {
	mounted: Editor.prototype.componentDidMount,
	updated: Editor.prototype.componentDidUpdate,
	leaving: Editor.prototype.componentWillUnmount,
};
const moved = Object.entries(decap).filter(([, method]) => typeof method !== 'function');
if (moved.length > 0) throw new Error(`Decap's form has no ${moved.map(([name]) => name).join(', ')}`);

/** What is kept of each form, and how to leave it without being asked. */
const forms = new WeakMap<Editor, { form?: OpenForm; unblock: () => void }>();

const isUnsafe = (editor: Editor): boolean =>
	editor.props.hasChanged === true && forms.get(editor)?.form?.isSafe !== true;

Object.assign(Editor.prototype, {
	componentDidMount(this: Editor) {
		// What another form had taken is none of this one's.
		setTaken(undefined);
		// Who types without a rest is kept something of too.
		this.createBackup = debounce((entry) => forms.get(this)?.form?.keepEntry(entry), 120, { maxWait: 360 });
		this.handlePersistEntry = () => persist(this);
		decap.mounted.call(this);
		window.removeEventListener('beforeunload', this.exitBlocker);
		const leaveMessage = this.props.t('editor.editor.onLeavePage');
		this.exitBlocker = (event) => {
			if (!isUnsafe(this)) return undefined;
			event.returnValue = leaveMessage;
			return leaveMessage;
		};
		window.addEventListener('beforeunload', this.exitBlocker);
		// In place of Decap's, which forget what was typed as soon as one is elsewhere.
		this.unlisten();
		const unblock = history.block((_, action) => {
			const entry = this.props.entryDraft.get('entry');
			// A new entry that is being saved goes to its address.
			const isBorn = action === 'PUSH' && entry?.get('isPersisting') && entry.get('newRecord');
			return !isBorn && isUnsafe(this) ? leaveMessage : undefined;
		});
		forms.set(this, { unblock });
	},

	componentDidUpdate(this: Editor, before: EditorProps) {
		openWhenThere(this);
		const { localBackup, loadLocalBackup } = this.props;
		const isBack = localBackup && !before.localBackup;
		if (isBack) loadLocalBackup();
		// Decap would ask whether to, naming neither the text nor its hour; a No deleted it for good.
		decap.updated.call(this, isBack ? { ...before, localBackup } : before);
	},

	componentWillUnmount(this: Editor) {
		if (this.props.hasChanged) this.createBackup.flush();
		else this.deleteBackup();
		const { form, unblock } = forms.get(this)!;
		form?.close();
		unblock();
		decap.leaving.call(this);
	},

	deleteBackup(this: Editor) {
		this.createBackup.cancel();
		void forms.get(this)?.form?.forget();
	},
});

/** What was left at an entry is offered once, when the entry is there. */
function openWhenThere(editor: Editor): void {
	const { user, collection, slug, newEntry, entry, entryDraft, retrieveLocalBackup } = editor.props;
	const own = forms.get(editor);
	const draft = entryDraft.get('entry');
	const isThere = draft && (newEntry ? draft.get('newRecord') : draft.get('slug') === slug);
	if (!own || own.form || !isThere || entry?.get('isFetching')) return;
	const form = openForm(user, collection.get('name'), slug ?? '', draft, () => editor.createBackup.flush());
	own.form = form;
	void form.offer().then((isTaken) => isTaken && retrieveLocalBackup(collection, slug));
}

/** Saves; what is typed meanwhile would look saved and be lost. */
async function persist(editor: Editor): Promise<void> {
	const { persistEntry, collection, currentStatus, hasWorkflow, loadEntry, slug } = editor.props;
	const { form } = forms.get(editor) ?? {};
	// A photo that comes while the rest is on its way would be lost like what is typed.
	const early = photosUnderWay(form);
	if (early) return tellRefusedSave(early);
	const letGo = holdForm();
	const leave = holdAddress();
	const goOn = form?.beingSaved();
	let isSaved = false;
	try {
		await persistEntry(collection);
		isSaved = true;
		editor.deleteBackup();
		if (slug && hasWorkflow && !currentStatus) await loadEntry(collection, slug);
	} catch (refused) {
		// What is no error was told already.
		if (refused instanceof Error) throw refused;
	} finally {
		letGo();
		goOn?.();
		leave(isSaved);
	}
}

/** Another entry is another form, and so is a new one that a link fills in otherwise. */
export function EntryForm(props: { location: Location; newRecord?: boolean }) {
	const { pathname, search } = props.location;
	return <Connected key={props.newRecord ? pathname + search : pathname} {...props} />;
}
