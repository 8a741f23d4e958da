/** The parts of a running office, handed to everything that acts for a signed-in person. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { has, type Role, type User } from '../domain/desk/account.ts';
import { mayEdit } from '../domain/desk/station-desk.ts';
import { kindLabel, settingTitle } from '../domain/schemas/settings.ts';
import { parseFrontmatter } from '../platform/frontmatter.ts';
import { type Accounts, accountsIn } from './accounts/accounts.ts';
import { type SignIns, signInsIn } from './accounts/sign-ins.ts';
import { type Audit, auditIn } from './audit.ts';
import { type DraftStore, draftStore } from './drafts/drafts.ts';
import type { EntryLocation } from './git/entry-location.ts';
import { type Repository, repositoryAt } from './git/repository.ts';
import { HttpError } from './http/http-error.ts';
import { type Editors, editorsSeen } from './working-copies/editors.ts';
import { type WorkingCopies, workingCopiesIn } from './working-copies/working-copies.ts';

export type Office = {
	/** Absolute path of the data folder. */
	folder: string;
	/** Absolute path of a folder for photo copies and the like; it may be deleted at any time. */
	cache: string;
	/** Milliseconds since 1970. */
	clock: () => number;
	repository: Repository;
	drafts: DraftStore;
	accounts: Accounts;
	signIns: SignIns;
	audit: Audit;
	workingCopies: WorkingCopies;
	editors: Editors;
	/** Whether the office wants 两步验证 of somebody with these roles. */
	needsSecondFactor: (user: Pick<User, 'roles'>) => boolean;
};

export const repositoryFolder = (folder: string) => join(folder, 'content.git');
export const accountsFile = (folder: string) => join(folder, 'accounts.json');

export function openOffice(
	folder: string,
	clock: () => number,
	cache = join(folder, 'work', 'cache'),
	{
		editorMaySign = false,
		secondFactorFor = [],
	}: { editorMaySign?: boolean | undefined; secondFactorFor?: readonly Role[] } = {}
): Office {
	mkdirSync(folder, { recursive: true, mode: 0o700 });
	const repository = repositoryAt(repositoryFolder(folder));
	return {
		folder,
		cache,
		clock,
		repository,
		drafts: draftStore(repository, editorMaySign),
		accounts: accountsIn(accountsFile(folder)),
		// The file keeps the name that data folders have it under: under another, an upgrade would sign everybody out.
		signIns: signInsIn(join(folder, 'sessions.json'), clock),
		audit: auditIn(join(folder, 'audit'), clock),
		workingCopies: workingCopiesIn(join(folder, 'working-copies'), clock),
		editors: editorsSeen(clock),
		needsSecondFactor: ({ roles }) => roles.some((role) => secondFactorFor.includes(role)),
	};
}

/** Throws 403 unless `user` may touch the entry as each of `texts` (stored or sent) has it. */
export function refuseForeign(
	user: User,
	{ collection, id }: EntryLocation,
	texts: readonly (string | undefined)[]
): void {
	for (const text of texts)
		if (text !== undefined) refuseForeignData(user, { collection, id }, dataOf(text), NOT_OWN);
}

const NOT_OWN = '这一条不是本站自己的，您的账号只能写本站的内容：要改，请实践所的编辑来改';

/** As `refuseForeign`, for an entry that is parsed already. */
export function refuseForeignData(
	user: User,
	{ collection, id }: Pick<EntryLocation, 'collection' | 'id'>,
	data: Record<string, unknown>,
	why: string
): void {
	if (!mayEdit(user, { collection, id, data })) throw new HttpError(403, 'other-station', why);
}

/** Front matter as data; nothing readable counts as nothing named. */
export function dataOf(text: string): Record<string, unknown> {
	const result = parseFrontmatter(text);
	return 'parsed' in result ? result.parsed.data : {};
}

/** What people call an entry: its title, else its kind and its name. */
export function titleOf({ collection, id }: Pick<EntryLocation, 'collection' | 'id'>, text = ''): string {
	const data = dataOf(text);
	const title = settingTitle(collection, id) ?? data['title'] ?? data['number'];
	if (typeof title === 'string' && title !== '') return title;
	return `${kindLabel(collection)} ${id}`;
}

/** @throws 403 `role-missing` with `message` unless the user has the role */
export function refuseWithout(user: User, role: Parameters<typeof has>[1], message: string): void {
	if (!has(user, role)) throw new HttpError(403, 'role-missing', message);
}
