/** What keeps a draft from going out: it contradicts the site, breaks something there, or is not ready. */

import { firstIssues, unfinished, unfinishedWords } from '../../domain/check/issue.ts';
import type { TitledEntry } from '../../domain/desk/answers.ts';
import type { PassedReview } from '../../domain/desk/review-flow.ts';
import type { ReviewStage } from '../../domain/schemas/byline.ts';
import { SETTINGS_COLLECTION } from '../../domain/schemas/settings.ts';
import type { Issue } from '../../platform/issue.ts';
import { judgeText } from '../drafts/judging.ts';
import { missingPictures } from '../drafts/lost-pictures.ts';
import { factsWithDrafts } from '../drafts/waiting-facts.ts';
import { type EntryLocation, entryLocationAt, isOfEntry } from '../git/entry-location.ts';
import type { Repository } from '../git/repository.ts';
import { HttpError } from '../http/http-error.ts';
import type { Office } from '../office.ts';
import { brokenElsewhere, broughtBy } from './elsewhere.ts';
import type { Examination, Examiner } from './examine.ts';
import { titledAt, toldByTitle } from './told-by-title.ts';

/** Why two versions cannot be merged: who published the other one. */
export async function conflict(
	repository: Repository,
	location: EntryLocation,
	main: string,
	conflicts: readonly string[]
) {
	const own = conflicts.find((path) => isOfEntry(location, path));
	const log = await repository.git.run(['log', '-1', '--format=%an', main, '--', own ?? location.file]);
	const by = log.output.toString().trim();
	return new HttpError(
		409,
		'conflict',
		`没有发布，什么也没有改：草稿写着的时候，${by}发布过这一条的另一个版本。请编辑对照两个版本，改好后点“以这一稿为准”`,
		{ by, conflicts }
	);
}

type Examined = { tree: string; examination: Examination };

/** What the site has not had before and the draft would bring. */
export async function refuseBroken(
	repository: Repository,
	location: EntryLocation,
	{ tree: main, examination: before }: Examined,
	{ tree, examination: after }: Examined,
	refused = '没有发布，什么也没有改'
): Promise<void> {
	const { own, others } = broughtBy(location, before, after);
	const brought = after.issues.filter((issue) => own.includes(issue) || others.includes(issue));
	if (brought.length === 0) return;
	await refuseNamed(repository, location, { tree, main }, brought);
	const { words, entries } = await toldByTitle(repository, [tree, main], location, brought.slice(0, 3));
	const shown = `${refused}：${words.join('；')}`;
	throw new HttpError(422, brought[0]!.code, shown, { issues: brought, entries });
}

/** What goes away while others name it: they are listed, each by its title and with the way to its form. */
async function refuseNamed(
	repository: Repository,
	location: EntryLocation,
	{ tree, main }: { tree: string; main: string },
	brought: readonly Issue[]
): Promise<void> {
	const isGone = (await repository.idAt(tree, location.file)) === undefined;
	const naming = brought.filter(({ code }) => code === 'reference-broken' || code.startsWith('link-'));
	if (!isGone || naming.length === 0) return;
	const files = [...new Set(naming.map(({ file }) => file))];
	const others = files.map((file) => entryLocationAt(`content/${file}`));
	const entries = await Promise.all(others.map((other) => titledAt(repository, main, other)));
	const { title } = await titledAt(repository, main, location);
	throw namedBy(`没有撤下《${title}》`, entries);
}

/** The refusal to take away what `entries` still name. */
export function namedBy(refused: string, entries: readonly Titled[]): HttpError {
	const more = entries.length > LISTED ? `等${entries.length}条` : '';
	const shown = entries
		.slice(0, LISTED)
		.map(({ title, isDraft }) => `《${title}》${isDraft ? '（草稿）' : ''}`)
		.join('、');
	return new HttpError(
		409,
		'still-named',
		`${refused}：${shown}${more}还在用它。先打开这几条，把用到它的地方换掉或删去，再来`,
		{ entries: entries.slice(0, LISTED) }
	);
}
const LISTED = 8;
/** An entry that is told about. */
export type Titled = TitledEntry & { isDraft?: boolean };

/**
 * 送审 asks for a whole piece: what is missing in it would make three people read it in vain. What waits at the desk counts
 * as there: it may go out first, and 签发 looks again.
 */
export async function refuseUnfinished(
	office: Pick<Office, 'drafts' | 'repository'> & { examiner: Pick<Examiner, 'main' | 'examine'> },
	location: EntryLocation,
	text: string
): Promise<void> {
	const { collection, id } = location;
	const facts = await factsWithDrafts(office, (await office.examiner.main()).facts);
	const judged = await judgeText({ collection, id, text, facts });
	if ('faults' in judged) return;
	const open = unfinished(judged.issues);
	if (open.length > 0) throw new HttpError(422, open[0]!.code, unfinishedWords(open), { issues: open });
	const [lost] = await missingPictures(office, location, judged);
	if (lost !== undefined)
		throw new HttpError(422, 'picture-missing', `还不能送审。照片“${lost}”没有存上：请重新选一次，或删去`);
	const { words, entries } = await brokenElsewhere(office, location, text);
	if (words.length === 0) return;
	throw new HttpError(422, 'breaks-elsewhere', `还不能送审，这样改了，别处就不对了：${words.join('；')}`, {
		entries,
	});
}

/** What the readiness rules still ask for, with the reviews that were done. */
export async function refuseUnready(
	repository: Repository,
	location: EntryLocation,
	tree: string,
	{ facts }: Examination,
	acts: readonly PassedReview[]
) {
	const { collection, id } = location;
	if (collection === SETTINGS_COLLECTION) return;
	const text = await repository.text((await repository.idAt(tree, location.file))!);
	const passed: ReviewStage[] = acts.map(({ stage }) => stage);
	const judged = await judgeText({ collection, id, text, facts: { ...facts, passed } });
	if ('faults' in judged) return;
	const blocking = judged.issues.filter(({ level }) => level !== 'advice');
	if (blocking.length === 0) return;
	throw new HttpError(422, blocking[0]!.code, `还不能发布。${firstIssues(blocking)}`, { issues: blocking });
}
