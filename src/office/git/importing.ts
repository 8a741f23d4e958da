/**
 * Takes in what somebody changed in a content folder by hand. The folder, what it was made from, and what the desk has
 * published since are merged as three versions; where they contradict each other, nothing is taken and nothing lost.
 */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Issue, issueText } from '../../platform/issue.ts';
import { listContent } from '../../reader/folder.ts';
import { IMPORTED_REF, systemSignature, treeOfFolder } from '../first-run.ts';
import type { Office } from '../office.ts';
import type { Examiner } from '../reviews/examine.ts';
import { commitMessage } from './draft-commits.ts';
import { PUBLISHED_REF } from './repository.ts';

/** `leftOut`: links and special files, which are never taken in. */
export type Imported = ({ files: string[] } | { conflicts: string[] } | { issues: Issue[] }) & {
	leftOut?: Issue[];
};

/** @throws in Chinese where that is no content folder */
export async function importFolder(
	office: Office,
	examiner: Examiner,
	contentFolder: string
): Promise<Imported> {
	if (!existsSync(contentFolder))
		throw new Error(`没有 ${contentFolder} 这个文件夹：请检查 npm run import 后面的路径`);
	if (!existsSync(join(contentFolder, 'site.yml')))
		throw new Error(`${contentFolder} 不是内容文件夹（里面没有 site.yml）：请检查 npm run import 后面的路径`);
	const leftOut = listContent(contentFolder).issues.filter(({ code }) => code === 'file-link');
	const imported = await takeIn(office, examiner, contentFolder);
	return { ...imported, ...(leftOut.length > 0 && { leftOut }) };
}

async function takeIn(
	{ repository, clock }: Office,
	examiner: Examiner,
	contentFolder: string
): Promise<Imported> {
	const [main, base] = [(await repository.head(PUBLISHED_REF))!, await repository.head(IMPORTED_REF)];
	const tree = await treeOfFolder(repository, contentFolder);
	const by = systemSignature(clock());
	const theirs = await repository.commit({
		tree,
		parents: [base ?? main],
		message: commitMessage('内容文件夹里手工改的'),
		by,
	});
	const merged = await repository.merge(main, theirs);
	if ('conflicts' in merged) return { conflicts: merged.conflicts };
	const files = (await repository.changes(main, merged.tree)).map(({ path }) => path);
	if (files.length === 0) return { files };
	const { issues } = await examiner.examine(merged.tree);
	const errors = issues.filter(({ severity }) => severity === 'error');
	if (errors.length > 0) return { issues: errors };
	const commit = await repository.commit({
		tree: merged.tree,
		parents: [main, theirs],
		message: commitMessage(`导入内容文件夹：${files.length} 个文件`),
		by,
	});
	await repository.move([
		{ ref: PUBLISHED_REF, from: main, to: commit },
		{ ref: IMPORTED_REF, from: base, to: theirs },
	]);
	return { files };
}

/** Files of the content folder that somebody changed by hand since it was last taken in. */
export async function changedByHand({ repository }: Office, contentFolder: string): Promise<string[]> {
	const base = await repository.head(IMPORTED_REF);
	if (base === undefined || !existsSync(contentFolder)) return [];
	const tree = await treeOfFolder(repository, contentFolder);
	return (await repository.changes(base, tree)).map(({ path }) => path);
}

/** What became of it, for the terminal. */
export function importReport(imported: Imported): string {
	const left = imported.leftOut ?? [];
	return [
		reportOf(imported),
		...(left.length > 0 ? [`这 ${left.length} 个没有导入：\n${left.map(issueText).join('\n')}`] : []),
	].join('\n');
}

function reportOf(imported: Imported): string {
	if ('conflicts' in imported)
		return `没有导入，什么也没有改：下面的文件在编辑台里也改过，请先照编辑台的版本改好（npm run export 可以导出）：\n${imported.conflicts.join('\n')}`;
	if ('issues' in imported) return `没有导入，什么也没有改：\n${imported.issues.map(issueText).join('\n')}`;
	return imported.files.length === 0
		? '没有要导入的改动。'
		: `已导入 ${imported.files.length} 个文件：\n${imported.files.join('\n')}`;
}
