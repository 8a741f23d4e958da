/** Saving an entry: always into its draft, never over somebody else's words, and only what could become a page. */
import type { User } from '../../domain/desk/account.ts';
import { withoutEmpty } from '../../domain/schemas/empty-fields.ts';
import { diskKey } from '../../platform/portable-name.ts';
import { commitMessage, signatureOf } from '../git/draft-commits.ts';
import { type EntryLocation, entryLocation, fileInContent, pictureName } from '../git/entry-location.ts';
import { PUBLISHED_REF } from '../git/repository.ts';
import { HttpError } from '../http/http-error.ts';
import { dataOf, type Office, refuseForeign, refuseForeignData, refuseWithout } from '../office.ts';
import type { Draft } from './drafts.ts';
import { deletedVersion, lostPictures } from './lost-pictures.ts';
import { cleanPhoto } from './photo-upload.ts';
import { changedMeanwhile } from './second-writer.ts';
import { type ParsedText, parseFit } from './unfit.ts';

export type SaveRequest = {
	collection: string;
	slug: string;
	path: string;
	text: string;
	/** Blob of the text that the editor had before them; null for a new entry. */
	base: string | null;
	pictures: readonly { path: string; content: Buffer }[];
};

/** Ids of everything written, by path, and whether reviews were voided by the change. */
export type SaveResult = { ids: Record<string, string>; voided: boolean; commit: string };

/** Prepares outside the queue of writes what takes long, then writes in turn. */
export async function saveEntry(office: Office, user: User, save: SaveRequest): Promise<SaveResult> {
	refuseWithout(user, 'editor', '您的账号不能写稿，请找管理员开通“编辑”');
	const location = entryLocation(save.collection, save.slug);
	if (save.path !== location.file)
		throw new HttpError(422, 'address-refused', `这一条只能存在 ${location.file}`);
	const sent = await parseFit(location, save.text);
	const pictures = new Map<string, Buffer>();
	const { repository } = office;
	const shown = (await repository.head(location.draft)) ?? PUBLISHED_REF;
	for (const { path, content } of save.pictures) {
		pictureName(location, path);
		// An opened draft sends its pictures again as they lie here: made anew, each would become another one.
		const id = await repository.idAt(shown, path);
		const stored = id === undefined ? undefined : await repository.objects.read(id);
		if (!stored?.data.equals(content)) pictures.set(path, await cleanPhoto(path, content));
	}
	return repository.alone(() => write(office, user, location, { ...save, ...sent }, pictures));
}

async function write(
	office: Office,
	user: User,
	location: EntryLocation,
	save: SaveRequest & ParsedText,
	pictures: Map<string, Buffer>
): Promise<SaveResult> {
	const { repository, drafts } = office;
	const draft = await drafts.find(location);
	const main = await repository.head(PUBLISHED_REF);
	const parent = draft?.head ?? main!;
	const storedId = await repository.idAt(parent, location.file);
	const stored = storedId === undefined ? undefined : await repository.text(storedId);
	const published = draft && (await repository.idAt(PUBLISHED_REF, location.file));
	const onSite = published ? await repository.text(published) : undefined;
	refuseForeign(user, location, [stored, onSite]);
	refuseForeignData(
		user,
		location,
		save.data,
		'您的账号只能写本站的内容：请在“实践站”里只选自己的站，或请实践所的编辑来写'
	);
	if (stored !== save.text && (save.base ?? undefined) !== storedId)
		throw await changedMeanwhile(office, location, parent, storedId);
	const deleted = stored === undefined ? await deletedVersion(office, location) : undefined;
	refuseForged(stored ?? deleted?.text, save.data);
	refuseForeignAnswers(user, [stored, deleted?.text, onSite], save.data);
	const put = new Map<string, Uint8Array | { id: string }>([
		[location.file, Buffer.from(save.text)],
		...pictures,
	]);
	if (deleted)
		for (const [path, id] of await lostPictures(office, location, save, deleted))
			if (!put.has(path)) put.set(path, { id });
	const tree = await repository.treeWith(parent, { put });
	await refuseOverwritten(office, parent, tree, pictures);
	await refuseTwins(office, location, tree, pictures);
	const before = await repository.objects.identify(`${parent}^{tree}`);
	if (tree !== before?.id || !draft) {
		const voided = (draft?.flow.acts.length ?? 0) > 0;
		const commit = await repository.commit({
			tree,
			parents: [parent],
			message: commitMessage(subject(draft, location, voided), {
				state: voided ? 'draft' : (draft?.flow.state ?? 'draft'),
			}),
			by: signatureOf(user, office.clock()),
		});
		await repository.move([{ ref: location.draft, from: draft?.head, to: commit }]);
		return { ids: await idsIn(office, commit, put), voided, commit };
	}
	return { ids: await idsIn(office, parent, put), voided: false, commit: parent };
}

