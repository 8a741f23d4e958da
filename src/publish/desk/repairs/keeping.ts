/** What Decap loses of an editor's work: between opening, filling in by a link, pasting and saving. */
import type { Repair } from './repair.ts';

const CORE = 'decap-cms-core/dist/esm';
const MARKDOWN = 'decap-cms-widget-markdown/dist/esm/MarkdownControl';

export const KEEPING: readonly Repair[] = [
	{
		file: `${CORE}/components/Editor/Editor.js`,
		why: 'the backup of an unsaved text was put back before the entry arrived, and lost',
		from: 'retrieveLocalBackup(collection, slug);\n    if (newEntry) {',
		to: 'if (newEntry) {',
	},
	{
		file: `${CORE}/components/Editor/Editor.js`,
		why: 'it is asked for once, when the entry is there',
		from: 'componentDidUpdate(prevProps) {',
		to: `componentDidUpdate(prevProps) {
    const form = this.props.entryDraft.get('entry');
    const isThere = form && (this.props.newEntry ? form.get('newRecord') : form.get('slug') === this.props.slug);
    if (isThere && !this.askedForBackup && !this.props.entry?.get('isFetching')) {
      this.askedForBackup = true;
      this.props.retrieveLocalBackup(this.props.collection, this.props.slug);
    }`,
	},
	{
		file: `${CORE}/components/Editor/Editor.js`,
		why: 'what was typed while a save was under way looked saved and was lost',
		from: `await persistEntry(collection);
    this.deleteBackup();
    if (createNew) {
      navigateToNewEntry(collection.get('name'));
      duplicate && createDraftDuplicateFromEntry(entryDraft.get('entry'));
    } else if (slug && hasWorkflow && !currentStatus) {
      loadEntry(collection, slug);
    }`,
		to: `const letGo = parts.holdForm();
    try {
      await persistEntry(collection);
      this.deleteBackup();
      if (slug && hasWorkflow && !currentStatus) await loadEntry(collection, slug);
    } catch (refused) {
      // What is no error was told already.
      if (refused instanceof Error) throw refused;
    } finally {
      letGo();
    }`,
	},
	{
		file: `${CORE}/backend.js`,
		why: 'a backup did not say which version it was written upon, and covered what others had saved since',
		from: `path: entry.get('path'),
        mediaFiles,`,
		to: `path: entry.get('path'),
        base: parts.seenVersions.get(entry.get('path')),
        mediaFiles,`,
	},
	{
		file: `${CORE}/backend.js`,
		why: 'and nobody asked it',
		from: `    } = backup;
    let {`,
		to: `    } = backup;
    parts.offerBackup(path, backup.base);
    let {`,
	},
	{
		file: `${CORE}/actions/entries.js`,
		why: 'an accepted backup counted as written upon the newest version',
		from: `export function loadLocalBackup() {
  return {`,
		to: `export function loadLocalBackup() {
  parts.takeBackup();
  return {`,
	},
	{
		file: `${CORE}/actions/editorialWorkflow.js`,
		why: 'after saving, the status shown was the one with which the draft had been opened',
		from: 'dispatch(unpublishedEntryPersisted(collection, serializedEntry));',
		to: `const known = selectUnpublishedEntry(getState(), collection.get('name'), entry.get('slug'));
      dispatch(unpublishedEntryPersisted(collection, known && known.get('status') ? serializedEntry.set('status', known.get('status')) : serializedEntry));`,
	},
	{
		file: `${CORE}/actions/entries.js`,
		why: 'a link that fills in a form turned & into &amp;: nothing here takes a text for mark-up',
		from: 'return escapeHtml(unsafe);',
		to: 'return unsafe;',
	},
	{
		file: `${CORE}/actions/entries.js`,
		why: 'a figure in such a link stayed a text, which no field of figures shows',
		from: "return field.set('default', processValue(values[values.length - 1]));",
		to: `const value = processValue(values[values.length - 1]);
          return field.set('default', field.get('widget') === 'figure' ? Number(value) : value);`,
	},
	{
		file: `${CORE}/components/Editor/EditorToolbar.js`,
		why: 'a new entry that a link had filled in could not be saved',
		from: `return [_jsx(SaveButton, {
      disabled: !hasChanged,
      onClick: () => hasChanged && onPersist(),`,
		to: `return [_jsx(SaveButton, {
      disabled: !hasChanged && !isNewEntry,
      onClick: () => (hasChanged || isNewEntry) && onPersist(),`,
	},
	{
		file: `${CORE}/components/Editor/EditorToolbar.js`,
		why: 'a new entry was called saved before it was',
		from: '}), hasChanged ? _jsx(BackStatusChanged, {',
		to: '}), hasChanged || this.props.isNewEntry ? _jsx(BackStatusChanged, {',
	},
	{
		file: `${MARKDOWN}/plugins/html/withHtml.js`,
		why: 'a link or picture in pasted text stopped the desk, and what was copied in the text itself lost its form',
		from: `    if (html) {
      const sanitizedHtml = DOMPurify.sanitize(html);
      const parsed = new DOMParser().parseFromString(sanitizedHtml, 'text/html');
      const fragment = deserialize(parsed.body);
      Transforms.insertFragment(editor, fragment);
      return;
    }`,
		to: `    const blocks = html && !data.getData('application/x-slate-fragment') ? markdownToSlate(parts.markdownOf(html)) : [];
    if (blocks.length === 1 && blocks[0].type === 'paragraph') return Transforms.insertFragment(editor, blocks);
    if (blocks.length > 0) return Transforms.insertNodes(editor, blocks, { mode: 'highest', select: true });`,
	},
	{
		file: `${MARKDOWN}/plugins/html/withHtml.js`,
		why: 'pasted text is read by the desk',
		from: 'import DOMPurify from \x27dompurify\x27;',
		to: 'import { markdownToSlate } from \x27../../../serializers\x27;',
	},
	{
		file: `${CORE}/components/App/App.js`,
		why: 'a link from one new entry to another kept the fields of the first',
		from: `newRecord: true
            })`,
		to: `newRecord: true
            }, props.location.pathname + props.location.search)`,
	},
	{
		file: `${CORE}/components/App/App.js`,
		why: 'and so did one from entry to entry',
		from: `path: "/collections/:name/entries/*",
            collections: collections,
            render: props => _jsx(Editor, {
              ...props
            })`,
		to: `path: "/collections/:name/entries/*",
            collections: collections,
            render: props => _jsx(Editor, {
              ...props
            }, props.location.pathname)`,
	},
];
