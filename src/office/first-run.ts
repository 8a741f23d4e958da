/** The first run makes the repository from the content folder and the first account; later runs find both and go on. */
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { removeSync } from '../files/file-system.ts';
import { listContent } from '../reader/folder.ts';
import { commitMessage } from './git/draft-commits.ts';
import { gitAt } from './git/git.ts';
import { packObjects } from './git/packing.ts';
import { PUBLISHED_REF, type Repository, type Signature } from './git/repository.ts';
import { type Office, openOffice, repositoryFolder } from './office.ts';

/** Where the content folder was last taken in: what lies between it and the folder is what somebody changed by hand. */
export const IMPORTED_REF = 'refs/desk/imported';

export const systemSignature = (at: number): Signature => ({
	name: '编辑台',
	email: 'desk@desk.invalid',
	at,
});

/**
 * The office of a data folder in which there is something to work on.
 * @throws in Chinese, with what to type, before the first start
 */
export async function openStarted(folder: string, clock: () => number): Promise<Office> {
	const unstarted = new Error(
		`数据文件夹 ${folder} 里还没有内容库：请先运行 npm start，等它印出网址，再运行这一条（数据放在别处的，用环境变量 OFFICE_DATA 写明）`
	);
	if (!existsSync(join(repositoryFolder(folder), 'HEAD'))) throw unstarted;
	const office = openOffice(folder, clock);
	if (await office.repository.head(PUBLISHED_REF)) return office;
	office.repository.close();
	throw unstarted;
}

/**
 * Makes the repository unless it is there.
 * @throws in Chinese, with nothing made, where there is no content to make it from: what is put there later would wait for an import
 */
export async function ensureRepository(
	{ folder, repository, clock }: Office,
	contentFolder: string
): Promise<'made' | 'found'> {
	const bare = repositoryFolder(folder);
	const isBegun = existsSync(join(bare, 'HEAD'));
	const isFound = isBegun && (await repository.head(PUBLISHED_REF)) !== undefined;
	if (!isFound && !existsSync(join(contentFolder, 'site.yml')))
		throw new Error(
			`内容文件夹 ${contentFolder} 里没有 site.yml，生成不了网站：请先把内容放进去（怎么写看 docs/editing-files.md），再启动一次；内容放在别处的，用环境变量 CONTENT_FOLDER 写明`
		);
	mkdirSync(bare, { recursive: true, mode: 0o700 });
	if (!isBegun) await gitAt(bare).run(['init', '--bare', '-q', '-b', 'main', bare]);
	dropLocks(bare);
	if (isFound) return 'found';
	const tree = await treeOfFolder(repository, contentFolder);
	const commit = await repository.commit({
		tree,
		parents: [],
		message: commitMessage('从内容文件夹建库'),
		by: systemSignature(clock()),
	});
	await repository.move([
		{ ref: PUBLISHED_REF, from: undefined, to: commit },
		{ ref: IMPORTED_REF, from: await repository.head(IMPORTED_REF), to: commit },
	]);
	await packObjects(repository.git);
	return 'made';
}

/** Tree of a content folder: what the site would read, nothing that an operating system left there. */
export async function treeOfFolder(repository: Repository, contentFolder: string): Promise<string> {
	const files = [...listContent(contentFolder).files].filter((file) => !file.includes('\n'));
	const paths = files.map((file) => resolve(contentFolder, file));
	// One process for all of them: a new repository may take in thousands.
	const { output } = await repository.git.run(['hash-object', '-w', '--no-filters', '--stdin-paths'], {
		input: paths.map((path) => `${path}\n`).join(''),
	});
	const ids = output.toString().split('\n');
	const put = new Map(files.map((file, at) => [`content/${file}`, { id: ids[at]! }] as const));
	return repository.treeWith(undefined, { put });
}

/** The first administrator, who may write. To sign is another person's, unless the township has it otherwise. */
export async function ensureAdministrator(
	{ accounts }: Pick<Office, 'accounts'>,
	editorMaySign = false
): Promise<{ name: string; password: string } | undefined> {
	if (accounts.list().length > 0) return undefined;
	const name = 'admin';
	const password = await accounts.add({
		name,
		title: '管理员',
		roles: ['administrator', 'editor', ...(editorMaySign ? (['publisher'] as const) : [])],
		stations: 'all',
	});
	return { name, password };
}

/** Locks of a git that was killed. This process is the only one that writes here, so no lock is anybody's. */
function dropLocks(folder: string): void {
	const all = readdirSync(folder, { recursive: true, encoding: 'utf8' });
	for (const file of all)
		if (file.endsWith('.lock') && !file.startsWith('objects')) removeSync(join(folder, file));
}
