/** Which session: those that are over or on today, as keys for a thumb. */
import type { DueSession } from '../../domain/desk/due.ts';
import { clockOf, shortDay } from '../../platform/day.ts';
import type { Report } from '../reports/report.ts';
import { htmlElement } from './dom.ts';

type Asked = {
	sessions: readonly DueSession[];
	reports: readonly Report[];
	choose: (session: DueSession) => void;
};

export function chooser({ sessions, reports, choose }: Asked): HTMLElement {
	const finished = reports.filter(({ state }) => state === 'ready');
	const open = sessions.filter((session) => !finished.some((report) => isAbout(report, session)));
	if (open.length === 0)
		return htmlElement('p', {}, '没有等着登记的场次。排好的活动，到了那天就会出现在这里。');
	const keys = open.map((session) => {
		const { start, village, title } = session;
		const isBegun = reports.some((report) => isAbout(report, session));
		return htmlElement(
			'button',
			{ type: 'button', className: 'session', onclick: () => choose(session) },
			htmlElement('b', {}, `${village}　${title}`),
			htmlElement('span', {}, `${shortDay(start)} ${clockOf(start)}${isBegun ? '　接着写' : ''}`)
		);
	});
	return htmlElement('section', {}, htmlElement('h2', {}, '哪一场'), ...keys);
}

export const isAbout = (report: Report, { session, date }: DueSession): boolean =>
	report.session === session && report.date === date;
