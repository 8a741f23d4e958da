/** What a form begins with: the fields of its link, what the desk knows, and what was kept of it. */
import { CORE, type Repair } from './repair.ts';

export const BEGINNING: readonly Repair[] = [
	{
		file: `${CORE}/actions/entries.js`,
		why: 'a link that fills in a form turned & into &amp;: nothing here takes a text for mark-up',
		upstream: '#3343',
		test: 'tests/browser/desk-work.test.ts',
		from: 'return escapeHtml(unsafe);',
		to: 'return unsafe;',
	},
	{
		file: `${CORE}/actions/entries.js`,
		why: 'a figure in such a link stayed a text, which no field of figures shows',
		test: 'tests/browser/desk-work.test.ts',
		from: "return field.set('default', processValue(values[values.length - 1]));",
		to: `const value = processValue(values[values.length - 1]);
          return field.set('default', field.get('widget') === 'figure' ? Number(value) : value);`,
	},
	{
		file: `${CORE}/actions/entries.js`,
		why: 'a new entry began empty of what the desk knows already, such as the station of who writes it',
		test: 'tests/browser/desk-new-entry.test.ts',
		from: `const params = new URLSearchParams(search);
    const uniqueKeys`,
		to: `const params = await parts.firstFields(collection.get('name'), search);
    const uniqueKeys`,
	},
	{
		file: `${CORE}/backend.js`,
		why: 'what a form holds beside its file, the address of a new page, was lost with the tab',
		test: 'tests/browser/desk-unsaved.test.ts',
		from: 'const entry = formatRawData(raw);',
		to: 'const entry = formatRawData(raw);\n    Object.assign(entry.data, backup.beside);',
	},
	{
		file: `${CORE}/reducers/index.js`,
		why: 'who may not write was offered to begin entries',
		test: 'tests/browser/desk-early.test.ts',
		from: "if (!collection || !collection.get('create')) {",
		to: "if (!collection || !collection.get('create') || !parts.mayBeginHere(collectionName)) {",
	},
];
