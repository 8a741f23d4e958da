/**
 * Why a site was not built, for two readers: editors are told what to mend in the content, in their own words; what the
 * program said goes into a file for whoever looks after it.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Issue } from '../platform/issue.ts';
import { addressAt } from './address.ts';
import { Refusal } from './refusal.ts';

export type BuildFault = {
	/** What the content check refused; none when something else went wrong. */
	issues: readonly Issue[];
	/** Everything that was said meanwhile, as it was said. */
	log: string;
};

/** One thing to mend, and the entry to open for it where it is an entry's. */
export type Mend = Pick<Issue, 'file' | 'field' | 'message'> & {
	entry?: { collection: string; slug: string };
};

/** The file with what was said at the last failure, seen from the data folder. */
export const BUILD_LOG = 'work/build-failed.log';

/** @param isShown whether an earlier site is on show meanwhile */
export function toldOf({ issues }: BuildFault, isShown: boolean): { label: string; mend: Mend[] } {
	const errors = issues.filter(({ level }) => level === 'error');
	const label = `生成失败，${isShown ? '网站还是上一次的样子' : '网站还没有出来'}。`;
	if (errors.length === 0)
		return { label: `${label}请告诉管理员，原因记在数据文件夹的 ${BUILD_LOG} 里`, mend: [] };
	return {
		label: `${label}内容里有 ${errors.length} 处要改，改好、发布以后会自动重新生成`,
		mend: errors.map(({ file, field, message }) => ({
			...{ file, message, ...entryOf(file) },
			...(field !== undefined && { field }),
		})),
	};
}

/** Keeps what was said; a disk that is full must not hide it. */
export function keepLog(folder: string, at: string, { log }: BuildFault): void {
	try {
		writeFileSync(join(folder, BUILD_LOG), `${at}\n${log}\n`);
	} catch {
		console.error(log);
	}
}

function entryOf(file: string): Pick<Mend, 'entry'> {
	try {
		const { collection, slug } = addressAt(`content/${file}`);
		return { entry: { collection, slug } };
	} catch (error) {
		if (error instanceof Refusal) return {};
		throw error;
	}
}
