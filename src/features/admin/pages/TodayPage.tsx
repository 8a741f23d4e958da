/** 待我处理: what waits for this person, what goes stale, what the site says now, and what is begun most often. */
import { useEffect } from 'react';
import { newEntryLink, TEMPLATES } from '../prefill.ts';
import { useAnswer } from './use-answer.ts';

type Piece = {
	collection: string;
	slug: string;
	title: string;
	label: string;
	author?: string;
	updated: string;
	returned?: string;
};
type Stale = { label: string; lastDay?: string; days?: number; limit: number; level: 'near' | 'over' };
type Today = { waiting: Piece[]; drafts: Piece[]; stale: Stale[]; status?: Status };
type Status = { state: 'live' | 'building' | 'failed'; label: string };

export function TodayPage() {
	const { answer, fault, again } = useAnswer<Today>('today');
	useEffect(() => {
		const timer = setInterval(again, 15_000);
		return () => clearInterval(timer);
	}, [again]);
	return (
		<>
			<h1>待我处理</h1>
			<StatusLine />
			{fault && <p role="alert">{fault}</p>}
			{answer?.waiting.length === 0 && <p>没有等您处理的稿子。</p>}
			<Pieces pieces={answer?.waiting ?? []} />
			<h2>新建</h2>
			<p className="desk-row">
				{TEMPLATES.map(({ label, collection, values }) => (
					<a key={label} className="desk-button" href={newEntryLink(collection, values())}>
						＋ {label}
					</a>
				))}
			</p>
			<h2>全部未发布的稿子</h2>
			<Pieces pieces={answer?.drafts ?? []} />
			<h2>保鲜提醒</h2>
			{answer?.stale.length === 0 && <p>各栏目、各站都在期限之内。</p>}
			<ul>
				{answer?.stale.map(({ label, lastDay, days, limit, level }) => (
					<li key={label} className={level === 'over' ? 'desk-over' : ''}>
						{label}：{lastDay ? `最近一次是 ${lastDay}，已有 ${days} 天` : '还没有内容'}（期限 {limit} 天）
					</li>
				))}
			</ul>
		</>
	);
}

const Pieces = ({ pieces }: { pieces: Piece[] }) => (
	<ul className="desk-pieces">
		{pieces.map(({ collection, slug, title, label, author, updated, returned }) => (
			<li key={`${collection}/${slug}`}>
				<a href={`#/collections/${collection}/entries/${slug}`}>{title}</a>
				<span>
					{label}　{author}　{updated}
				</span>
				{returned && <span className="desk-over">退回意见：{returned}</span>}
			</li>
		))}
	</ul>
);

function StatusLine() {
	const { answer, again } = useAnswer<Status>('status');
	useEffect(() => {
		const timer = setInterval(again, 4000);
		return () => clearInterval(timer);
	}, [again]);
	return (
		<p role="status" className={answer?.state === 'failed' ? 'desk-over' : ''}>
			网站：{answer?.label ?? '……'}
		</p>
	);
}
