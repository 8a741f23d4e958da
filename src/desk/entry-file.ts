/**
 * An entry between its file and the form. Read as strictly as the site reads it, written in the order of its schema,
 * without what is empty. Nothing in a file can run here: it is data or a fault.
 */
import { stringify } from 'yaml';
import { collectionForm } from '../domain/schemas/collection-form.ts';
import { COLLECTIONS, type CollectionName } from '../domain/schemas/collections.ts';
import { ENTRY_YAML, entryText, inOrder } from '../domain/schemas/entry-text.ts';
import { parseFrontmatter, parseYamlFile, readHead } from '../platform/frontmatter.ts';
import { isSameValue } from '../platform/same-value.ts';
import { withData } from '../platform/yaml-edit.ts';
import { entryTitle } from './entry-title.ts';

/** What the desk keeps beside an entry's own fields while it is open; never written. */
export type DeskFields = {
	/** What the entry is called in lists. */
	deskTitle?: string | undefined;
	/** The file that was opened, to the last byte. */
	deskText?: string | undefined;
	/** Why the file could not be read; it is listed then, and cannot be saved. */
	deskFault?: string | undefined;
	/** Only what stands above the text was read, for a list: such an entry cannot be saved either. */
	deskHead?: boolean | undefined;
	/** The address that somebody typed for a new entry. */
	deskAddress?: string | undefined;
	/** What a new entry will be called: Decap makes its slug of this. */
	deskId?: string | undefined;
};
const DESK_KEYS: Readonly<Record<keyof DeskFields, true>> = {
	...{ deskTitle: true, deskText: true, deskFault: true },
	...{ deskHead: true, deskAddress: true, deskId: true },
};

export type FileFormat = {
	fromFile: (text: string) => Record<string, unknown> & DeskFields;
	toFile: (data: Record<string, unknown>) => string;
};

export function entryFormat(collection: CollectionName): FileFormat {
	const { body } = COLLECTIONS[collection];
	const order = Object.keys(collectionForm(collection).properties ?? {});
	const format: FileFormat = {
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
			const unchanged = unchangedText(format, { ...data, body: text }, order);
			if (unchanged !== undefined) return unchanged;
			return entryText(collection, withoutDeskKeys(data), String(text));
		},
	};
	return format;
}

/** What was opened, to the last byte, where the form says no more and no less. */
function unchangedText(
	{ fromFile }: FileFormat,
	{ deskText, body = '', ...data }: Record<string, unknown>,
	order: readonly string[]
): string | undefined {
	if (typeof deskText !== 'string') return undefined;
	const { body: before = '', ...opened } = fromFile(deskText);
	const isSame = before === body && isSameValue(ordered(opened, order), ordered(data, order));
	return isSame ? deskText : undefined;
}

/** A file that is YAML as a whole, such as the settings of the site. What was written beside its data stays. */
export function yamlFormat(order: readonly string[]): FileFormat {
	const format: FileFormat = {
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
			if (typeof deskText !== 'string') return stringify(said, ENTRY_YAML);
			return unchangedText(format, data, order) ?? withData(deskText, said);
		},
	};
	return format;
}

/** The entry that the form holds, as the file will say it: without what the desk keeps beside it. */
export const ordered = (data: Record<string, unknown>, order: readonly string[]): Record<string, unknown> =>
	inOrder(withoutDeskKeys(data), order);

const withoutDeskKeys = (data: Record<string, unknown>): Record<string, unknown> =>
	Object.fromEntries(Object.entries(data).filter(([key]) => !Object.hasOwn(DESK_KEYS, key)));

const faulty = (messages: readonly string[]): DeskFields => ({
	deskTitle: '（这个文件写坏了，不能在这里改）',
	deskFault: messages.join('；'),
});
