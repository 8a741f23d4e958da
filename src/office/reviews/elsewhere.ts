/** What a text would make wrong in other entries: told while it is written, before anybody reviews it in vain. */
import type { ElsewhereAnswer } from '../../domain/desk/answers.ts';
import type { Issue } from '../../platform/issue.ts';
import { type EntryLocation, isOfEntry } from '../git/entry-location.ts';
import { PUBLISHED_REF, type Repository } from '../git/repository.ts';
import type { Examination, Examiner } from './examine.ts';
import { toldByTitle } from './told-by-title.ts';

/** Errors of a content that the one before it has not, and all of the entry's own. */
export function broughtBy(
	location: EntryLocation,
	before: Examination,
	after: Examination
): { own: Issue[]; others: Issue[] } {
	const known = new Set(before.issues.map(key));
	const errors = after.issues.filter(({ severity }) => severity === 'error');
	const isOwn = ({ file }: Issue) => isOfEntry(location, `content/${file}`);
	return {
		own: errors.filter(isOwn),
		others: errors.filter((issue) => !isOwn(issue) && !known.has(key(issue))),
	};
}

const key = ({ code, file, field, message }: Issue) => [code, file, field, message].join('\n');

const MOST_TOLD = 8;

/** What nobody has published yet is named by nobody: then nothing is read. */
export async function brokenElsewhere(
	{ repository, examiner }: { repository: Repository; examiner: Pick<Examiner, 'examine'> },
	location: EntryLocation,
	text: string
): Promise<ElsewhereAnswer> {
	const main = (await repository.head(PUBLISHED_REF))!;
	const published = await repository.idAt(main, location.file);
	if (published === undefined || (await repository.text(published)) === text)
		return { words: [], entries: [] };
	const tree = await repository.treeWith(main, { put: new Map([[location.file, Buffer.from(text)]]) });
	const [before, after] = await Promise.all([examiner.examine(main), examiner.examine(tree)]);
	const { others } = broughtBy(location, before, after);
	return toldByTitle(repository, [tree, main], location, others.slice(0, MOST_TOLD));
}
