/** 保鲜提醒: kinds of stories and stations that are about to go stale, the most urgent first. */
import type { Stale } from '../../domain/freshness.ts';
import { longDay } from '../../platform/day.ts';

/** So many are seen at a glance; the others on asking. */
const SHOWN = 5;

/** @param stale nothing while the office is still reading its content */
export function StaleList({ stale }: { stale: readonly Stale[] | undefined }) {
	if (stale === undefined) return <p>正在核对……</p>;
	if (stale.length === 0) return <p>各栏目、各站都在期限之内。</p>;
	const [first, more] = [stale.slice(0, SHOWN), stale.slice(SHOWN)];
	return (
		<>
			<Lines stale={first} />
			{more.length > 0 && (
				<details>
					<summary>还有 {more.length} 项</summary>
					<Lines stale={more} />
				</details>
			)}
		</>
	);
}

const Lines = ({ stale }: { stale: readonly Stale[] }) => (
	<ul className="desk-stale">
		{stale.map(({ label, lastDay, days, limit, state }) => (
			<li key={label}>
				<span className={state === 'over' ? 'desk-tag desk-late' : 'desk-tag'}>
					{state === 'over' ? '已超期' : '快到期'}
				</span>
				{label}：{lastDay ? `最近一次是${longDay(lastDay)}，已有 ${days} 天` : '还没有内容'}（期限 {limit}{' '}
				天）
			</li>
		))}
	</ul>
);
