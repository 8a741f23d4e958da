/** 撤下并清除, looked at beforehand: everywhere a person or a picture stands now and stood before. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { PurgePlace, Whereabouts } from '../../domain/desk/answers.ts';
import type { WorkingCopy } from '../../domain/desk/working-copy.ts';
import { photoHash } from '../../media/photos/copies.ts';
import { PICTURE_FILE } from '../../platform/picture-name.ts';
import { DRAFTS, entryLocationAt } from '../git/entry-location.ts';
import { PUBLISHED_REF, type Repository } from '../git/repository.ts';
import { HttpError } from '../http/http-error.ts';
import { type Office, titleOf } from '../office.ts';
import { filesOfHistory } from './history.ts';
import { cleansed, hasWords, type Removal, removalOf } from './removal.ts';

export type PurgeRequest = {
	words: readonly string[];
	instead: string;
	/** File of a picture in the repository, or its address on the site. */
	picture?: string | undefined;
};

/** @throws in Chinese for words that cannot be a name, and for a picture that was never kept */
export async function readRemoval(
	office: Office,
	{ words, instead, picture }: PurgeRequest
): Promise<Removal> {
	const named = words.map((word) => word.trim()).filter(Boolean);
	if (named.length === 0 && !picture)
		throw new HttpError(422, 'purge-empty', '请写明要清除的字（姓名、电话等），或一张照片的网址');
	const short = named.find((word) => Array.from(word.replace(/\s/g, '')).length < 2);
	if (short !== undefined)
		throw new HttpError(422, 'purge-short', `“${short}”太短，会改到很多别的字：至少写两个字`);
	if (!/^[\p{L}\p{N}（）·]{0,20}$/u.test(instead))
		throw new HttpError(422, 'purge-instead', '换成的字只能是文字和数字，最多 20 个');
	const removal = removalOf(named, instead, picture ? await copiesOf(office.repository, picture) : []);
	if (named.some((word) => instead.includes(word)))
		throw new HttpError(422, 'purge-instead', '换成的字里不能有要清除的字');
	const account = office.accounts
		.list()
		.find(({ title, name }) => hasWords(removal, title) || hasWords(removal, name));
	if (account)
		throw new HttpError(
			422,
			'purge-account',
			`“${account.title}”是编辑台的账号，写稿和审核的记录署的是这个名字，不能清除`
		);
	return removal;
}

/** Every place at which the bytes of this picture lie or lay. */
async function copiesOf(
	repository: Repository,
	picture: string
): Promise<{ path: string; id: string; digest: string }[]> {
	const pictures = (await filesOfHistory(repository)).filter(({ path }) => PICTURE_FILE.test(path));
	const hash = /(?:^|\/)photos\/([\da-f]{12})-/.exec(picture)?.[1];
	const path = decoded(picture).replace(/^.*?(?=content\/)/, '');
	const wanted = new Map<string, string>();
	for (const one of pictures)
		if (hash === undefined ? one.path === path : (await hashesOf(repository, one.id)).includes(hash))
			wanted.set(one.id, digestOf((await repository.objects.read(one.id))!.data));
	if (wanted.size === 0)
		throw new HttpError(
			404,
			'purge-picture',
			'没有找到这张照片：请从网页上复制照片的网址（/photos/…），或写文件的位置'
		);
	return pictures.flatMap(({ path, id }) => {
		const digest = wanted.get(id);
		return digest === undefined ? [] : { path, id, digest };
	});
}

function decoded(address: string): string {
	try {
		return decodeURIComponent(address.trim());
	} catch {
		return address.trim();
	}
}

const digestOf = (bytes: string | Buffer) => createHash('sha256').update(bytes).digest('hex');

/** Names under which copies of these bytes stand on the site and in the cache. */
export async function hashesOf({ objects }: Pick<Repository, 'objects'>, id: string): Promise<string[]> {
	const bytes = (await objects.read(id))?.data;
	return bytes ? (['whole', 'small'] as const).map((measure) => photoHash(bytes, measure)) : [];
}

