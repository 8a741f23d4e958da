/** What keeps something from the site, for editors and for whoever looks after the program. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BuildIssue } from '../../domain/desk/answers.ts';
import type { Issue } from '../../platform/issue.ts';
import { entryLocationAt } from '../git/entry-location.ts';
import { HttpError } from '../http/http-error.ts';
import type { FailedBuild } from './build-command.ts';
import { fileOf, type HeldBack, type ItemPath } from './buildable-tree.ts';

/** The file with what was said at the last failure, seen from the data folder. */
const BUILD_LOG = 'work/build-failed.log';

/**
 * A failure that left the site as it was.
 * @param changed what is newer than the site on show
 * @param isShown whether an earlier site is on show meanwhile
 */
export function describeFailure(
	{ issues }: FailedBuild,
	changed: readonly ItemPath[],
	isShown: boolean
): { label: string; mend: BuildIssue[] } {
	const errors = issues.filter(({ severity }) => severity === 'error');
	const label = `生成失败，${isShown ? '网站还是上一次的样子' : '网站还没有出来'}。`;
	if (errors.length > 0)
		return {
			label: `${label}内容里有 ${errors.length} 处要改，改好、发布以后会自动重新生成`,
			mend: errors.map(({ file, field, message }) => mendOf({ file, field, message })),
		};
	const cause =
		changed.length === 0
			? '问题不在哪一条内容里'
			: `正要放上网站的是下面 ${changed.length} 条，问题可能出在其中，也可能不在内容里`;
	return {
		label: `${label}${cause}：请告诉管理员，原因记在数据文件夹的 ${BUILD_LOG} 里`,
		mend: changed.map((item) =>
			mendOf({ file: fileOf(item), field: undefined, message: '这一条最近改过，还没有放上网站' })
		),
	};
}

/** Said of a site that had to be built anew as a whole, which takes longer. */
export const builtWhole = `（这一次重新生成了整个网站，原因记在数据文件夹的 ${BUILD_LOG} 里）`;

/** A site that is out without some of what was published. */
export function withHeldBack(held: readonly HeldBack[]): { label: string; mend: BuildIssue[] } {
	if (held.length === 0) return { label: '已发布', mend: [] };
	return {
		label: `已发布，但有 ${held.length} 条没有放上网站：请照下面的说明改好、再发布，别的内容不受影响`,
		mend: held.flatMap(({ item, stands, issues }) => {
			const meanwhile = stands ? '（网站上暂时还是它的上一版）' : '（网站上暂时没有这一条）';
			const told = issues.length > 0 ? issues : [{ file: fileOf(item), field: undefined, message: UNKNOWN }];
			return told.map(({ file, field, message }) => mendOf({ file, field, message: message + meanwhile }));
		}),
	};
}

const UNKNOWN = `这一条的改动让网页生成不出来，请检查最近改的地方，或在“历史”里退回到以前的一版；原因记在数据文件夹的 ${BUILD_LOG} 里`;

/** Keeps what was said; a disk that is full must not hide it. */
export function keepLog(folder: string, at: string, { log }: FailedBuild): void {
	try {
		writeFileSync(join(folder, BUILD_LOG), `${at}\n${log}\n`);
	} catch {
		console.error(log);
	}
}

const mendOf = ({
	file,
	field,
	message,
}: Pick<Issue, 'file' | 'message'> & { field: string | undefined }): BuildIssue => ({
	...{ file, message, ...entryOf(file) },
	...(field && { field }),
});

function entryOf(file: string): Pick<BuildIssue, 'entry'> {
	try {
		const { collection, slug } = entryLocationAt(`content/${file}`);
		return { entry: { collection, slug } };
	} catch (error) {
		if (error instanceof HttpError) return {};
		throw error;
	}
}
