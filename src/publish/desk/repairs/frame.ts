/** Where Decap's own ways lead past the three reviews and the desk's pages, and what stands in their place. */
import type { Repair } from './repair.ts';

const CORE = 'decap-cms-core/dist/esm';

export const FRAME: readonly Repair[] = [
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
		to: '_jsx(parts.EntryBar, { ...this.props }, "entry-bar")',
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
		file: `${CORE}/components/App/App.js`,
		why: 'the desk opens with what waits for one',
		from: `_jsx(Redirect, {
            exact: true,
            from: "/",
            to: defaultPath
          })`,
		to: `_jsx(Redirect, { exact: true, from: "/", to: "/desk/today" }), _jsx(Route, { path: "/desk/:page", component: parts.DeskPage })`,
	},
	{
		file: `${CORE}/components/App/App.js`,
		why: 'the board of columns is not used',
		from: 'import Workflow from \x27../Workflow/Workflow\x27;',
		to: '',
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
		to: '_jsx(parts.DeskLinks, { user })',
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
		file: `${CORE}/components/Editor/EditorInterface.js`,
		why: 'a key of somebody who may not write changed the form, and what waited for them was gone',
		from: `const editor = _jsx(ControlPaneContainer, {
      overFlow: true,`,
		to: `const editor = _jsx(ControlPaneContainer, {
      "data-desk": "form",
      inert: !parts.mayWrite(),
      overFlow: true,`,
	},
	{
		file: `${CORE}/components/Editor/EditorInterface.js`,
		why: 'whoever was to judge a page was shown a form',
		from: `_jsx(EditorContent, {
          rightPane: rightPane,
          editor: editor,
          editorWithEditor: editorWithEditor,
          editorWithPreview: editorWithPreview,
          editorWithNotes: editorWithNotes
        })`,
		to: `_jsx(parts.EitherView, {
          collection: collection.get('name'),
          slug: entry.get('slug') ?? '',
          hasPage: previewEnabled && !isNewEntry,
          hasChanged,
          page: _jsx(EditorPreviewPane, { collection, entry: previewEntry, fields, fieldsMetaData, locale: leftPanelLocale, onFieldClick: () => undefined }),
          notes: notesEnabled && hasUnpublishedChanges ? _jsx(EditorNotesPane, { notes: this.props.notes, onChange: this.handleNotesChange, entry, collection, user, t }) : null,
          form: _jsx(EditorContent, {
            rightPane: rightPane,
            editor: editor,
            editorWithEditor: editorWithEditor,
            editorWithPreview: editorWithPreview,
            editorWithNotes: editorWithNotes
          })
        })`,
	},
	{
		file: `${CORE}/reducers/index.js`,
		why: 'who may not write was offered to begin entries',
		from: "if (!collection || !collection.get('create')) {",
		to: "if (!collection || !collection.get('create') || !parts.mayWrite()) {",
	},
];
