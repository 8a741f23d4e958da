/** Two versions of one entry, side by side, and how their conflict ends: an editor who has seen both keeps one. */

import type { User } from '../../domain/desk/account.ts';
import type { EntryVersion, EntryVersions } from '../../domain/desk/answers.ts';
import { momentAt } from '../../platform/day.ts';
import { commitMessage, isReturn, signatureOf } from '../git/draft-commits.ts';
import { type EntryLocation, fileInContent } from '../git/entry-location.ts';
import { PUBLISHED_REF } from '../git/repository.ts';
import { HttpError } from '../http/http-error.ts';
import { type Office, refuseForeign, refuseWithout } from '../office.ts';
import { carriedOnto } from './carried.ts';

/** The draft, the published text, and the text with blob `base` that an editor began from. */
export async function versionsOfEntry(
	office: Office,
	location: EntryLocation,
	base: string | undefined
): Promise<EntryVersions> {
	const [draft, published] = await Promise.all([
		versionAt(office, location, location.draft),
		versionAt(office, location, PUBLISHED_REF),
	]);
	const known = base === undefined ? undefined : await office.repository.objects.read(base);
	const own = await office.drafts.find(location);
	const back = own?.history.find((commit, at) => isReturn(commit, own.history[at + 1]));
	const [begun, returned] = await Promise.all([
		own && versionAt(office, location, own.base),
		back && versionAt(office, location, back.id),
	]);
	return {
		base: known?.type === 'blob' ? known.data.toString() : undefined,
		stored: draft ?? published,
		draft,
		published,
		begun,
		returned,
	};
}

async function versionAt(
	{ repository }: Office,
	{ file }: EntryLocation,
	ref: string
): Promise<EntryVersion | undefined> {
	const id = await repository.idAt(ref, file);
	if (id === undefined) return undefined;
	const log = await repository.git.run(['log', '-1', '--format=%an%x01%at', ref, '--', file]);
	const [by = '', at = '0'] = log.output.toString().trim().split('\x01');
	return { id, text: await repository.text(id), by, at: momentAt(Number(at) * 1000) };
}

/** 以这一稿为准: the draft is put on top of what is published now. `seen` is the blob of the published text looked at. */
export const settleConflict = (
	office: Office,
	user: User,
	location: EntryLocation,
	seen: string | null
): Promise<string> =>
	office.repository.alone(async () => {
		refuseWithout(user, 'editor', '只有编辑可以合并两个版本');
		const { repository, drafts } = office;
		const draft = await drafts.get(location);
		const { head } = draft;
		const main = (await repository.head(PUBLISHED_REF))!;
		const [own, published] = await Promise.all([
			repository.idAt(head, location.file),
			repository.idAt(main, location.file),
		]);
		if (own === undefined) throw new HttpError(404, 'file-missing', '这篇草稿没有正文');
		refuseForeign(user, location, [
			await repository.text(own),
			published && (await repository.text(published)),
		]);
		if ((published ?? null) !== seen)
			throw new HttpError(409, 'changed-meanwhile', '网站上的版本又变了，请重新对照一次', {
				id: published ?? null,
			});
		const files = await repository.files(head, location.folder ?? location.file);
		const carried = [...(await carriedOnto(office, draft, main))].map(
			([path, { text }]) => [path, Buffer.from(text)] as const
		);
		const tree = await repository.treeWith(main, {
			put: new Map<string, Uint8Array | { id: string }>([
				...files.map(({ path, id }) => [path, { id }] as const),
				...carried,
			]),
		});
		const commit = await repository.commit({
			tree,
			parents: [head, main],
			message: commitMessage(`对照网站上的版本，以这一稿为准 ${fileInContent(location)}`, {
				state: 'draft',
			}),
			by: signatureOf(user, office.clock()),
		});
		await repository.move([{ ref: location.draft, from: head, to: commit }]);
		return commit;
	});
