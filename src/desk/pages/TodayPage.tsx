/** 待我处理: what waits for this person, what goes stale, what the site says now, and what is begun most often. */

import { useEffect } from 'react';
import type { TodayAnswer } from '../../domain/desk/answers.ts';
import { EmergencyKeys } from '../emergency/EmergencyKeys.tsx';
import { newEntryLink, TEMPLATES } from '../prefill.ts';
import { mayWrite } from '../signed-in.ts';
import { LeftWork } from '../unsaved/LeftWork.tsx';
import { DraftList, withoutItem } from './DraftList.tsx';
import { SiteStatus } from './SiteStatus.tsx';
import { StaleList } from './StaleList.tsx';
import { useAnswer } from './use-answer.ts';

export function TodayPage() {
	const { answer, fault, again } = useAnswer<TodayAnswer>('today');
	// What the office is still counting is asked for sooner.
	const isCounting = answer !== undefined && answer.stale === undefined;
	useEffect(() => {
		const timer = setInterval(again, isCounting ? 1500 : 15_000);
		return () => clearInterval(timer);
	}, [again, isCounting]);
	const { waiting = [], drafts = [] } = answer ?? {};
	const others = withoutItem(drafts, waiting);
	return (
		<>
			<h1>待我处理</h1>
			<SiteStatus />
			<EmergencyKeys />
			{fault && <p role="alert">{fault}</p>}
			<section className="desk-card">
				{answer && waiting.length === 0 && <p>没有等您处理的稿子。</p>}
				<DraftList pieces={waiting} />
			</section>
			{mayWrite() && <LeftWork />}
			{mayWrite() && (
				<>
					<h2>新建</h2>
					<p className="desk-row">
						{TEMPLATES.map(({ label, collection, values }) => (
							<a key={label} className="desk-button" href={newEntryLink(collection, values())}>
								＋ {label}
							</a>
						))}
					</p>
				</>
			)}
			<h2>别的还没发布的稿子</h2>
			<section className="desk-card">
				{answer && others.length === 0 && <p>没有了。</p>}
				<DraftList pieces={others} />
			</section>
			<h2>保鲜提醒</h2>
			<section className="desk-card">
				<StaleList stale={answer?.stale} />
			</section>
		</>
	);
}
