/** Faults of Decap's core that an editor would pay for, mended while the desk is built. */
import type { Repair } from './desk-repair.ts';

const CORE = 'decap-cms-core/dist/esm';
const MARKDOWN = 'decap-cms-widget-markdown/dist/esm/MarkdownControl';

export const REPAIRS: readonly Repair[] = [
	{
		file: 'decap-cms-ui-default/dist/esm/Toggle.js',
		why: 'the name that a switch was given was dropped',
		from: 'className,\n  Container = ToggleContainer,',
		to: `className,
  'aria-label': label,
  Container = ToggleContainer,`,
	},
	{
		file: 'decap-cms-ui-default/dist/esm/Toggle.js',
		why: 'a switch that was never touched did not say that it is off',
		from: '"aria-checked": isActive?.toString(),',
		to: '"aria-checked": isActive ? "true" : "false",\n    "aria-label": label,',
	},
	{
		file: `${CORE}/components/Editor/Editor.js`,
		why: 'the backup of an unsaved text was put back before the entry arrived, and lost',
		from: 'retrieveLocalBackup(collection, slug);\n    if (newEntry) {',
		to: `const whenReady = (tries = 0) => {
      const entry = this.props.entryDraft && this.props.entryDraft.get('entry');
      const isThere = entry && entry.get && (newEntry ? entry.get('newRecord') : entry.get('slug') === slug);
      if (isThere && !(this.props.entry && this.props.entry.get('isFetching'))) setTimeout(() => retrieveLocalBackup(collection, slug), 400);
      else if (tries < 600) setTimeout(() => whenReady(tries + 1), 100);
    };
    whenReady();
    if (newEntry) {`,
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
		to: `const letGo = holdForm();
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
		file: `${CORE}/components/Editor/Editor.js`,
		why: 'the hold above comes from the desk',
		from: 'import { status, EDITORIAL_WORKFLOW } from \x27../../constants/publishModes\x27;',
		to: 'import { status, EDITORIAL_WORKFLOW } from \x27../../constants/publishModes\x27;\nimport { holdForm } from \x27desk:hold-form.ts\x27;',
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
		file: `${CORE}/actions/mediaLibrary.js`,
		why: 'an English question',
		from: '`${existingFile.name} already exists. Do you want to replace it?`',
		to: '`已有同名图片“${existingFile.name}”。替换后，这篇稿子里用到它的地方都会换成新图。确定替换吗？`',
	},
	{
		file: `${CORE}/components/Editor/EditorToolbar.js`,
		why: 'publishing belongs to the three reviews, and 撤销发布 deleted the entry before it kept the draft',
		from: `currentStatus ? [_jsxs(Fragment, {
      children: [this.renderWorkflowStatusControls(), !hasChanged && this.renderNewEntryWorkflowPublishControls({
        canCreate,
        canPublish
      })]
    }, "workflow-status-controls")] : !isNewEntry && _jsx(Fragment, {
      children: this.renderExistingEntryWorkflowPublishControls({
        canCreate,
        canPublish,
        canDelete
      })
    }, "existing-entry-workflow-publish-controls")`,
		to: '_jsx(ReviewBar, { ...this.props }, "review-bar")',
	},
	{
		file: `${CORE}/components/Editor/EditorToolbar.js`,
		why: 'the bar above comes from the desk',
		from: 'import { status } from \x27../../constants/publishModes\x27;',
		to: 'import { status } from \x27../../constants/publishModes\x27;\nimport { ReviewBar } from \x27desk:reviews/ReviewBar.tsx\x27;',
	},
	{
		file: `${CORE}/components/Editor/EditorToolbar.js`,
		why: 'a button for a preview that no server of ours has',
		from: 'hasWorkflow ? this.renderWorkflowDeployPreviewControls() : this.renderSimpleDeployPreviewControls()',
		to: 'null',
	},
	{
		file: `${CORE}/components/Editor/EditorInterface.js`,
		why: 'a saved draft opened with an empty pane of notes in place of its page',
		from: "['i18n', 'notes', 'preview']",
		to: "['preview', 'notes', 'i18n']",
	},
	{
		file: `${CORE}/components/Editor/EditorControlPane/EditorControl.js`,
		why: 'boxes, checks and texts to be read were called optional',
		from: "const isFieldOptional = field.get('required') === false;",
		to: "const isFieldOptional = field.get('required') === false && !['tick', 'readiness', 'copy-check', 'verbatim'].includes(widgetName);",
	},
	{
		file: `${CORE}/components/Editor/EditorControlPane/EditorControl.js`,
		why: 'Chinese brackets around a Chinese word',
		from: "` (${t('editor.editorControl.field.optional')})`",
		to: "`（${t('editor.editorControl.field.optional')}）`",
	},
	{
		file: `${CORE}/components/App/App.js`,
		why: 'the desk opens with what waits for one',
		from: `_jsx(Redirect, {
            exact: true,
            from: "/",
            to: defaultPath
          })`,
		to: `_jsx(Redirect, { exact: true, from: "/", to: "/desk/today" }), _jsx(Route, { path: "/desk/:page", component: DeskPage })`,
	},
	{
		file: `${CORE}/components/App/App.js`,
		why: 'the pages above come from the desk, and the board of columns is not used',
		from: 'import Workflow from \x27../Workflow/Workflow\x27;',
		to: 'import { DeskPage } from \x27desk:pages/DeskPage.tsx\x27;',
	},
	{
		file: `${CORE}/components/App/App.js`,
		why: 'a status is not dragged from column to column: it follows from reviews',
		from: `_jsx(Route, {
            path: "/workflow",
            component: Workflow
          })`,
		to: '_jsx(Redirect, { from: "/workflow", to: "/desk/today" })',
	},
	{
		file: `${CORE}/components/App/Header.js`,
		why: 'links to the pages of the desk in place of the board and the store of all pictures',
		from: `hasWorkflow && _jsx("li", {
              children: _jsxs(AppHeaderNavLink, {
                to: "/workflow",
                activeClassName: "header-link-active",
                children: [_jsx(Icon, {
                  type: "workflow"
                }), t('app.header.workflow')]
              })
            }), showMediaButton && _jsx("li", {
              children: _jsxs(AppHeaderButton, {
                onClick: openMediaLibrary,
                children: [_jsx(Icon, {
                  type: "media-alt"
                }), t('app.header.media')]
              })
            })`,
		to: '_jsx(DeskLinks, { user })',
	},
	{
		file: `${CORE}/components/App/Header.js`,
		why: 'the link beside it leads to the lists',
		from: `to: "/",
                activeClassName`,
		to: `to: "/collections/stories",
                activeClassName`,
	},
	{
		file: `${CORE}/components/App/Header.js`,
		why: 'the links come from the desk',
		from: 'import { checkBackendStatus } from \x27../../actions/status\x27;',
		to: 'import { checkBackendStatus } from \x27../../actions/status\x27;\nimport { DeskLinks } from \x27desk:pages/DeskLinks.tsx\x27;',
	},
	{
		file: `${CORE}/components/Editor/EditorControlPane/EditorControl.js`,
		why: 'around every field stood the English name of its control, on an element that may have no name',
		from: `"aria-label": t('editor.editorControl.field.widgetLabel', {
          widgetLabel: widgetName
        }),`,
		to: '"data-control": widgetName,',
	},
	{
		file: `${CORE}/components/Editor/EditorNotesPane/NoteItem.js`,
		why: 'an English word',
		from: 'children: "resolved"',
		to: "children: '已解决'",
	},
	{
		file: `${CORE}/components/Editor/EditorNotesPane/NoteItem.js`,
		why: 'the hour of a note is written as in China, whatever the browser speaks',
		from: 'date.toLocaleString(undefined, {',
		to: "date.toLocaleString('zh-CN', {\n      timeZone: 'Asia/Shanghai',",
	},
	{
		file: `${MARKDOWN}/VisualEditor.js`,
		why: 'the field of the text had no name for who cannot see it',
		from: 'autoFocus: false',
		to: "autoFocus: false,\n            'aria-label': props.field.get('label')",
	},
	{
		file: `${MARKDOWN}/RawEditor.js`,
		why: 'nor had it when the marks are shown',
		from: `value: value,
          onChange: handleChange
        })`,
		to: `value: value,
          onChange: handleChange,
          'aria-label': field.get('label')
        })`,
	},
	{
		file: 'react-toastify/dist/react-toastify.esm.mjs',
		why: 'the button beside a message had an English name',
		from: 'ariaLabel:s="close"',
		to: 'ariaLabel:s="关闭"',
	},
	{
		file: 'react-toastify/dist/react-toastify.esm.mjs',
		why: 'and so had the time that is left to it',
		from: '"aria-label":"notification timer"',
		to: '"aria-label":"提示还显示多久"',
	},
	{
		file: `${CORE}/components/UI/SettingsDropdown.js`,
		why: 'an English address where a word does',
		from: 'children: stripProtocol(displayUrl)',
		to: "children: '看网站'",
	},
	{
		file: 'decap-cms-widget-markdown/dist/esm/MarkdownControl/plugins/html/withHtml.js',
		why: 'a link or picture in pasted text stopped the desk, and what was copied in the text itself lost its form',
		from: `    if (html) {
      const sanitizedHtml = DOMPurify.sanitize(html);
      const parsed = new DOMParser().parseFromString(sanitizedHtml, 'text/html');
      const fragment = deserialize(parsed.body);
      Transforms.insertFragment(editor, fragment);
      return;
    }`,
		to: `    const blocks = html && !data.getData('application/x-slate-fragment') ? markdownToSlate(markdownOf(html)) : [];
    if (blocks.length === 1 && blocks[0].type === 'paragraph') return Transforms.insertFragment(editor, blocks);
    if (blocks.length > 0) return Transforms.insertNodes(editor, blocks, { mode: 'highest', select: true });`,
	},
	{
		file: 'decap-cms-widget-markdown/dist/esm/MarkdownControl/plugins/html/withHtml.js',
		why: 'pasted text is read by the desk',
		from: 'import DOMPurify from \x27dompurify\x27;',
		to: 'import { markdownOf } from \x27desk:words/pasted.ts\x27;\nimport { markdownToSlate } from \x27../../../serializers\x27;',
	},
];
