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
		why: 'it is asked for once, when the entry is there, by a form that has a place of its own to keep what is typed',
		from: 'componentDidUpdate(prevProps) {',
		to: `componentDidUpdate(prevProps) {
    const form = this.props.entryDraft.get('entry');
    const isThere = form && (this.props.newEntry ? form.get('newRecord') : form.get('slug') === this.props.slug);
    if (isThere && !this.form && !this.props.entry?.get('isFetching')) {
      const { user, collection, slug } = this.props;
      this.form = parts.openForm(user, collection.get('name'), slug ?? '', () => this.createBackup.flush());
      this.form.offer().then(isTaken => isTaken && this.props.retrieveLocalBackup(collection, slug));
    }`,
	},
	{
		file: `${CORE}/components/Editor/Editor.js`,
		why: 'a question that named neither the text nor its hour, and whose No deleted it for good',
		from: `const confirmLoadBackup = window.confirm(this.props.t('editor.editor.confirmLoadBackup'));
      if (confirmLoadBackup) {
        this.props.loadLocalBackup();
      } else {
        this.deleteBackup();
      }`,
		to: 'this.props.loadLocalBackup();',
	},
	{
		file: `${CORE}/components/Editor/Editor.js`,
		why: 'who typed without a rest of two seconds was kept nothing of, and a tab that died took the last of it along',
		from: `this.props.persistLocalBackup(entry, collection);
  }, 2000);`,
		to: `this.form && this.props.persistLocalBackup(entry.set('keep', this.form.keeper()), collection);
  }, 120, { maxWait: 360 });`,
	},
	{
		file: `${CORE}/components/Editor/Editor.js`,
		why: 'another form of the same kind was forgotten with this one',
		from: `    const {
      deleteLocalBackup,
      collection,
      slug,
      newEntry
    } = this.props;
    this.createBackup.cancel();
    deleteLocalBackup(collection, !newEntry && slug);`,
		to: `    this.createBackup.cancel();
    this.form?.forget();`,
	},
	{
		file: `${CORE}/components/Editor/Editor.js`,
		why: 'leaving a form threw away what was typed, and a form left for another one listened on',
		from: `    this.unlisten = history.listen((location, action) => {
      const newEntryPath = \`/collections/\${collection.get('name')}/new\`;
      const entriesPath = \`/collections/\${collection.get('name')}/entries/\`;
      const {
        pathname
      } = location;
      if (pathname.startsWith(newEntryPath) || pathname.startsWith(entriesPath) && action === 'PUSH') {
        return;
      }
      this.deleteBackup();
      unblock();
      this.unlisten();
    });`,
		to: '    this.unblock = unblock;',
	},
	{
		file: `${CORE}/components/Editor/Editor.js`,
		why: 'and so its end is where both are seen to',
		from: 'this.createBackup.flush();\n    this.props.discardDraft();',
		to: `if (this.props.hasChanged) this.createBackup.flush();
    else this.deleteBackup();
    this.form?.close();
    this.unblock();
    this.props.discardDraft();`,
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
		why: 'one place for all new entries of a kind, whoever wrote them in which tab',
		from: `const key = getEntryBackupKey(collection.get('name'), entry.get('slug'));
      const raw`,
		to: 'const raw',
	},
	{
		file: `${CORE}/backend.js`,
		why: 'every photo was read anew at every change',
		from: `const mediaFiles = await Promise.all(entry.get('mediaFiles').toJS().map(async file => {
        // make sure to serialize the file
        if (file.url?.startsWith('blob:')) {
          const blob = await fetch(file.url).then(res => res.blob());
          return {
            ...file,
            file: blobToFileObj(file.name, blob)
          };
        }
        return file;
      }));`,
		to: "const mediaFiles = entry.get('mediaFiles').toJS();",
	},
	{
		file: `${CORE}/components/Editor/Editor.js`,
		why: 'what is kept may be left without a question',
		from: "if (this.props.entryDraft.get('hasChanged')) {\n        // This message",
		to: "if (this.props.entryDraft.get('hasChanged') && !this.form?.isSafe) {\n        // This message",
	},
	{
		file: `${CORE}/components/Editor/Editor.js`,
		why: 'and so may it for another page of the desk',
		from: 'if (this.props.hasChanged) {\n        return leaveMessage;',
		to: 'if (this.props.hasChanged && !this.form?.isSafe) {\n        return leaveMessage;',
	},
	{
		file: `${CORE}/backend.js`,
		why: 'each form keeps in its own',
		from: `await localForage.setItem(key, {
        raw,
        path: entry.get('path'),
        mediaFiles,
        ...(i18n && {
          i18n
        })
      });`,
		to: "await entry.get('keep')({ raw, path: entry.get('path'), mediaFiles });",
	},
	{
		file: `${CORE}/backend.js`,
		why: 'and only what was chosen comes back',
		from: `const key = getEntryBackupKey(collection.get('name'), slug);
    const backup = await localForage.getItem(key);`,
		to: 'const backup = parts.takenWork();',
	},
	{
		file: `${CORE}/actions/editorialWorkflow.js`,
		why: 'half a draft could not be saved; only what may never be kept stops a save, and 送审 asks for the rest',
		from: `if (!fieldsErrors.isEmpty()) {
      const hasPresenceErrors = fieldsErrors.some(errors => errors.some(error => error.type && error.type === ValidationErrorTypes.PRESENCE));
      if (hasPresenceErrors) {
        dispatch(addNotification({
          message: {
            key: 'ui.toast.missingRequiredField'
          },
          type: 'error',
          dismissAfter: 8000
        }));
      }
      return Promise.reject();`,
		to: `if (fieldsErrors.some(errors => errors.some(error => error.type === 'NEVER_KEPT'))) {
      return Promise.reject();`,
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
		file: `${CORE}/actions/entries.js`,
		why: 'a new entry began empty of what the desk knows already, such as the station of who writes it',
		from: `const params = new URLSearchParams(search);
    const uniqueKeys`,
		to: `const params = await parts.firstFields(collection.get('name'), search);
    const uniqueKeys`,
	},
	{
		file: `${CORE}/components/Editor/EditorToolbar.js`,
		why: 'a new entry that a link had filled in could not be saved',
		from: `return [_jsx(SaveButton, {
      disabled: !hasChanged,
      onClick: () => hasChanged && onPersist(),`,
		to: `return [_jsx(SaveButton, {
      disabled: !parts.mayWrite() || !hasChanged && !isNewEntry,
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
	{
		file: `${MARKDOWN}/index.js`,
		why: 'the rich editor turned notes into links, and lost whatever else its own reader does not know',
		from: 'import VisualEditor from \x27./VisualEditor\x27;',
		to: `import VisualEditor from \x27./VisualEditor\x27;
import { markdownToSlate, slateToMarkdown } from \x27../serializers\x27;`,
	},
	{
		file: `${MARKDOWN}/index.js`,
		why: 'what it cannot hold opens by its marks',
		from: 'props.isEditorComponent ? \x27raw\x27 : this.getAllowedModes().indexOf',
		to: 'props.isEditorComponent || (this.lost = this.lostIn(props.value)) ? \x27raw\x27 : this.getAllowedModes().indexOf',
	},
	{
		file: `${MARKDOWN}/index.js`,
		why: 'and stays there as long as it says so',
		from: `handleMode = mode => {
    this.setState({`,
		to: `lostIn = (text = \x27\x27) => {
    const remarkPlugins = this.props.getRemarkPlugins?.();
    return parts.lostInRichText(text, one => slateToMarkdown(markdownToSlate(one, { remarkPlugins }), { remarkPlugins }));
  };
  handleMode = mode => {
    this.lost = mode === \x27rich_text\x27 ? this.lostIn(this.props.value) : undefined;
    if (this.lost) return this.forceUpdate();
    this.setState({`,
	},
	{
		file: `${MARKDOWN}/index.js`,
		why: 'with a word why',
		from: 'return mode === \x27rich_text\x27 ? visualEditor : rawEditor;',
		to: 'return mode === \x27rich_text\x27 ? visualEditor : [this.lost ? _jsx(parts.RichTextLoss, { lost: this.lost }, "lost") : null, _jsx("div", { children: rawEditor }, "raw")];',
	},
];
