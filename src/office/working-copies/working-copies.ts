/**
 * 工作副本 on the disk: one folder an account, one file a form, pictures beside them by the digest of their bytes. They lie
 * outside the repository, so that private words never enter a history, and go when they are saved, thrown away or old.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { WorkingCopy } from '../../domain/desk/working-copy.ts';
import { removeSync } from '../../files/file-system.ts';
import { writeAtomicallySync } from '../../files/write-atomically.ts';
import { HttpError } from '../http/http-error.ts';
import { readJson, writeJson } from '../json-file.ts';

export type WorkingCopies = {
	/** Of one account, the newest first. */
	list: (account: string) => WorkingCopy[];
	/** Keeps a copy and answers which of its pictures are not here yet. */
	keep: (account: string, copy: WorkingCopy) => string[];
	addPicture: (account: string, digest: string, bytes: Buffer) => void;
	picture: (account: string, digest: string) => Buffer | undefined;
	/** `writer` goes on with it from now on; answers it, or nothing when there is none. */
	take: (account: string, id: string, writer: string) => WorkingCopy | undefined;
	/** @param writer only where this page still writes it */
	forget: (account: string, id: string, writer: string | undefined) => void;
	/** It is in the repository, whoever writes it; what arrives later and is no newer than `upTo` is not kept. */
	saved: (account: string, id: string, upTo: number | undefined) => void;
	/** Removes all that `isMeant`, of whomever, pictures included: for a take-down. Answers how many there were. */
	purge: (isMeant: (copy: WorkingCopy, account: string) => boolean) => number;
};

/** `kept` is when it was last written, by the office's own clock. */
type Stored = { kept: number; copy: WorkingCopy };

const DAY = 86_400_000;
/** Untouched for so long, a copy goes. */
const LONGEST = 90 * DAY;
const MOST_COPIES = 60;
/** Bytes of pictures that one account may leave unsaved. */
const MOST_BYTES = 300 * 1024 ** 2;

/** @param root absolute path; nothing else lies in it */
export function workingCopiesIn(root: string, clock: () => number): WorkingCopies {
	let swept = Number.NEGATIVE_INFINITY;
	/** How far each copy was saved of late: what a page sent before its save may arrive after it. */
	const savedUpTo = new Map<string, number>();
	const folderOf = (account: string) => join(root, account);
	const fileOf = (account: string, id: string) => join(root, account, `${id}.json`);
	const pictureOf = (account: string, digest: string) => join(root, account, `${digest}.picture`);
	const files = (account: string, ending: string): string[] =>
		existsSync(folderOf(account))
			? readdirSync(folderOf(account))
					.filter((name) => name.endsWith(ending))
					.map((name) => join(folderOf(account), name))
			: [];
	const accounts = () =>
		existsSync(root)
			? readdirSync(root, { withFileTypes: true }).flatMap((one) => (one.isDirectory() ? [one.name] : []))
			: [];
	const stored = (account: string): Stored[] =>
		files(account, '.json').flatMap((file) => readJson<Stored | undefined>(file, undefined) ?? []);
	const all = (account: string) => stored(account).map(({ copy }) => copy);
	const find = (account: string, id: string) =>
		readJson<Stored | undefined>(fileOf(account, id), undefined)?.copy;
	const write = (account: string, copy: WorkingCopy) => {
		mkdirSync(folderOf(account), { recursive: true, mode: 0o700 });
		writeJson(fileOf(account, copy.id), { kept: clock(), copy } satisfies Stored);
	};
	/** Pictures that no copy names any more; a new one may be named by a copy that is still on its way. */
	const dropPictures = (account: string) => {
		const named = new Set(all(account).flatMap(({ pictures }) => pictures.map(({ digest }) => digest)));
		for (const file of files(account, '.picture'))
			if (!named.has(file.slice(-'.picture'.length - 64, -'.picture'.length))) removeSync(file);
	};
	const remove = (account: string, ids: readonly string[]) => {
		for (const id of ids) removeSync(fileOf(account, id));
		if (ids.length > 0) dropPictures(account);
	};
	const sweep = () => {
		if (clock() - swept < DAY) return;
		swept = clock();
		savedUpTo.clear();
		for (const account of accounts()) {
			const old = stored(account).filter(({ kept }) => clock() - kept > LONGEST);
			remove(
				account,
				old.map(({ copy }) => copy.id)
			);
		}
	};

	return {
		list: (account) => {
			sweep();
			return all(account).sort((one, other) => other.revision - one.revision);
		},
		keep: (account, copy) => {
			sweep();
			if (copy.revision <= (savedUpTo.get(`${account}/${copy.id}`) ?? -1)) return [];
			const before = find(account, copy.id);
			if (before && before.writer !== copy.writer)
				throw new HttpError(409, 'copy-taken', '这一份已经在另一个窗口里接着写');
			if (!before && files(account, '.json').length >= MOST_COPIES)
				throw new HttpError(
					409,
					'copies-full',
					`没有存完的稿子已经有 ${MOST_COPIES} 份：请先到首页把不要的扔掉`
				);
			// What comes late must not cover what is newer.
			if (!before || before.revision <= copy.revision) write(account, copy);
			if (before?.pictures.some(({ digest }) => !copy.pictures.some((one) => one.digest === digest)))
				dropPictures(account);
			const digests = copy.pictures.flatMap(({ digest }) => (digest === undefined ? [] : [digest]));
			return [...new Set(digests)].filter((digest) => !existsSync(pictureOf(account, digest)));
		},
		addPicture: (account, digest, bytes) => {
			if (createHash('sha256').update(bytes).digest('hex') !== digest)
				throw new HttpError(422, 'picture-broken', '照片在路上坏了，会再传一次');
			if (!all(account).some(({ pictures }) => pictures.some((one) => one.digest === digest)))
				throw new HttpError(404, 'copy-missing', '没有哪一份稿子用到这张照片');
			const used = files(account, '.picture').reduce((sum, file) => sum + statSync(file).size, 0);
			if (used + bytes.length > MOST_BYTES)
				throw new HttpError(409, 'copies-full', '没有保存的照片太多了：请先保存，或到首页把不要的稿子扔掉');
			// The browser lets go of what was answered for.
			writeAtomicallySync(pictureOf(account, digest), bytes, { mode: 0o600, isFlushed: true });
		},
		picture: (account, digest) => {
			const file = pictureOf(account, digest);
			return existsSync(file) ? readFileSync(file) : undefined;
		},
		take: (account, id, writer) => {
			const copy = find(account, id);
			if (!copy) return undefined;
			const taken = { ...copy, writer };
			write(account, taken);
			return taken;
		},
		forget: (account, id, writer) => {
			const copy = find(account, id);
			if (copy && (writer === undefined || copy.writer === writer)) remove(account, [id]);
		},
		saved: (account, id, upTo) => {
			sweep();
			remove(account, [id]);
			if (upTo !== undefined) savedUpTo.set(`${account}/${id}`, upTo);
		},
		purge: (isMeant) => {
			let count = 0;
			for (const account of accounts()) {
				const meant = all(account).filter((copy) => isMeant(copy, account));
				count += meant.length;
				remove(
					account,
					meant.map(({ id }) => id)
				);
			}
			return count;
		},
	};
}
