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
		file: `${CORE}/components/Collection/Entries/Entries.js`,
		why: 'a collection of which nothing is published yet was called empty, whatever drafts it had',
		test: 'tests/browser/desk-list.test.ts',
		from: 'if (hasEntries || !showPublishedEntries) {',
		to: 'if (hasEntries || !showPublishedEntries || entries) {',
	},
];
