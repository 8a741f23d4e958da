/** 办过了，登记结果 and 写报道: sessions that are over, each one press from the page on which it is told. */
import type { DueSession } from '../../domain/desk/due.ts';
import { clockOf, shortDay, weekday } from '../../platform/day.ts';

const NEEDS: Record<DueSession['need'], string> = { outcome: '登记结果、写报道', story: '写报道' };
/** So many are seen at a glance; the others on asking. */
const SHOWN = 6;

export function DueList({ due }: { due: readonly DueSession[] }) {
	const [first, more] = [due.slice(0, SHOWN), due.slice(SHOWN)];
	return (
		<>
			<Sessions due={first} />
			{more.length > 0 && (
				<details>
					<summary>还有 {more.length} 场</summary>
					<Sessions due={more} />
				</details>
			)}
		</>
	);
}

const Sessions = ({ due }: { due: readonly DueSession[] }) => (
	<ul className="desk-pieces">
		{due.map(({ session, date, start, village, title, need }) => (
			<li key={`${session} ${date}`}>
				<a href={handInLink(session, date)}>{NEEDS[need]}</a>
				<span>
					{shortDay(start)}（{weekday(start)}）{clockOf(start)}　{village}　{title}
				</span>
			</li>
		))}
	</ul>
);

/** The page on which a session, or one date of it, is told. */
export const handInLink = (session: string, date?: string): string =>
	`#/desk/hand-in?${new URLSearchParams({ session, ...(date !== undefined && { date }) })}`;
