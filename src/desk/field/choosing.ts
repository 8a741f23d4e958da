/** Which session: those that are over or on today, as keys for a thumb. */
import type { DueSession } from '../../domain/desk/due.ts';
import { clockOf, shortDay } from '../../platform/day.ts';
import type { Report } from '../reports/report.ts';
import { element } from './dom.ts';

type Asked = {
	sessions: readonly DueSession[];
	kept: readonly Report[];
	choose: (session: DueSession) => void;
};

export function chooser({ sessions, kept, choose }: Asked): HTMLElement {
	const finished = kept.filter(({ state }) => state === 'ready');
	const open = sessions.filter((session) => !finished.some((report) => isAbout(report, session)));
	if (open.length === 0) return element('p', {}, '没有等着登记的场次。排好的活动，到了那天就会出现在这里。');
	const keys = open.map((session) => {
		const { start, village, title } = session;
		const isBegun = kept.some((report) => isAbout(report, session));
		return element(
			'button',
			{ type: 'button', className: 'session', onclick: () => choose(session) },
			element('b', {}, `${village}　${title}`),
			element('span', {}, `${shortDay(start)} ${clockOf(start)}${isBegun ? '　接着写' : ''}`)
		);
	});
	return element('section', {}, element('h2', {}, '哪一场'), ...keys);
}

export const isAbout = (report: Report, { session, date }: DueSession): boolean =>
	report.session === session && report.date === date;
