/** Modules of Decap that are not used: what stands in place of each is ours, a whole module with types and tests of its own. */
import { CORE, type Replaced } from './repair.ts';

export const REPLACED: readonly Replaced[] = [
	{
		file: `${CORE}/components/Editor/Editor.js`,
		why: 'the backup of an unsaved text was put back before its entry arrived, shared by the forms of a kind, offered without a name, deleted by a No and by leaving; what was typed without a rest, or during a save, was lost; and one form kept the fields of another',
		by: 'stand-ins/entry-form.ts',
		upstream: '#1380, #2259, #4147, #5055, #5470, #6989',
		test: 'tests/browser/desk-unsaved.test.ts',
	},
	{
		file: `${CORE}/components/Editor/EditorToolbar.js`,
		why: 'publishing belongs to the three reviews, 撤销发布 deleted the entry before it kept the draft, a preview was asked for that no server of ours has, and an empty form was called unsaved',
		by: 'stand-ins/entry-toolbar.ts',
		test: 'tests/browser/desk-new-entry.test.ts',
	},
	{
		file: `${CORE}/components/Collection/Entries/EntryListing.js`,
		why: 'a list of bare lines, all drawn at once, with what one is at work on below all that was ever published',
		by: 'stand-ins/entry-list.ts',
		test: 'tests/browser/desk-list.test.ts',
	},
	{
		file: `${CORE}/components/Collection/ViewStyleControl.js`,
		why: 'rows or cards: a list of ours is drawn in one way',
		by: 'stand-ins/no-part.ts',
		test: 'tests/browser/desk-list.test.ts',
	},
	{
		file: `${CORE}/components/Collection/CollectionSearch.js`,
		why: 'a search of its own found no draft, and asked first where to look',
		by: 'stand-ins/collection-search.ts',
		test: 'tests/browser/desk-find.test.ts',
	},
	{
		file: `${CORE}/components/Workflow/Workflow.js`,
		why: 'a status is not dragged from column to column: it follows from reviews',
		by: 'stand-ins/workflow.tsx',
		test: 'tests/browser/desk-look.test.ts',
	},
	{
		file: `${CORE}/reducers/entryDraft.js`,
		why: 'an entry that arrived when one was in another form by then took the place of what was written there, and so did a new one whose first fields were still asked for',
		by: 'stand-ins/entry-draft.ts',
		test: 'tests/browser/desk-unsaved.test.ts',
	},
	{
		file: `${CORE}/components/UI/ErrorBoundary.js`,
		why: 'whoever met a fault was sent to a public tracker to report it, in English, and not told where the words were',
		by: 'stand-ins/error-boundary.ts',
		test: 'tests/browser/desk-broken.test.ts',
	},
	{
		file: `${CORE}/constants/configSchema.js`,
		why: 'the schema of a configuration that a program makes, compiled by a library that needs `eval`',
		by: 'stand-ins/config-schema.ts',
		upstream: '#2138',
		test: 'tests/desk/weight.test.ts',
	},
	{
		file: 'decap-cms-ui-default/dist/esm/ListItemTopBar.js',
		why: 'an arrow and a cross without names, and no way to move an item but to drag it',
		by: 'stand-ins/list-item-bar.ts',
		test: 'tests/browser/desk-settings.test.ts',
	},
	{
		file: 'decap-cms-widget-markdown/dist/esm/MarkdownControl/index.js',
		why: 'texts are written in an editor of our own; of Decap’s only plugins, reader and writer are used, which ask this module for the parts that are kept whole; a link in pasted text stopped its own, and elements without what Slate knows them by did so too',
		by: 'stand-ins/text-parts.ts',
		upstream: '#7123, #7429',
		test: 'tests/browser/desk-rich-text.test.ts',
	},
];
