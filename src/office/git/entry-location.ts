/** Where entries lie: from what Decap calls an entry to its file, its folder and its draft. Nothing else is reachable. */
import { posix } from 'node:path';
import { isReservedId } from '../../domain/pages/reserved-ids.ts';
import { COLLECTION_NAMES, COLLECTIONS } from '../../domain/schemas/collections.ts';
import { entryFile } from '../../domain/schemas/entry.ts';
import { ENTRY_ID } from '../../domain/schemas/ids.ts';
import {
	type ContentKind,
	SETTING_NAMES,
	SETTINGS_COLLECTION,
	settingFile,
} from '../../domain/schemas/settings.ts';
import { PICTURE_NAME, pictureNameFault } from '../../platform/picture-name.ts';
import { nameFault } from '../../platform/portable-name.ts';
import { HttpError } from '../http/http-error.ts';

export type EntryLocation = {
	collection: ContentKind;
	/** Decap's word: `<id>` or `<id>/index`. */
	slug: string;
	id: string;
	/** Path in the repository, e.g. `content/stories/2026-11-03-x/index.md`. */
	file: string;
	/** Folder of the entry and its pictures; nothing when it has none. */
	folder: string | undefined;
	/** Ref of its draft. */
	draft: string;
};

export const DRAFTS = 'refs/heads/cms/';

/** @throws 422 `address-refused` for anything that no entry is called */
export function entryLocation(collection: string, slug: string): EntryLocation {
	const setting = SETTING_NAMES.find((name) => name === slug);
	if (collection === SETTINGS_COLLECTION && setting !== undefined)
		return {
			collection,
			slug,
			id: slug,
			file: `content/${settingFile(setting)}`,
			folder: undefined,
			draft: `${DRAFTS}${SETTINGS_COLLECTION}/${slug}`,
		};
	const known = COLLECTION_NAMES.find((name) => name === collection);
	const inFolder = known !== undefined && COLLECTIONS[known].shape === 'folder';
	const id = inFolder && slug.endsWith('/index') ? slug.slice(0, -'/index'.length) : slug;
	if (known === undefined || (inFolder && id === slug) || !ENTRY_ID.test(id) || id.length > 100)
		throw refused(`${collection}/${slug}`);
	if (isReservedId({ collection: known, id }))
		throw new HttpError(422, 'id-reserved', `名称“${id}”已是网站固定的网址，请换一个`);
	const file = `content/${entryFile({ collection: known, id })}`;
	refuseName(file);
	const folder = inFolder ? `content/${known}/${id}` : undefined;
	return { collection: known, slug, id, file, folder, draft: `${DRAFTS}${known}/${slug}` };
}

/**
 * The entry of which a ref keeps a draft or what was deleted, by its name `<collection>/<slug>`. Nothing, told to the
 * administrator once, where no entry may be called so any more, as when an upgrade has a page of its own there: one such
 * name must not hide all others.
 */
export function locationOfRef(name: string): EntryLocation | undefined {
	const cut = name.indexOf('/');
	try {
		return entryLocation(name.slice(0, cut), name.slice(cut + 1));
	} catch (error) {
		if (!(error instanceof HttpError)) throw error;
		if (!toldNames.has(name)) console.error(`内容库里的“${name}”编辑台列不出来：${error.message}`);
		toldNames.add(name);
		return undefined;
	}
}
const toldNames = new Set<string>();

/** The entry that a path of the repository belongs to: its own file, or a picture beside it. */
export function entryLocationAt(path: string): EntryLocation {
	const [root, collection = '', ...rest] = path.split('/');
	if (root !== 'content') throw refused(path);
	const setting = SETTING_NAMES.find((name) => path === `content/${settingFile(name)}`);
	if (setting !== undefined) return entryLocation(SETTINGS_COLLECTION, setting);
	const known = COLLECTION_NAMES.find((name) => name === collection);
	if (known === undefined) throw refused(path);
	const slug =
		COLLECTIONS[known].shape === 'folder' ? `${rest[0]}/index` : (rest[0] ?? '').replace(/\.md$/, '');
	const location = entryLocation(known, slug);
	if (path !== location.file) pictureName(location, path);
	return location;
}

/** Whether a path of the repository is the entry's own file, or lies in its folder. */
export const isOfEntry = ({ file, folder }: EntryLocation, path: string): boolean =>
	path === file || (folder !== undefined && path.startsWith(`${folder}/`));

/** The entry's file as people are told it: from the content folder. */
export const fileInContent = ({ file }: EntryLocation): string => file.slice('content/'.length);

/** Name of a picture of this entry; throws when the path is not one. */
export function pictureName({ folder }: EntryLocation, path: string): string {
	const name = posix.basename(path);
	if (folder === undefined || path !== `${folder}/${name}`) throw refused(path);
	refuseName(path);
	const fault = pictureNameFault(name);
	if (fault !== undefined) throw new HttpError(422, 'picture-name', `“${name}”：${fault}`);
	if (!isPictureName(name)) throw refused(path);
	return name;
}

export const isPictureName = (name: string): boolean =>
	PICTURE_NAME.test(name) &&
	!/^[.~\s-]/.test(name) &&
	!/[\p{Cc}\p{Cf}]/u.test(name) &&
	Buffer.byteLength(name) <= 200;

/** A folder that Decap lists: `content/<collection>`, or the folder of one entry. */
export function entryFolderAt(path: string): string {
	const folder = path.replace(/\/+$/, '');
	const [root, collection = '', id, ...rest] = folder.split('/');
	const known = COLLECTION_NAMES.some((name) => name === collection);
	if (root !== 'content' || !known || rest.length > 0 || (id !== undefined && !ENTRY_ID.test(id)))
		throw refused(path);
	return folder;
}

/** Throws 422 `name-refused` for a path that some computer of the office could not keep. */
function refuseName(path: string): void {
	const fault = nameFault(path.slice('content/'.length));
	if (fault !== undefined) throw new HttpError(422, 'name-refused', fault);
}

const refused = (what: string) =>
	new HttpError(422, 'address-refused', `不允许的位置：“${what.slice(0, 120)}”。编辑台只能读写网站的内容`);
