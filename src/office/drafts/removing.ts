/** Taking things away: drafts, published entries, pictures. Whatever goes is kept in the bin or in the history. */
import { basename } from 'node:path';
import { has, type User } from '../../domain/desk/account.ts';
import type { Entry } from '../../domain/schemas/entry.ts';
import { references } from '../../domain/schemas/references.ts';
import { SETTINGS_COLLECTION } from '../../domain/schemas/settings.ts';
import { titleOfText } from '../entry-title-of.ts';
import { commitMessage, signatureOf } from '../git/draft-commits.ts';
import { type EntryLocation, entryLocationAt, fileInContent, isOfEntry } from '../git/entry-location.ts';
import { PUBLISHED_REF } from '../git/repository.ts';
import { HttpError } from '../http/http-error.ts';
import { dataOf, refuseForeign, refuseWithout, titleOf } from '../office.ts';
import { namedBy, refuseBroken, type Titled } from '../reviews/publish-check.ts';
import type { ExaminingOffice } from '../reviews/publishing.ts';
import { keepInBin } from './bin.ts';
import type { Draft } from './drafts.ts';

export const deleteDraft = (office: ExaminingOffice, user: User, location: EntryLocation): Promise<void> =>
	office.repository.alone(async () => {
		if (!has(user, 'publisher')) refuseWithout(user, 'editor', '只有编辑可以删除草稿');
		const { repository, drafts } = office;
		const { head } = await drafts.get(location);
		const id = await repository.idAt(head, location.file);
		refuseForeign(user, location, [id && (await repository.text(id))]);
		const isOnSite = (await repository.idAt(PUBLISHED_REF, location.file)) !== undefined;
		if (!isOnSite) await refuseNamedByDrafts(office, location, '没有删掉');
		await repository.move([
			keepInBin(location, 'draft', head, user, office.clock()),
			{ ref: location.draft, from: head, to: undefined },
		]);
	});

/** Deletes what lies at `paths`: entries with all their pictures, and pictures that nothing shows. Returns the new commits. */
export async function deleteFiles(
	office: ExaminingOffice,
	user: User,
	paths: readonly string[]
): Promise<string[]> {
	const commits: string[] = [];
	const entries = paths.filter((path) => path === entryLocationAt(path).file).map(entryLocationAt);
	const pictures = paths.filter((path) => !entries.some((location) => isOfEntry(location, path)));
	for (const path of pictures) commits.push(await deletePicture(office, user, path));
	for (const location of entries) commits.push(await takeDown(office, user, location, false));
	return commits;
}

/** Takes an entry off the site; with `asDraft` it stays at the desk as a draft, and no moment passes in between. */
export const takeDown = (
	office: ExaminingOffice,
	user: User,
	location: EntryLocation,
	asDraft: boolean
): Promise<string> =>
	office.repository.alone(async () => {
		refuseWithout(user, 'publisher', '撤下已发布的内容要由签发人来做');
		const { repository, examiner } = office;
		const main = (await repository.head(PUBLISHED_REF))!;
		const id = await repository.idAt(main, location.file);
		if (id === undefined) throw new HttpError(404, 'file-missing', '网站上没有这一条，可能已经撤下');
		if (location.collection === SETTINGS_COLLECTION)
			throw new HttpError(403, 'address-refused', '网站资料不能删除');
		refuseForeign(user, location, [await repository.text(id)]);
		if (await repository.head(location.draft))
			throw new HttpError(409, 'draft-exists', '这一条还有没发布的改动，请先处理那份草稿');
		// As a draft it stays where other drafts find it.
		if (!asDraft) await refuseNamedByDrafts(office, location, '没有撤下');
		const files = await repository.files(main, location.folder ?? location.file);
		const tree = await repository.treeWith(main, { drop: files.map(({ path }) => path) });
		const [before, after] = await Promise.all([examiner.examine(main), examiner.examine(tree)]);
		await refuseBroken(
			repository,
			location,
			{ tree: main, examination: before },
			{ tree, examination: after },
			'没有撤下，什么也没有改'
		);
		const by = signatureOf(user, office.clock());
		const name = fileInContent(location);
		const commit = await repository.commit({
			tree,
			parents: [main],
			message: commitMessage(`撤下 ${name}`),
			by,
		});
		const moves = [
			{ ref: PUBLISHED_REF, from: main, to: commit },
			keepInBin(location, 'published', main, user, office.clock()),
		];
		if (asDraft) {
			const whole = (await repository.objects.identify(`${main}^{tree}`))!.id;
			const draft = await repository.commit({
				tree: whole,
				parents: [commit],
				message: commitMessage(`撤回草稿 ${name}`, { state: 'draft', moved: true }),
				by,
			});
			moves[1] = { ref: location.draft, from: undefined, to: draft };
		}
		await repository.move(moves);
		return commit;
	});

/** What drafts still name must not go from under their writers' hands. */
async function refuseNamedByDrafts(
	{ drafts, repository }: ExaminingOffice,
	{ collection, id }: EntryLocation,
	refused: string
): Promise<void> {
	const naming: Titled[] = [];
	for (const { location, head } of await drafts.list()) {
		const blob = await repository.idAt(head, location.file);
		if (blob === undefined || location.collection === SETTINGS_COLLECTION) continue;
		const text = await repository.text(blob);
		const named = references({ collection: location.collection, data: dataOf(text) as Entry['data'] });
		if (!named.some(({ relation, target }) => relation === collection && target === id)) continue;
		const title = await titleOfText({ repository }, location, text);
		naming.push({ collection: location.collection, slug: location.slug, title, isDraft: true });
	}
	if (naming.length > 0) throw namedBy(refused, naming);
}

/** A picture goes from the draft that has it, else from the site; never while a text shows it. */
const deletePicture = (office: ExaminingOffice, user: User, path: string): Promise<string> =>
	office.repository.alone(async () => {
		const { repository, drafts } = office;
		const location = entryLocationAt(path);
		const draft = await drafts.find(location);
		const [ref, head] = draft
			? [location.draft, draft.head]
			: [PUBLISHED_REF, (await repository.head(PUBLISHED_REF))!];
		if (draft) refuseWithout(user, 'editor', '只有编辑可以删除图片');
		else refuseWithout(user, 'publisher', '删除网站上的图片要由签发人来做');
		if ((await repository.idAt(head, path)) === undefined)
			throw new HttpError(404, 'file-missing', `找不到图片“${basename(path)}”`);
		const id = await repository.idAt(head, location.file);
		const text = id === undefined ? '' : await repository.text(id);
		refuseForeign(user, location, [text]);
		if (shows(text, basename(path)))
			throw new HttpError(
				409,
				'picture-in-use',
				`“${basename(path)}”还在用：《${titleOf(location, text)}》里有它。请先从这篇里移除，再删图片`
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
