/** A version of an entry or a setting as fields, and the words of its form for them. */
import { collectionForm } from '../../domain/schemas/collection-form.ts';
import { COLLECTION_NAMES, COLLECTIONS, type CollectionName } from '../../domain/schemas/collections.ts';
import { entryFile } from '../../domain/schemas/entry.ts';
import { type Form, fieldLabel, formOf } from '../../domain/schemas/form.ts';
import { BODY } from '../../domain/schemas/passages.ts';
import {
	SETTING_NAMES,
	SETTINGS,
	SETTINGS_COLLECTION,
	type SettingName,
	settingFile,
} from '../../domain/schemas/settings.ts';
import { parseFrontmatter, parseYamlFile } from '../../platform/frontmatter.ts';
import { shownMoment } from '../../platform/typed-day.ts';
import { entryFormat, type FileFormat, yamlFormat } from '../entry-file.ts';
import { nameOf } from '../entry-title.ts';

/** What an entry or a setting is called at the desk. */
export type Named = { collection: string; slug: string };
export type Fields = Readonly<Record<string, unknown>>;

/** Texts as they lie in their files; one that cannot be read is one long field. */
export function fieldsOf({ collection }: Named, text: string): Fields {
	if (collection === SETTINGS_COLLECTION) {
		const read = parseYamlFile(text);
		return 'faults' in read ? { [BODY]: text } : read.parsed.data;
	}
	const read = parseFrontmatter(text);
	if ('faults' in read) return { [BODY]: text };
	const { data, body } = read.parsed;
	// An official document is kept to the last blank.
	const isVerbatim = COLLECTION_NAMES.some(
		(name) => name === collection && COLLECTIONS[name].body === 'verbatim'
	);
	return { ...data, [BODY]: isVerbatim ? body : body.trim() };
}

/** Whether a form could show it. */
export const isReadable = ({ collection }: Named, text: string): boolean =>
	!('faults' in (collection === SETTINGS_COLLECTION ? parseYamlFile(text) : parseFrontmatter(text)));

/** The file that says these fields; what was noted beside the data of a setting stays as `like` has it. */
export function textOf(named: Named, fields: Fields, like: string): string {
	const format = formatOf(named);
	const isSetting = named.collection === SETTINGS_COLLECTION;
	return format.toFile({ ...fields, ...(isSetting && { deskText: like }) });
}

function formatOf(named: Named): FileFormat {
	const kind = COLLECTION_NAMES.find((name) => name === named.collection);
	return kind ? entryFormat(kind) : yamlFormat(Object.keys(formFor(named).properties ?? {}));
}

/** Where it lies in the repository. */
export function pathFor({ collection, slug }: Named): string {
	const kind = COLLECTION_NAMES.find((name) => name === collection);
	if (kind) return `content/${entryFile({ collection: kind, id: slug.replace(/\/index$/, '') })}`;
	return `content/${settingFile(slug as SettingName)}`;
}

export function formFor({ collection, slug }: Named): Form {
	const kind = COLLECTION_NAMES.find((name) => name === collection);
	if (kind) return collectionForm(kind);
	const setting = SETTING_NAMES.find((name) => name === slug);
	return setting ? formOf(SETTINGS[setting].schema) : {};
}

/** Of the last step alone: the place above it is told before. */
export const labelFor = (named: Named, ...path: (string | number)[]): string =>
	path[0] === BODY ? '正文' : fieldLabel(formFor(named), path).split(' · ').at(-1)!;

export type PhotoEntry = Record<string, unknown> & { src: string };
export const isPhoto = (given: unknown): given is PhotoEntry =>
	typeof given === 'object' && given !== null && typeof (given as PhotoEntry).src === 'string';

/** Its file has a name that nobody gave it: told only of a photo of which nothing is said yet. */
export function photoWords(photo: PhotoEntry): string {
	const words = ['alt', 'caption', 'credit'].map((key) => photo[key]).filter(Boolean);
	return words.length > 0 ? words.join('\n') : photo.src;
}

/** A value as an editor reads it: by the words of its form, not as it stands in its file. */
export function fieldWords(form: Form | undefined, value: unknown): string {
	if (value === undefined || value === null) return '';
	if (typeof value === 'string') return textWords(form, value);
	if (typeof value === 'boolean') return value ? '是' : '否';
	if (isPhoto(value)) return photoWords(value);
	if (Array.isArray(value)) return value.map((one) => fieldWords(form?.items, one)).join('\n');
	if (typeof value !== 'object') return String(value);
	return Object.entries(value)
		.map(([key, one]) => {
			const inner = form?.properties?.[key];
			return `${inner?.title ?? key}：${fieldWords(inner, one).replaceAll('\n', '，')}`;
		})
		.join('\n');
}

function textWords(form: Form | undefined, value: string): string {
	const named = form?.labels?.[value];
	if (named !== undefined) return named;
	if (form?.relation !== undefined) return nameOf(form.relation as CollectionName, value);
	return /^\d{4}-\d\d-\d\d(?: \d\d:\d\d)?$/.test(value) ? shownMoment(value) : value;
}
