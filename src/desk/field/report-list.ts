/** What this phone still has: waiting for a signal, or refused with the reason. */
import { forgetReport } from '../reports/local-reports.ts';
import type { Report } from '../reports/report.ts';
import { button, htmlElement } from './dom.ts';

type Acts = { again: () => Promise<void>; dropped: (report: Report) => Promise<void> };

export function reportList(reports: readonly Report[], { again, dropped }: Acts): HTMLElement | string {
	const shown = reports.filter(({ state, fault }) => state === 'ready' || fault !== undefined);
	if (shown.length === 0) return '';
	const rows = shown.map((report) => {
		const { called, state, fault, photos } = report;
		const drop = () => {
			if (window.confirm(`扔掉“${called}”，连同 ${photos.length} 张照片？以后找不回来。`))
				void forgetReport(report).then(() => dropped(report));
		};
		return htmlElement(
			'li',
			{},
			htmlElement('b', {}, called),
			htmlElement('span', {}, `${photos.length} 张照片　${state === 'ready' ? '等信号' : '没有送成'}`),
			fault !== undefined && htmlElement('p', { className: 'fault' }, `${fault}。点下面的场次，改好再交。`),
			button('扔掉', drop)
		);
	});
	return htmlElement(
		'section',
		{ className: 'kept' },
		htmlElement('h2', {}, '还在手机里'),
		htmlElement('ul', {}, ...rows),
		button('现在送', () => void again())
	);
}
