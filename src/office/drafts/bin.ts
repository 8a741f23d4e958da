/** 回收站: deleted drafts and entries taken off the site, each kept under a ref of its own until it is restored. */

import { randomBytes } from 'node:crypto';
import type { User } from '../../domain/desk/account.ts';
import type { DeletedEntry } from '../../domain/desk/answers.ts';
import { momentAt } from '../../platform/day.ts';
import { accountOf, commitMessage, signatureOf } from '../git/draft-commits.ts';
import { type EntryLocation, entryLocation, fileInContent, locationOfRef } from '../git/entry-location.ts';
import { PUBLISHED_REF, type RefMove } from '../git/repository.ts';
import { HttpError } from '../http/http-error.ts';
import { type Office, refuseForeign, refuseWithout, titleOf } from '../office.ts';

const BIN = 'refs/desk/bin/';

/** What lies there, and where git has it. */
export type BinItem = Omit<DeletedEntry, 'by'> & {
	file: string;
	/** Last commit that has it. */
	commit: string;
	/** Account of whoever deleted it. */
	name: string;
};

/** The move that keeps `commit`, to be made together with the deletion. */
export function keepInBin(
	location: EntryLocation,
	kind: BinItem['kind'],
	commit: string,
	{ name }: User,
	at: number
): RefMove {
	return {
		ref: `${BIN}${at}.${kind}.${name}.${randomBytes(3).toString('hex')}/${location.collection}/${location.slug}`,
		from: undefined,
		to: commit,
	};
}

/** Everything in the bin, newest first. */
export async function binOf({ repository }: Pick<Office, 'repository'>): Promise<BinItem[]> {
	const refs = await repository.refs(BIN);
	const read = refs.map(async ({ ref, id: commit }): Promise<BinItem | undefined> => {
		const id = ref.slice(BIN.length);
		const [stamp = ''] = id.split('/');
		const [at = '0', kind, name = ''] = stamp.split('.');
		const location = locationOfRef(id.slice(stamp.length + 1));
		if (location === undefined) return undefined;
		const { file } = location;
		const blob = await repository.idAt(commit, file);
		return {
			id,
			kind: kind as BinItem['kind'],
			collection: location.collection,
			slug: location.slug,
			file,
			title: titleOf(location, blob && (await repository.text(blob))),
			commit,
			at: momentAt(Number(at)),
			name: accountOf(name),
		};
	});
	const items = (await Promise.all(read)).filter((item) => item !== undefined);
	return items.sort((a, b) => (a.id < b.id ? 1 : -1));
}

/** Puts an entry back as a draft; what is on the site and other drafts stay as they are. */
export const restoreFromBin = (office: Office, user: User, id: string): Promise<string> =>
	office.repository.alone(async () => {
		refuseWithout(user, 'editor', '只有编辑可以从回收站找回');
		const { repository } = office;
		const kept = (await binOf(office)).find((one) => one.id === id);
		if (!kept) throw new HttpError(404, 'bin-missing', '回收站里没有这一条，可能已经找回');
		const location = entryLocation(kept.collection, kept.slug);
		if (await repository.head(location.draft))
			throw new HttpError(409, 'draft-exists', '这一条现在另有草稿。请先处理那份草稿，再来找回');
		const blob = await repository.idAt(kept.commit, location.file);
		if (blob === undefined) throw new HttpError(404, 'bin-missing', '回收站里的这一条没有正文');
		refuseForeign(user, location, [await repository.text(blob)]);
		// A draft goes on where it ended, so that who wrote it is still known and cannot review it.
		const parent = kept.kind === 'draft' ? kept.commit : (await repository.head(PUBLISHED_REF))!;
		const files = await repository.files(kept.commit, location.folder ?? location.file);
		const put = new Map(files.map((file) => [file.path, { id: file.id }]));
		const commit = await repository.commit({
			tree: await repository.treeWith(parent, { put }),
			parents: [parent],
			message: commitMessage(`从回收站找回 ${fileInContent(location)}`, {
				state: 'draft',
				moved: true,
			}),
			by: signatureOf(user, office.clock()),
		});
		await repository.move([
			{ ref: location.draft, from: undefined, to: commit },
			{ ref: BIN + kept.id, from: kept.commit, to: undefined },
		]);
		return commit;
	});
