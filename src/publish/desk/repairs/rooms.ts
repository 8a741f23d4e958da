/** Where the desk’s own pages and views come in: Decap has no way to register one. */
import { CORE, type Repair } from './repair.ts';

export const ROOMS: readonly Repair[] = [
	{
		file: `${CORE}/components/App/App.js`,
		why: 'the desk opens with what waits for one',
		test: 'tests/browser/desk-work.test.ts',
		from: `_jsx(Redirect, {
            exact: true,
            from: "/",
            to: defaultPath
          })`,
		to: `_jsx(Redirect, { exact: true, from: "/", to: "/desk/today" }), _jsx(Route, { path: "/desk/:page", component: parts.DeskPage })`,
	},
	{
		file: `${CORE}/components/App/App.js`,
		why: 'the bar of what is being loaded is drawn on a canvas, which knows no tokens',
		upstream: '#1727',
		test: 'tests/browser/desk-look.test.ts',
		from: `0: colors.active,
    '1.0': colors.active`,
		to: `0: parts.barColour(),
    '1.0': parts.barColour()`,
	},
	{
		file: `${CORE}/components/App/Header.js`,
		why: 'links to the pages of the desk in place of the board and the store of all pictures',
		test: 'tests/browser/desk-work.test.ts',
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
		test: 'tests/browser/desk-look.test.ts',
		from: `to: "/",
                activeClassName`,
		to: `to: "/collections/stories",
                activeClassName`,
	},
	{
		file: `${CORE}/components/Editor/EditorInterface.js`,
		why: 'whoever was to judge a page was shown a form',
		test: 'tests/browser/desk-versions.test.ts',
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
		file: `${CORE}/components/Editor/EditorInterface.js`,
		why: 'a key that let the page scroll along with the form, which no page of ours does',
		test: 'tests/browser/desk-look.test.ts',
		from: 'const scrollSyncVisible = rightPane !== null;',
		to: 'const scrollSyncVisible = false;',
	},
];
