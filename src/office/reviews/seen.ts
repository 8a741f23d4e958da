/** Who judges a draft says which content lay before them: what was changed since would be judged without being read. */
import type { Draft } from '../drafts/drafts.ts';
import type { Repository } from '../git/repository.ts';
import { HttpError } from '../http/http-error.ts';

/** The same as long as nobody changes a word or a picture of the draft, whatever is done with it. */
export const contentOf = async (
	{ objects }: Pick<Repository, 'objects'>,
	{ head }: Pick<Draft, 'head'>
): Promise<string> => (await objects.identify(`${head}^{tree}`))!.id;

/** @param seen nothing where a page was opened before it said so */
export function refuseUnseen(content: string, seen: string | undefined, refused: string): void {
	if (seen !== undefined && seen !== content)
		throw new HttpError(
			409,
			'changed-since-seen',
			`${refused}：您打开以后有人改了内容，请刷新这一页，看过再来`
		);
}
