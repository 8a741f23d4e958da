/** Taking things away: drafts, published entries, pictures. Whatever goes is kept in the bin or in the history. */
import { basename } from 'node:path';
import { has, type User } from '../../domain/desk/account.ts';
import { type Address, entryAddressAt } from '../git/address.ts';
import { commitMessage, signatureOf } from '../git/draft-commits.ts';
import { PUBLISHED_REF } from '../git/repository.ts';
import { HttpError } from '../http/http-error.ts';
import { refuseForeign, refuseWithout, titleOf } from '../office.ts';
import { refuseBroken } from '../reviews/publish-check.ts';
import type { Publisher } from '../reviews/publishing.ts';
import { keepInBin } from './bin.ts';
import type { Draft } from './drafts.ts';

export const deleteDraft = (office: Publisher, user: User, address: Address): Promise<void> =>
	office.repository.alone(async () => {
		if (!has(user, 'publisher')) refuseWithout(user, 'editor', '只有编辑可以删除草稿');
		const { repository, drafts } = office;
		const { head } = await drafts.get(address);
		const id = await repository.idAt(head, address.file);
		refuseForeign(user, address, [id && (await repository.text(id))]);
		await repository.move([
			keepInBin(address, 'draft', head, user, office.clock()),
			{ ref: address.draft, from: head, to: undefined },
		]);
	});

/** Deletes what lies at `paths`: entries with all their pictures, and pictures that nothing shows. Returns the new commits. */
export async function deleteFiles(
	office: Publisher,
	user: User,
	paths: readonly string[]
): Promise<string[]> {
	const commits: string[] = [];
	const entries = paths.filter((path) => path === entryAddressAt(path).file).map(entryAddressAt);
	const pictures = paths.filter(
		(path) => !entries.some(({ file, folder }) => path === file || (folder && path.startsWith(`${folder}/`)))
	);
	for (const path of pictures) commits.push(await deletePicture(office, user, path));
	for (const address of entries) commits.push(await takeDown(office, user, address, false));
	return commits;
}

/** Takes an entry off the site; with `asDraft` it stays at the desk as a draft, and no moment passes in between. */
export const takeDown = (
	office: Publisher,
	user: User,
	address: Address,
	asDraft: boolean
): Promise<string> =>
	office.repository.alone(async () => {
		refuseWithout(user, 'publisher', '撤下已发布的内容要由签发人来做');
		const { repository, examiner } = office;
		const main = (await repository.head(PUBLISHED_REF))!;
		const id = await repository.idAt(main, address.file);
		if (id === undefined) throw new HttpError(404, 'file-missing', '网站上没有这一条，可能已经撤下');
		if (address.collection === 'settings') throw new HttpError(403, 'address-refused', '网站资料不能删除');
		refuseForeign(user, address, [await repository.text(id)]);
		if (await repository.head(address.draft))
			throw new HttpError(409, 'draft-exists', '这一条还有没发布的改动，请先处理那份草稿');
		const files = address.folder
			? await repository.files(main, address.folder)
			: [{ path: address.file, id }];
		const tree = await repository.treeWith(main, { drop: files.map(({ path }) => path) });
		const [before, after] = await Promise.all([examiner.examine(main), examiner.examine(tree)]);
		await refuseBroken(
			repository,
			address,
			{ tree: main, examination: before },
			{ tree, examination: after }
		);
		const by = signatureOf(user, office.clock());
		const name = address.file.slice('content/'.length);
		const commit = await repository.commit({
			tree,
			parents: [main],
			message: commitMessage(`撤下 ${name}`),
			by,
		});
		const moves = [
			{ ref: PUBLISHED_REF, from: main, to: commit },
			keepInBin(address, 'published', main, user, office.clock()),
		];
		if (asDraft) {
			const whole = (await repository.objects.identify(`${main}^{tree}`))!.id;
			const draft = await repository.commit({
				tree: whole,
				parents: [commit],
				message: commitMessage(`撤回草稿 ${name}`, { state: 'draft', moved: true }),
				by,
			});
			moves[1] = { ref: address.draft, from: undefined, to: draft };
		}
		await repository.move(moves);
		return commit;
	});

/** A picture goes from the draft that has it, else from the site; never while a text shows it. */
const deletePicture = (office: Publisher, user: User, path: string): Promise<string> =>
	office.repository.alone(async () => {
		const { repository, drafts } = office;
		const address = entryAddressAt(path);
		const draft = await drafts.find(address);
		const [ref, head] = draft
			? [address.draft, draft.head]
			: [PUBLISHED_REF, (await repository.head(PUBLISHED_REF))!];
		if (draft) refuseWithout(user, 'editor', '只有编辑可以删除图片');
		else refuseWithout(user, 'publisher', '删除网站上的图片要由签发人来做');
		if ((await repository.idAt(head, path)) === undefined)
			throw new HttpError(404, 'file-missing', `找不到图片“${basename(path)}”`);
		const id = await repository.idAt(head, address.file);
		const text = id === undefined ? '' : await repository.text(id);
		refuseForeign(user, address, [text]);
		if (shows(text, basename(path)))
			throw new HttpError(
				409,
				'picture-in-use',
				`“${basename(path)}”还在用：${titleOf(address, text)}（${address.file.slice('content/'.length)}）。请先从这篇里移除，再删图片`
			);
		const tree = await repository.treeWith(head, { drop: [path] });
		const commit = await repository.commit({
			tree,
			parents: [head],
			// What was reviewed was reviewed with it.
			message: commitMessage(
				`删除图片 ${path}`,
				draft && { state: voids(draft) ? 'draft' : draft.flow.state }
			),
			by: signatureOf(user, office.clock()),
		});
		await repository.move([{ ref, from: head, to: commit }]);
		return commit;
	});

const voids = ({ flow, publishAt }: Draft) => flow.acts.length > 0 || publishAt !== undefined;

/** A name may stand as it is or as web addresses write it. */
const shows = (text: string, name: string) =>
	[name, encodeURI(name), encodeURIComponent(name)].some((one) => text.includes(one));
