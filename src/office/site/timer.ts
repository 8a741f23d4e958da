/** What happens without anybody pressing a button: signed pieces go out at their hour, the site turns over at midnight. */
import { type Day, dayOf, momentAt } from '../../platform/day.ts';
import type { Draft } from '../drafts/drafts.ts';
import { systemSignature } from '../first-run.ts';
import { commitMessage } from '../git/draft-commits.ts';
import { packObjects } from '../git/packing.ts';
import { HttpError } from '../http/http-error.ts';
import { type ExaminingOffice, mergeIntoPublished } from '../reviews/publishing.ts';
import type { SiteBuilder } from './site-builder.ts';
import { hasTurned } from './turning-moments.ts';

export type Timer = {
	/** Does what is due at the office's clock; a start after a night off makes up for it. */
	tick: () => Promise<void>;
	/** Nothing is begun any more; ends when what is being done has ended. */
	stop: () => Promise<void>;
};

const EVERY = 20_000;

export function timerOf(office: ExaminingOffice, builder: SiteBuilder): Timer {
	let last = momentAt(office.clock());
	let packedOn: Day | undefined;
	let running: Promise<void> | undefined;
	let isStopped = false;
	const tick = async () => {
		const now = momentAt(office.clock());
		const due = (await office.drafts.list()).filter(
			({ publishAt }) => publishAt !== undefined && publishAt <= now
		);
		for (const draft of due) {
			if (isStopped) return;
			// One that cannot even go back keeps no other from going out.
			await goOutOnTime(office, draft).catch((error: unknown) => console.error(error));
		}
		const turned = now !== last && hasTurned((await office.examiner.main()).moments, last, now);
		last = now;
		if (turned) builder.request();
		if (isStopped || packedOn === dayOf(now)) return;
		packedOn = dayOf(now);
		// Last, for it needs room on the disk, and nothing waits for it. After a start too: a PC that is off at night sees no
		// midnight.
		await office.repository.alone(() => packObjects(office.repository.git));
	};
	const alone = () => {
		running ??= tick()
			.catch((error: unknown) => console.error(error))
			.finally(() => {
				running = undefined;
			});
		return running;
	};
	const interval = setInterval(alone, EVERY);
	interval.unref();
	return {
		tick: alone,
		stop: async () => {
			clearInterval(interval);
			isStopped = true;
			await running;
		},
	};
}

/** Publishes in the name of who signed; what cannot go out any more goes back to be signed again, with the reason. */
async function goOutOnTime(office: ExaminingOffice, draft: Draft): Promise<void> {
	const { location, flow, publishAt } = draft;
	// Whoever moved the hour later did not sign.
	const signer = flow.acts.find(({ stage }) => stage === 'final');
	const user = signer && office.accounts.find(signer.name);
	const entry = `${location.collection}/${location.slug}`;
	try {
		if (!user) throw new HttpError(403, 'signer-gone', '签发人的账号已经停用');
		const { commit } = await mergeIntoPublished(office, user, draft, flow.acts, publishAt);
		office.audit.add({
			name: user.name,
			title: user.title,
			what: `到了 ${publishAt}，按签发发布`,
			from: '',
			entry,
			commit,
		});
	} catch (error) {
		if (!(error instanceof HttpError)) throw error;
		await giveBack(office, draft, error.message);
		office.audit.add({ what: `定时发布没有成功：${error.message}`, from: '', refused: error.code, entry });
	}
}

const giveBack = (office: ExaminingOffice, { location, head }: Draft, reason: string): Promise<void> =>
	office.repository.alone(async () => {
		const { repository } = office;
		const tree = (await repository.objects.identify(`${head}^{tree}`))!.id;
		const commit = await repository.commit({
			tree,
			parents: [head],
			message: commitMessage('定时发布没有成功，退回', {
				state: 'draft',
				note: `定时发布没有成功：${reason}`,
			}),
			by: systemSignature(office.clock()),
		});
		await repository.move([{ ref: location.draft, from: head, to: commit }]);
	});
