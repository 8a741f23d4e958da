/** The content folder as a list of files: which are entries, which are pictures, and which nobody would ever read. */
import { type Dirent, existsSync, lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { privateIdFault } from '../domain/check/privacy.ts';
import { isReservedId } from '../domain/pages/reserved-ids.ts';
import { COLLECTION_NAMES, COLLECTIONS, type CollectionName } from '../domain/schemas/collections.ts';
import { closestWord } from '../domain/schemas/field-issues.ts';
import { ENTRY_ID } from '../domain/schemas/ids.ts';
import { SETTING_NAMES, settingFile } from '../domain/schemas/settings.ts';
import type { Issue } from '../platform/issue.ts';
import { PICTURE_FILE } from '../platform/picture-name.ts';
import { diskKey, nameFault } from '../platform/portable-name.ts';
import { ContentMemory } from './memory.ts';

export type SourceFile = { collection: CollectionName; id: string; file: string };
export type FolderListing = {
	sources: SourceFile[];
	/** Every file, relative to the content folder, forward slashes. */
	files: Set<string>;
	issues: Issue[];
};

// What operating systems and editors leave behind.
const LITTER = /^(?:\.|Thumbs\.db$|desktop\.ini$|~\$)|(?:~|\.swp|\.tmp)$/;
// Folders and files of tools, which keep their own notes.
const TOOLS = /^\.(?:git|github|gitlab|gitea|forgejo|vscode|idea|obsidian|trash|cache|svn|hg)\b/i;
const CONTENT = /\.(?:mdx?|markdown|ya?ml)$/i;
export const SITE_FILE = settingFile('site');

/** What lies in a folder. */
type Walked = Pick<FolderListing, 'files' | 'issues'>;

/**
 * Lists `folder`, an absolute path.
 * @param memory of the same folder: where it knows what has changed, nothing else is looked at
 */
export function listContent(folder: string, memory = new ContentMemory()): FolderListing {
	const walked = memory.again<Walked>(
		'files',
		(before, changed) => (before && changed && walkedAgain(folder, before, changed)) ?? walkedAll(folder)
	);
	const listing = memory.madeFrom('listing', [walked], () => listed(walked));
	return { ...listing, issues: [...listing.issues] };
}

function listed(walked: Walked): FolderListing {
	const listing: FolderListing = { ...walked, sources: [], issues: [...walked.issues] };
	const files = [...listing.files].sort();
	for (const file of files) place(file, listing);
	refuseTwins(files, listing);
	return listing;
}

function walkedAll(folder: string): Walked {
	const walked: Walked = { files: new Set(), issues: [] };
	if (existsSync(folder)) walk(folder, '', walked);
	else add(walked, 'folder-missing', '.', `找不到内容文件夹 ${folder}，请核对它的位置`);
	return walked;
}

/** The same from what lay there before; nothing when it takes more to say than whether files are there. */
function walkedAgain(folder: string, before: Walked, changed: readonly string[]): Walked | undefined {
	if (before.issues.length > 0) return undefined;
	const files = new Set(before.files);
	for (const file of changed) {
		if (file.split('/').some((name) => LITTER.test(name))) return undefined;
		const found = lstatSync(join(folder, file), { throwIfNoEntry: false });
		if (found === undefined) files.delete(file);
		else if (found.isFile()) files.add(file);
		else return undefined;
	}
	return files.symmetricDifference(before.files).size === 0 ? before : { files, issues: [] };
}

function walk(folder: string, below: string, listing: Walked): void {
	for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
		const file = below === '' ? entry.name : `${below}/${entry.name}`;
		if (LITTER.test(entry.name)) {
			if (isHidden(entry, folder, file))
				listing.issues.push({
					code: 'file-ignored',
					severity: 'warning',
					file,
					message: '名称以点开头，网站当作隐藏文件，不会读它：要用就去掉开头的点，不用就删掉',
				});
			continue;
		}
		if (entry.isDirectory()) walk(folder, file, listing);
		else if (entry.isFile()) listing.files.add(file);
		else add(listing, 'file-link', file, '是快捷方式（符号链接）或特殊文件，请换成真正的文件');
	}
}

