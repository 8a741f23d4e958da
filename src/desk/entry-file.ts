/**
 * An entry between its file and the form. Read as strictly as the site reads it, written in the order of its schema,
 * without what is empty. Nothing in a file can run here: it is data or a fault.
 */
import { stringify } from 'yaml';
import { COLLECTIONS, type CollectionName } from '../domain/schemas/collections.ts';
import { ENTRY_YAML, entryText, inOrder } from '../domain/schemas/entry-text.ts';
import { parseFrontmatter, parseYamlFile, readHead } from '../platform/frontmatter.ts';
import { withData } from '../platform/yaml-edit.ts';
import { entryTitle } from './entry-title.ts';

/** Keys that the desk keeps beside an entry's own while it is open; never written. */
const DESK_KEYS = ['deskTitle', 'deskText', 'deskId', 'deskFault', 'deskHead'] as const;

export type FileFormat = {
	fromFile: (text: string) => Record<string, unknown>;
	toFile: (data: Record<string, unknown>) => string;
};

export function entryFormat(collection: CollectionName): FileFormat {
	const { body } = COLLECTIONS[collection];
	return {
		fromFile: (text) => {
			const head = readHead(text);
			if (head && 'faults' in head) return faulty(head.faults);
			if (head) return { ...head.data, deskTitle: entryTitle(collection, head.data), deskHead: true };
			const result = parseFrontmatter(text.replaceAll('\r\n', '\n').replace(/^\ufeff/, ''));
			if ('faults' in result) return faulty(result.faults.map(({ message }) => message));
			const { data, body: below } = result.parsed;
			// An official document is kept to the last blank; elsewhere the blank line above the text is ours.
			const shown = body === 'verbatim' ? below : below.replace(/^\n+/, '').trimEnd();
			return {
				...data,
				...(body !== 'none' && { body: shown }),
				deskTitle: entryTitle(collection, data),
				deskText: `${text}`,
			};
		},
		toFile: ({ body: text = '', ...data }) => {
			// Lists know no texts: one of their entries, saved, would lose its own.
			if (data['deskHead']) throw new Error('这一条还没有打开，不能保存');
			return entryText(collection, withoutDeskKeys(data), String(text));
		},
	};
}

/** A file that is YAML as a whole, such as the settings of the site. What was written beside its data stays. */
export function yamlFormat(order: readonly string[]): FileFormat {
	return {
		fromFile: (text) => {
			// A setting that nobody has made yet is begun with an empty form.
			if (text.trim() === '') return {};
			const result = parseYamlFile(text);
			if ('faults' in result) return faulty(result.faults.map(({ message }) => message));
			return { ...result.parsed.data, deskText: text };
		},
		toFile: (data) => {
			const { deskText } = data;
			const said = ordered(data, order);
			return typeof deskText === 'string' ? withData(deskText, said) : stringify(said, ENTRY_YAML);
		},
	};
}

/** The entry that the form holds, as the file will say it: without what the desk keeps beside it. */
export const ordered = (data: Record<string, unknown>, order: readonly string[]): Record<string, unknown> =>
	inOrder(withoutDeskKeys(data), order);

const withoutDeskKeys = (data: Record<string, unknown>): Record<string, unknown> =>
	Object.fromEntries(Object.entries(data).filter(([key]) => !DESK_KEYS.some((own) => own === key)));

const faulty = (messages: readonly string[]) => ({
	deskTitle: '（这个文件写坏了，不能在这里改）',
	deskFault: messages.join('；'),
});
