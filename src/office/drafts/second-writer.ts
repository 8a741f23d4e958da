/** Two people at one entry: whoever saves second changes nothing, and is told who was first. */
import { clockOf, momentAt, shortDay } from '../../platform/day.ts';
import { accountOf } from '../git/draft-commits.ts';
import type { EntryLocation } from '../git/entry-location.ts';
import { HttpError } from '../http/http-error.ts';
import type { Office } from '../office.ts';

/** The refusal of a second writer: it says who was first, and where both versions can be seen. */
export async function changedMeanwhile(
	{ repository }: Office,
	{ file, collection, slug }: EntryLocation,
	commit: string,
	id: string | undefined
) {
	if (id === undefined)
		return new HttpError(
			409,
			'changed-meanwhile',
			'没有保存：这一条在此期间被删除了。请先复制您的文字，再到回收站看看',
			{ path: file, collection, slug }
		);
	const log = await repository.git.run(['log', '-1', '--format=%an%x01%ae%x01%at', commit, '--', file]);
	const [by = '', email = '', at = '0'] = log.output.toString().trim().split('\x01');
	const when = momentAt(Number(at) * 1000);
	const say = `没有保存：${by}在${shortDay(when)} ${clockOf(when)}改过这一条。您的文字还在，可以对照两个版本后再保存`;
	return new HttpError(409, 'changed-meanwhile', say, {
		by,
		name: accountOf(email),
		at: when,
		path: file,
		id,
		collection,
		slug,
	});
}
