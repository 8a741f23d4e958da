/** What stands in lists, and what is looked for in them. */
import { CORE, type Repair } from './repair.ts';

export const LISTS: readonly Repair[] = [
	{
		file: `${CORE}/backend.js`,
		why: 'a search looks into whole texts, which no list needs and the office does not send it',
		test: 'tests/browser/desk-list.test.ts',
		from: 'const collectionEntries = await this.listAllEntries(collection);',
		to: 'const collectionEntries = await parts.withTexts(() => this.listAllEntries(collection));',
	},
	{
		file: `${CORE}/components/Collection/Sidebar.js`,
		why: 'the same pen beside every collection',
		test: 'tests/browser/desk-look.test.ts',
		from: `_jsx(Icon, {
          type: "write"
        })`,
		to: '_jsx(parts.CollectionSeal, { collection: collectionName })',
	},
	{
		file: `${CORE}/components/Collection/Sidebar.js`,
		why: 'a search of its own found no draft, and asked first where to look',
		test: 'tests/browser/desk-find.test.ts',
		from: `isSearchEnabled && _jsx(CollectionSearch, {
        searchTerm: searchTerm,
        collections: collections,
        collection: collection,
        onSubmit: (query, collection) => searchCollections(query, collection)
      })`,
		to: 'isSearchEnabled && _jsx(parts.FindField, {})',
	},
	{
		file: `${CORE}/components/Collection/Entries/Entries.js`,
		why: 'a collection of which nothing is published yet was called empty, whatever drafts it had',
		test: 'tests/browser/desk-list.test.ts',
		from: 'if (hasEntries || !showPublishedEntries) {',
		to: 'if (hasEntries || !showPublishedEntries || entries) {',
	},
	{
		file: `${CORE}/components/Collection/CollectionControls.js`,
		why: 'rows or cards: a list of ours is drawn in one way',
		test: 'tests/browser/desk-list.test.ts',
		from: `children: [_jsx(ViewStyleControl, {
      viewStyle: viewStyle,
      onChangeViewStyle: onChangeViewStyle,
      t: t
    }), viewGroups`,
		to: 'children: [viewGroups',
	},
];
