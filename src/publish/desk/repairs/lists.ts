/** What keeps lists of thousands of entries quick: only texts that are searched are fetched, only rows that are seen are drawn. */
import type { Repair } from './repair.ts';

const CORE = 'decap-cms-core/dist/esm';
const BACKEND = `${CORE}/backend.js`;
const LISTING = `${CORE}/components/Collection/Entries/EntryListing.js`;
const WHY_TEXTS = 'every list fetched the whole texts, which only a search looks into';
const WHY_ROWS = 'every list drew all rows at once';

export const LISTS: readonly Repair[] = [
	{
		file: BACKEND,
		why: WHY_TEXTS,
		from: 'async listAllEntries(collection) {',
		to: 'async listAllEntries(collection, whole = false) {',
	},
	{
		file: BACKEND,
		why: WHY_TEXTS,
		from: 'depth, collectionRegex(collection)).then(entries => this.processEntries(entries, collection));',
		to: 'depth, collectionRegex(collection), whole).then(entries => this.processEntries(entries, collection));',
	},
	{
		file: BACKEND,
		why: WHY_TEXTS,
		from: 'const collectionEntries = await this.listAllEntries(collection);',
		to: 'const collectionEntries = await this.listAllEntries(collection, true);',
	},
	{
		file: LISTING,
		why: WHY_ROWS,
		from: `  hasMore = () => {
    const hasMore = this.props.cursor?.actions?.has(\x27append_next\x27);
    return hasMore;
  };`,
		// Decap makes this component anew at every change above it: what was scrolled to is kept beside it.
		to: `  static rows = {};
  list = () => Map.isMap(this.props.collections) ? this.props.collections.get(\x27name\x27) : \x27\x27;
  shown = () => EntryListing.rows[this.list()] ?? 60;
  hasMore = () => this.props.entries.size > this.shown();`,
	},
	{
		file: LISTING,
		why: WHY_ROWS,
		from: 'this.props.handleCursorActions(\x27append_next\x27);',
		to: 'EntryListing.rows[this.list()] = this.shown() + 60;\n      this.forceUpdate();',
	},
	{
		file: LISTING,
		why: WHY_ROWS,
		from: 'const publishedCards = showPublishedEntries ? entries.map((entry, idx)',
		to: 'const page = this.shown();\n    const publishedCards = showPublishedEntries ? entries.take(this.shown()).map((entry, idx)',
	},
	{
		file: LISTING,
		why: WHY_ROWS,
		from: 'const entryCards = entries.map((entry, idx)',
		to: 'const page = this.shown();\n    const entryCards = entries.take(this.shown()).map((entry, idx)',
	},
	{
		file: LISTING,
		why: 'more rows are asked for again only where the mark at their end is a new one',
		from: '      entries,\n      page,\n      t,\n      showPublishedEntries,',
		to: '      entries,\n      t,\n      showPublishedEntries,',
	},
	{
		file: LISTING,
		why: 'the same in what a search found',
		from: '      entries,\n      page\n    } = this.props;',
		to: '      entries\n    } = this.props;',
	},
];
