/** What keeps a draft from going out: it contradicts the site, breaks something there, or is not ready. */

import { firstIssues } from '../../domain/check/issue.ts';
import type { PassedReview } from '../../domain/desk/review-flow.ts';
import type { ReviewStage } from '../../domain/schemas/byline.ts';
import type { Issue } from '../../platform/issue.ts';
import { judgeText } from '../drafts/judging.ts';
import { type Address, entryAddressAt } from '../git/address.ts';
import type { Repository } from '../git/repository.ts';
import { HttpError } from '../http/http-error.ts';
import { type Office, titleOf } from '../office.ts';
import type { Examination, Examiner } from './examine.ts';

/** Why two versions cannot be merged: who published the other one. */
export async function conflict(
	repository: Repository,
	{ file, folder }: Address,
	main: string,
	conflicts: readonly string[]
) {
	const own = conflicts.find(
		(path) => path === file || (folder !== undefined && path.startsWith(`${folder}/`))
	);
	const log = await repository.git.run(['log', '-1', '--format=%an', main, '--', own ?? file]);
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
	address: Address,
	{ tree: main, examination: before }: Examined,
	{ tree, examination: after }: Examined
): Promise<void> {
	const { file, folder } = address;
	const [own, home] = [file.slice('content/'.length), folder && `${folder.slice('content/'.length)}/`];
	const known = new Set(before.issues.map(key));
	const errors = after.issues.filter(({ level }) => level === 'error');
	const brought = errors.filter(
		(issue) => issue.file === own || (home && issue.file.startsWith(home)) || !known.has(key(issue))
	);
	if (brought.length === 0) return;
	const { words, entries } = await toldByTitle(repository, [tree, main], address, brought.slice(0, 3));
	const shown = `没有发布，什么也没有改：${words.join('；')}`;
	throw new HttpError(422, brought[0]!.code, shown, { issues: brought, entries });
}

/** Issues for people who know entries by their titles: neither files nor ids, and where each entry is at the desk. */
async function toldByTitle(
	repository: Repository,
	trees: readonly string[],
	own: Address,
	issues: readonly Issue[]
) {
	const entries = new Map<string, { collection: string; slug: string; title: string }>();
	const named = async (file: string): Promise<string> => {
		const known = entries.get(file);
		if (known) return `《${known.title}》`;
		const address = entryAddressAt(`content/${file}`);
		const ids = await Promise.all(trees.map((tree) => repository.idAt(tree, address.file)));
		const id = ids.find((one) => one !== undefined);
		const title = titleOf(address, id && (await repository.text(id)));
		entries.set(file, { collection: address.collection, slug: address.slug, title });
		return `《${title}》`;
	};
	const words: string[] = [];
	for (const { file, field, message } of issues) {
		let said = message.replaceAll(`“${own.id}”`, await named(own.file.slice('content/'.length)));
		for (const other of new Set(message.match(/[a-z]+\/[a-z0-9/-]+\.md/g)))
			said = said.replaceAll(other, await named(other));
		words.push(`${await named(file)}${field ? `【${field}】` : '：'}${said}`);
	}
	return { words, entries: [...entries.values()] };
}

const key = ({ code, file, field, message: said }: Issue) => [code, file, field, said].join('\n');

/**
 * 送审 asks for a whole piece: what is missing in it would make three people read it in vain. What waits at the desk counts
 * as there: it may go out first, and 签发 looks again.
 */
export async function refuseUnfinished(
	{ drafts, examiner }: Pick<Office, 'drafts'> & { examiner: Pick<Examiner, 'main'> },
	{ collection, id }: Address,
	text: string
): Promise<void> {
	const { facts } = await examiner.main();
	const waiting = (await drafts.list()).map(({ address }) => address);
	const targets = Object.fromEntries(
		Object.entries(facts.targets).map(([kind, ids]) => [
			kind,
			[...ids, ...waiting.filter((one) => one.collection === kind).map((one) => one.id)],
		])
	);
	const judged = await judgeText({ collection, id, text, facts: { ...facts, targets } });
	if ('faults' in judged) return;
	const open = judged.issues.filter(({ code, level }) => level !== 'advice' && !LATER.includes(code));
	if (open.length === 0) return;
	const more = open.length > 3 ? `；另有 ${open.length - 3} 处，见表单里标红的和最下面的“发布前检查”` : '';
	throw new HttpError(422, open[0]!.code, `还不能送审。${firstIssues(open)}${more}`, { issues: open });
}

/** What others see to once a piece was sent: its reviews, and what it leads to coming out before it. */
const LATER: readonly string[] = ['reviews-missing', 'link-hidden'];

/** What the readiness rules still ask for, with the reviews that were done. */
export async function refuseUnready(
	repository: Repository,
	address: Address,
	tree: string,
	{ facts }: Examination,
	acts: readonly PassedReview[]
) {
	const { collection, id } = address;
	if (collection === 'settings') return;
	const text = await repository.text((await repository.idAt(tree, address.file))!);
	const passed: ReviewStage[] = acts.map(({ stage }) => stage);
	const judged = await judgeText({ collection, id, text, facts: { ...facts, passed } });
	if ('faults' in judged) return;
	const blocking = judged.issues.filter(({ level }) => level !== 'advice');
	if (blocking.length === 0) return;
	throw new HttpError(422, blocking[0]!.code, `还不能发布。${firstIssues(blocking)}`, { issues: blocking });
}