/** 工作副本 of whomever that have it; its owner alone sees one, so it is counted and not shown. */
const copiesWith = (
	{ accounts, workingCopies }: Pick<Office, 'accounts' | 'workingCopies'>,
	removal: Removal
): number =>
	accounts
		.list()
		.flatMap(({ name }) => workingCopies.list(name))
		.filter((copy) => isCopyOf(removal, copy)).length;

/** Whether a working copy holds words or a picture that are to go. */
export function isCopyOf(removal: Removal, { raw, path = '', pictures }: WorkingCopy): boolean {
	const names = removal.names.get(posix.dirname(path)) ?? [];
	const told = pictures.map(({ name }) => name).join('\n');
	return (
		hasWords(removal, `${raw}\n${told}`) ||
		names.some((name) => raw.includes(name) || told.includes(name)) ||
		pictures.some(({ digest }) => digest !== undefined && removal.digests.has(digest))
	);
}

/** Refs whose commits hold the whole content beside their own entry: only what differs from the site counts there. */
export async function findEverywhere(
	office: Office,
	removal: Removal,
	releases: number
): Promise<Whereabouts> {
	const { repository } = office;
	const published = await repository.files(PUBLISHED_REF);
	const onSite = new Map(published.map(({ path, id }) => [path, id]));
	const isKept = (path: string, id: string) => isVerbatim(path) && onSite.get(path) === id;
	const stands = async (file: { path: string; id: string }) => {
		const next = await cleansed(repository, removal, file);
		return !next || 'text' in next;
	};
	const places: PurgePlace[] = [];
	const verbatim: string[] = [];
	const stuck: string[] = [];
	for (const { ref } of await repository.refs('refs/')) {
		const kind = KINDS.find(([start]) => ref.startsWith(start))?.[1] ?? 'other';
		for (const file of await repository.files(ref)) {
			if (ref !== PUBLISHED_REF && onSite.get(file.path) === file.id) continue;
			if (!(await stands(file))) continue;
			if (isKept(file.path, file.id)) verbatim.push(file.path);
			else if (hasWords(removal, file.path) && ref === PUBLISHED_REF) stuck.push(file.path);
			else places.push({ kind, ...(await told(repository, file)) });
		}
	}
	const history = await filesOfHistory(repository);
	let versions = 0;
	for (const file of history) if (!isKept(file.path, file.id) && (await stands(file))) versions += 1;
	const said = await saidIn(repository, removal);
	const records = recordsWith(office, removal).length;
	const whereabouts = {
		places: distinct(places),
		verbatim,
		stuck,
		versions: versions + said,
		records,
		copies: copiesWith(office, removal),
		releases,
	};
	return { ...whereabouts, seen: digestOf(JSON.stringify(whereabouts)) };
}

const KINDS: readonly [ref: string, kind: PurgePlace['kind']][] = [
	[PUBLISHED_REF, 'site'],
	[DRAFTS, 'draft'],
	['refs/desk/bin/', 'bin'],
	['refs/desk/notes/', 'note'],
];

/** An official document stands as it was issued, or not at all. */
export const isVerbatim = (path: string): boolean => path.startsWith('content/documents/');

async function told({ text }: Repository, { path, id }: { path: string; id: string }) {
	const name = path.replace(/^content\//, '');
	try {
		const address = entryLocationAt(path);
		const { collection, slug } = address;
		return {
			title: titleOf(address, path === address.file ? await text(id) : undefined),
			name,
			collection,
			slug,
		};
	} catch {
		return { title: name, name };
	}
}

const distinct = (places: readonly PurgePlace[]): PurgePlace[] => [
	...new Map(places.map((place) => [JSON.stringify(place), place])).values(),
];

/** Messages of commits that have the words. */
async function saidIn({ git }: Repository, removal: Removal): Promise<number> {
	const { output } = await git.run(['log', '--all', '-z', '--format=%B']);
	return output
		.toString()
		.split('\0')
		.filter((message) => hasWords(removal, message)).length;
}

/** Files of 操作记录 that have the words. */
export function recordsWith({ folder }: Pick<Office, 'folder'>, removal: Removal): string[] {
	const home = join(folder, 'audit');
	return readdirSync(home)
		.map((name) => join(home, name))
		.filter((file) => hasWords(removal, readFileSync(file, 'utf8')));
}