/** True for content that its name hides: an entry, a picture, a folder with one. What systems leave behind is not. */
function isHidden(entry: Dirent, folder: string, file: string): boolean {
	if (!/^\.[^._#~]/.test(entry.name) || TOOLS.test(entry.name)) return false;
	if (entry.isFile()) return CONTENT.test(entry.name) || PICTURE_FILE.test(entry.name);
	return (
		entry.isDirectory() &&
		readdirSync(join(folder, file), { recursive: true }).some((inner) => CONTENT.test(String(inner)))
	);
}

/** Says what a file is by where it lies. */
function place(file: string, listing: FolderListing): void {
	if (SETTING_NAMES.some((name) => file === settingFile(name))) return;
	const [name = '', ...rest] = file.split('/');
	const last = rest.at(-1) ?? '';
	const collection = COLLECTION_NAMES.find((known) => known === name);
	const shape = collection && COLLECTIONS[collection].shape;
	const home = `${name}/${rest[0]}`;
	const inHome = shape === 'folder' && rest.length === 2;
	if (collection === undefined) add(listing, 'file-misplaced', file, misplacedMessage(name));
	else if (inHome && last === 'index.md') addSource(listing, { collection, id: rest[0]!, file });
	else if (shape === 'file' && rest.length === 1 && last.endsWith('.md'))
		addSource(listing, { collection, id: last.slice(0, -'.md'.length), file });
	else if (!inHome || !PICTURE_FILE.test(last))
		add(listing, 'file-unread', file, unreadMessage(collection, last));
	else if (!listing.files.has(`${home}/index.md`))
		add(
			listing,
			'file-orphan',
			file,
			`文件夹 ${home} 里没有 index.md，这张图片不会显示：请补上这个文件，或删去图片`
		);
	else refuseName(listing, file);
}

function addSource(listing: FolderListing, source: SourceFile): void {
	const { id, file } = source;
	if (!ENTRY_ID.test(id))
		add(
			listing,
			'id-invalid',
			file,
			`名称“${id}”要用在网址里，只能用小写字母、数字和短横，如 2026-11-03-chongyang`
		);
	else if (isReservedId(source)) add(listing, 'id-reserved', file, `名称“${id}”已是网站固定的网址，请换一个`);
	else if (privateIdFault(source.collection, id))
		add(listing, 'id-private', file, privateIdFault(source.collection, id)!);
	else if (!refuseName(listing, file)) listing.sources.push(source);
}

/** Says of a name that some computer could not keep it, and whether it said so. */
function refuseName(listing: FolderListing, file: string): boolean {
	const fault = nameFault(file);
	if (fault !== undefined) add(listing, 'file-name', file, fault);
	return fault !== undefined;
}

function misplacedMessage(name: string): string {
	if (/^site\b/i.test(name)) return `网站不会读它：网站资料的文件要叫 ${SITE_FILE}`;
	const guess = closestWord(name, COLLECTION_NAMES);
	const cure = guess === undefined ? `栏目有：${COLLECTION_NAMES.join('、')}` : `是不是要放进“${guess}”？`;
	return `不在任何栏目的文件夹里，网站不会读它。${cure}`;
}

function unreadMessage(name: CollectionName, last: string): string {
	const { shape } = COLLECTIONS[name];
	const wanted = shape === 'folder' ? `${name}/名称/index.md` : `${name}/名称.md`;
	if (/\.(?:md\.txt|markdown|mdx|mdown|md)$/i.test(last) && !last.endsWith('.md'))
		return `扩展名不对，网站不会读它：请改成小写的 .md（${wanted}）`;
	if (/\.(?:svg|bmp|tiff?|psd|raw)$/i.test(last)) return '网站不收这种图片，请另存为 JPG 或 PNG';
	const pictures = shape === 'folder' ? '，图片放在条目自己的文件夹里' : '，这个栏目不放图片';
	return `放的位置或扩展名不对，网站不会读它：条目应是 ${wanted}${pictures}`;
}

/** Two files whose names differ only in ways that some disks cannot tell apart. */
function refuseTwins(files: readonly string[], listing: FolderListing): void {
	const seen = new Map<string, string>();
	for (const file of files) {
		const key = diskKey(file);
		const twin = seen.get(key);
		if (twin === undefined) seen.set(key, file);
		else add(listing, 'file-twin', file, `和“${twin}”只差大小写或字符编码，有的电脑分不清，请改名`);
	}
}

const add = (listing: Walked, code: string, file: string, message: string): void => {
	listing.issues.push({ code, severity: 'error', file, message });
};