const subject = (draft: Draft | undefined, location: EntryLocation, voided: boolean) =>
	`${draft ? '修改' : '起稿'} ${fileInContent(location)}${voided ? '（内容改了，已做的审核作废）' : ''}`;

async function idsIn({ repository }: Office, commit: string, put: ReadonlyMap<string, unknown>) {
	const ids = [...put.keys()].map(async (path) => [path, (await repository.idAt(commit, path))!] as const);
	return Object.fromEntries(await Promise.all(ids));
}

/** Reviews are acts of signed-in people; whatever a form sends in their place is a forgery or a mistake. */
function refuseForged(stored: string | undefined, sent: ParsedText['data']): void {
	const reviews = (data: ParsedText['data']) => JSON.stringify(withoutEmpty(data['reviews'] ?? {}));
	const given = reviews(sent);
	if (given === '{}' || (stored !== undefined && given === reviews(dataOf(stored)))) return;
	throw new HttpError(403, 'reviews-forged', '三审不能自己填写：请送审，由审核人登录后各自签字');
}

/** Who answered that something private may be shown is whoever pressed the button; what others answered stays theirs. */
function refuseForeignAnswers(
	{ title }: User,
	before: readonly (string | undefined)[],
	sent: ParsedText['data']
): void {
	const answers = (data: ParsedText['data']): { by?: unknown }[] =>
		Array.isArray(data['privacyAnswers']) ? data['privacyAnswers'] : [];
	const known = new Set(
		before
			.flatMap((text) => (text === undefined ? [] : answers(dataOf(text))))
			.map((one) => JSON.stringify(one))
	);
	const foreign = answers(sent).find((one) => one?.by !== title && !known.has(JSON.stringify(one)));
	if (foreign)
		throw new HttpError(
			403,
			'answer-forged',
			'“个人信息核对”的核对人只能是您自己：请由核对的人登录后，在发布前检查里点“可以公开”'
		);
}

/** A new picture whose name some disk takes for that of another would change what others see, just as one of its name. */
async function refuseTwins(
	{ repository }: Office,
	{ folder }: EntryLocation,
	tree: string,
	pictures: ReadonlyMap<string, Buffer>
) {
	const stored = folder === undefined ? [] : await repository.files(tree, folder);
	for (const path of pictures.keys()) {
		const twin = stored.find((one) => one.path !== path && diskKey(one.path) === diskKey(path));
		if (twin === undefined) continue;
		const [name, other] = [path, twin.path].map((one) => one.split('/').at(-1));
		throw new HttpError(
			409,
			'picture-exists',
			`“${name}”和已有的“${other}”只差大小写或字符编码，有的电脑分不清：请给新图片换个名字`
		);
	}
}

/** A new picture of an old name would change what other readers already see; the editor is asked for another name. */
async function refuseOverwritten(
	{ repository }: Office,
	parent: string,
	tree: string,
	pictures: ReadonlyMap<string, Buffer>
) {
	for (const path of pictures.keys()) {
		const [old, now] = await Promise.all([repository.idAt(parent, path), repository.idAt(tree, path)]);
		if (old !== undefined && old !== now)
			throw new HttpError(
				409,
				'picture-exists',
				`已经有一张叫“${path.split('/').at(-1)}”的图片，没有覆盖它：请给新图片换个名字`
			);
	}
}
