/** Which content a production build takes: what is published, unless a folder of files is named. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { exportTree } from '../office/git/export.ts';
import { PUBLISHED_REF, repositoryAt } from '../office/git/repository.ts';
import { repositoryFolder } from '../office/office.ts';
import { dataFolder } from '../office/office-settings.ts';
import { momentAt } from '../platform/day.ts';

export type ChosenContent = {
	/** Absolute path of the content folder. */
	folder: string;
	/** Commit of what is published; absent for a folder of files. */
	commit: string | undefined;
	/** Which content it is, in a sentence. */
	told: string;
};

/**
 * @param named folder that the command names; `CONTENT_FOLDER` names one too
 * @param scratch absolute path of a folder that what is published is written into
 */
export async function chooseContent(
	named: string | undefined,
	scratch: string,
	env: Record<string, string | undefined> = process.env
): Promise<ChosenContent> {
	const files = named ?? env['CONTENT_FOLDER'];
	if (files !== undefined) {
		const folder = resolve(files);
		if (!existsSync(join(folder, 'site.yml')))
			throw new Error(`${folder} 不是内容文件夹（里面没有 site.yml），请检查 --content 后面的路径`);
		return { folder, commit: undefined, told: `内容取自文件夹 ${folder}` };
	}
	const data = dataFolder(env);
	if (!existsSync(join(repositoryFolder(data), 'HEAD'))) {
		const folder = resolve('content');
		return { folder, commit: undefined, told: `没有数据文件夹（${data}），内容取自 ${folder}` };
	}
	const repository = repositoryAt(repositoryFolder(data));
	try {
		const commit = await repository.head(PUBLISHED_REF);
		if (commit === undefined) throw new Error(`${data} 里还没有发布过内容，请先运行 npm start`);
		await exportTree(repository.git, commit, scratch);
		const { output } = await repository.git.run(['log', '-1', '--format=%ct %s', commit]);
		const [seconds = '', ...subject] = output.toString().trim().split(' ');
		const at = momentAt(Number(seconds) * 1000);
		return {
			folder: join(scratch, 'content'),
			commit,
			told: `内容取自 ${data} 里已发布的：${commit.slice(0, 7)}（${at} ${subject.join(' ')}）`,
		};
	} finally {
		repository.close();
	}
}
