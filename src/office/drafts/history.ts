/** Every version of an entry that git has, and going back to one of them as a draft. */
import type { User } from '../../domain/desk/account.ts';
import type { HistoryAnswer, HistoryVersion, VersionContent } from '../../domain/desk/answers.ts';
import { momentAt } from '../../platform/day.ts';
import { commitMessage, signatureOf } from '../git/draft-commits.ts';
import { type EntryLocation, fileInContent } from '../git/entry-location.ts';
import { PUBLISHED_REF } from '../git/repository.ts';
import { HttpError } from '../http/http-error.ts';
import { dataOf, type Office, refuseForeign, refuseForeignData, refuseWithout } from '../office.ts';

/** The newest; older ones are in git. */
const MOST = 200;

/** Who made which version when, the newest first. */
export async function historyOf(office: Office, location: EntryLocation): Promise<HistoryAnswer> {
	const { repository } = office;
	const heads = [PUBLISHED_REF, (await repository.head(location.draft)) ?? PUBLISHED_REF];
	const log = await repository.git.run([
		'log',
		`--max-count=${MOST}`,
		'-z',
		'--format=%H%x01%an%x01%at%x01%s',
		...new Set(heads),
		'--',
		location.folder ?? location.file,
	]);
	const rows = log.output.toString().split('\0').filter(Boolean);
	const versions = rows.map((row): HistoryVersion => {
		const [commit = '', by = '', at = '0', what = ''] = row.split('\x01');
		return { commit, by, at: momentAt(Number(at) * 1000), what: plainly(what) };
	});
	return { versions };
}

/** `起稿 stories/x/index.md` → `起稿`: the entry is known here. */
const plainly = (subject: string) => subject.replace(/\s+(?:content\/)?[a-z]+(?:\/[^\s（]+|\.yml)/, '');

/** Text and pictures of one version, and of the one before it on the same line; nothing where it was deleted. */
export async function versionOf(
	office: Office,
	location: EntryLocation,
	commit: string
): Promise<VersionContent> {
	await refuseStrange(office, location, commit);
	const [own, before] = await Promise.all([
		contentAt(office, location, commit),
		contentAt(office, location, `${commit}~1`),
	]);
	return { ...own, before };
}

async function contentAt({ repository }: Office, { file, folder }: EntryLocation, commit: string) {
	const id = await repository.idAt(commit, file);
	const files = await repository.files(commit, folder ?? file);
	return {
		text: id === undefined ? undefined : await repository.text(id),
		pictures: files.filter(({ path }) => path !== file).map(({ path, id: blob }) => ({ path, id: blob })),
	};
}

/** The entry as it was, text and pictures, as a new commit on its draft: nothing that came after is lost. */
export const goBackTo = (
	office: Office,
	user: User,
	location: EntryLocation,
	commit: string
): Promise<string> =>
	office.repository.alone(async () => {
		refuseWithout(user, 'editor', '只有编辑可以退回以前的版本');
		await refuseStrange(office, location, commit);
		const { repository, drafts, clock } = office;
		const { text, pictures } = await contentAt(office, location, commit);
		if (text === undefined)
			throw new HttpError(409, 'version-empty', '这一版是删除：要找回被删的内容，请看回收站');
		const draft = await drafts.find(location);
		const main = (await repository.head(PUBLISHED_REF))!;
		const parent = draft?.head ?? main;
		const stored = await repository.idAt(parent, location.file);
		refuseForeign(user, location, [stored && (await repository.text(stored))]);
		refuseForeignData(user, location, dataOf(text), '这一版不是本站自己的，您的账号只能写本站的内容');
		for (const { id } of pictures)
			if (!(await repository.objects.identify(id)))
				throw new HttpError(409, 'version-gone', '这一版里有已经依规删除的照片，不能恢复');
		const kept = new Set(pictures.map(({ path }) => path));
		const now = await repository.files(parent, location.folder ?? location.file);
		const tree = await repository.treeWith(parent, {
			put: new Map<string, Uint8Array | { id: string }>([
				[location.file, Buffer.from(text)],
				...pictures.map(({ path, id }) => [path, { id }] as const),
			]),
			drop: now.map(({ path }) => path).filter((path) => path !== location.file && !kept.has(path)),
		});
		if (tree === (await repository.objects.identify(`${parent}^{tree}`))?.id)
			throw new HttpError(409, 'version-same', '现在就是这一版，什么也没有改');
		const made = await repository.commit({
			tree,
			parents: [parent],
			message: commitMessage(`退回以前的版本 ${fileInContent(location)}`, { state: 'draft' }),
			by: signatureOf(user, clock()),
		});
		await repository.move([{ ref: location.draft, from: draft?.head, to: made }]);
		return made;
	});

/** Only versions of this very entry are shown: a commit's name opens nothing else. */
async function refuseStrange(office: Office, location: EntryLocation, commit: string): Promise<void> {
	const { versions } = await historyOf(office, location);
	if (!versions.some((version) => version.commit === commit))
		throw new HttpError(404, 'version-missing', '没有这一版，可能已经依规删除');
}
