/** 待我处理: drafts that wait for this very person, and what is about to go stale. */

import { has, type User } from '../../domain/desk/account.ts';
import type { TodayAnswer } from '../../domain/desk/answers.ts';
import type { DueSession } from '../../domain/desk/due.ts';
import { DRAFT_STATES, isAwaited, mayDo } from '../../domain/desk/review-flow.ts';
import { scheduledLabel } from '../../domain/desk/scheduled.ts';
import { mayEdit } from '../../domain/desk/station-desk.ts';
import { momentAt } from '../../platform/day.ts';
import { carriedBy } from '../drafts/carried.ts';
import type { Draft } from '../drafts/drafts.ts';
import { openReturn } from '../git/draft-commits.ts';
import { dataOf } from '../office.ts';
import type { ExaminingOffice } from './publishing.ts';

export async function today(office: ExaminingOffice, user: User): Promise<TodayAnswer> {
	const { drafts, repository, examiner } = office;
	const all = await Promise.all(
		(await drafts.list()).map(async (draft) => {
			const { location, flow, history, head, publishAt } = draft;
			const id = await repository.idAt(head, location.file);
			const data = id === undefined ? {} : dataOf(await repository.text(id));
			const may = mayEdit(user, { ...location, data }) ? mayDo(flow, user) : [];
			const back = openReturn(history);
			return {
				collection: location.collection,
				slug: location.slug,
				title: typeof data['title'] === 'string' ? data['title'] : undefined,
				// What has no title is called after what it says.
				...(data['title'] === undefined && { data }),
				status: flow.state,
				label: publishAt ? scheduledLabel(publishAt) : DRAFT_STATES[flow.state].label,
				author: history.at(-1)?.by,
				mine: history.at(-1)?.name === user.name,
				...(back?.trailers.note !== undefined && { returned: back.trailers.note, returnedBy: back.by }),
				updated: momentAt(history[0]?.at ?? 0),
				publishAt,
				may,
			};
		})
	);
	const waiting = all.filter(({ may, status, mine, publishAt }) =>
		status === 'draft' ? mine : publishAt === undefined && may.some(isAwaited)
	);
	const [examined, due] = await Promise.all([soon(examiner.main()), soon(dueOf(office, user))]);
	return { waiting, drafts: all, stale: examined?.stale, due };
}

/** Sessions that are over and wait for a report of this person; what lies in a draft already is not asked for again. */
export async function dueOf(office: ExaminingOffice, user: User): Promise<DueSession[]> {
	const { due } = await office.examiner.main();
	const own = due.filter(({ session: id, station }) =>
		mayEdit(user, { collection: 'sessions', id, data: { station } })
	);
	if (own.length === 0 || !has(user, 'editor')) return [];
	const drafts = await office.drafts.list();
	const carried = (await Promise.all(drafts.map((draft) => carriedBy(office, draft)))).flat();
	const told = await Promise.all(drafts.map((draft) => sessionsTold(office, draft)));
	return own.filter(
		({ session, date, need }) =>
			!carried.some((one) => one.session === session && one.date === date) &&
			!(need === 'story' && told.flat().includes(session))
	);
}

/** Sessions that the draft of a story tells of. */
async function sessionsTold({ repository }: ExaminingOffice, { location, head }: Draft): Promise<unknown[]> {
	if (location.collection !== 'stories') return [];
	const id = await repository.idAt(head, location.file);
	const sessions = id === undefined ? [] : dataOf(await repository.text(id))['sessions'];
	return Array.isArray(sessions) ? sessions : [];
}

/**
 * The first look after a start or after midnight takes a while; the desk does not wait for it and asks again. What cannot
 * be counted, as on a full disk, is left out of the answer.
 */
const soon = <Answer>(examined: Promise<Answer>): Promise<Answer | undefined> =>
	Promise.race([
		examined.catch((error: unknown) => void console.error(error)),
		new Promise<undefined>((done) => setTimeout(done, 400, undefined)),
	]);
