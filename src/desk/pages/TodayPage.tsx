/** 待我处理: what waits for this person, what goes stale, what the site says now, and what is begun most often. */

import type { DraftItem, TodayAnswer } from '../../domain/desk/answers.ts';
import { EmergencyKeys } from '../emergency/EmergencyKeys.tsx';
import { mayBeginHere } from '../may-begin.ts';
import { newEntryLink, TEMPLATES } from '../prefill.ts';
import { mayWrite } from '../signed-in.ts';
import { LeftWork } from '../unsaved/LeftWork.tsx';
import { DocxButton } from './DocxButton.tsx';
import { DraftList, withoutItem } from './DraftList.tsx';
import { DueList } from './DueList.tsx';
import { SiteStatus } from './SiteStatus.tsx';
import { StaleList } from './StaleList.tsx';
import { useAnswer, useEvery } from './use-answer.ts';

export function TodayPage() {
	const { answer, fault, again } = useAnswer<TodayAnswer>('today');
	// What the office is still counting is asked for sooner.
	const isCounting = answer !== undefined && (answer.stale === undefined || answer.due === undefined);
	useEvery(isCounting ? 1500 : 15_000, again);
	const { waiting = [], drafts = [], due = [] } = answer ?? {};
	const others = withoutItem(drafts, waiting);
	const parts: [string, readonly DraftItem[]][] = [
		['退回的', waiting.filter(({ returned }) => returned !== undefined)],
		['待我审', waiting.filter(({ status }) => status !== 'draft')],
		['没写完的', waiting.filter(({ status, returned }) => status === 'draft' && returned === undefined)],
	];
	const templates = TEMPLATES.filter(({ collection }) => mayBeginHere(collection));
	const isIdle = answer?.due !== undefined && waiting.length === 0 && due.length === 0;
	return (
		<>
			<SiteStatus />
			<EmergencyKeys />
			{fault && <p role="alert">{fault}</p>}
			{parts.map(
				([label, pieces]) =>
					pieces.length > 0 && (
						<section key={label} className="desk-card">
							<h2>{label}</h2>
							<DraftList pieces={pieces} />
						</section>
					)
			)}
			{due.length > 0 && (
				<section className="desk-card">
					<h2>办过了，登记结果、写报道</h2>
					<DueList due={due} />
				</section>
			)}
			{isIdle && (
				<section className="desk-card">
					<p>没有等您处理的。{mayWrite() && '想写点什么，点下面的“新建”。'}</p>
				</section>
			)}
			{mayWrite() && <LeftWork />}
			{mayWrite() && (
				<>
					<h2>新建</h2>
					<p className="desk-row">
						{templates.map(({ label, collection, values }) => (
							<a key={label} className="desk-button" href={newEntryLink(collection, values())}>
								＋ {label}
							</a>
						))}
						<DocxButton />
					</p>
				</>
			)}
			{(answer?.stale === undefined || answer.stale.length > 0) && (
				<section className="desk-card">
					<h2>快到期的</h2>
					<StaleList stale={answer?.stale} />
				</section>
			)}
			{others.length > 0 && (
				<section className="desk-card">
					<h2>别人手上的稿子</h2>
					<DraftList pieces={others} />
				</section>
			)}
		</>
	);
}
