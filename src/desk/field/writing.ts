/** The report of one session on a phone: two figures, photos, one sentence. Kept at every change. */
import type { DueSession } from '../../domain/desk/due.ts';
import { clockOf, shortDay } from '../../platform/day.ts';
import { nowAtDesk } from '../clock.ts';
import { photosUnderWay } from '../photos/rounds.ts';
import { remember, remembered } from '../remembered.ts';
import { keepReport } from '../reports/local-reports.ts';
import { emptyReport, type Report, typedFigure, whatIsMissing } from '../reports/report.ts';
import { isAbout } from './choosing.ts';
import { button, htmlElement, labelled } from './dom.ts';
import { fieldPhotos } from './field-photos.ts';

type Asked = {
	account: string;
	session: DueSession;
	reports: readonly Report[];
	back: () => void;
	tell: (words: string) => void;
	done: () => Promise<void>;
};

export async function writer({ account, session, reports, back, tell, done }: Asked): Promise<HTMLElement> {
	const { start, village, title, date } = session;
	const report: Report =
		reports.find((one) => isAbout(one, session)) ??
		emptyReport(
			{
				...{ account, session: session.session, date, at: nowAtDesk() },
				called: `${shortDay(start)} ${village} ${title}`,
				scene: `${village}“${title}”`,
			},
			remembered(account).credit ?? ''
		);
	const change = (more: Partial<Report>) => {
		Object.assign(report, more, { state: 'writing', fault: undefined, at: nowAtDesk() });
		return keepReport(report).catch(() => tell('手机存不下了，请先删掉一些东西再写'));
	};
	const photos = fieldPhotos(report, change);
	const fault = htmlElement('p', { className: 'fault' });
	fault.setAttribute('role', 'alert');
	const hand = async () => {
		const missing = whatIsMissing(report) ?? photosUnderWay(report.key);
		fault.textContent = missing ?? '';
		if (missing) return;
		remember(account, { credit: report.credit });
		await change({});
		report.state = 'ready';
		await keepReport(report);
		await done();
	};
	return htmlElement(
		'section',
		{ className: 'report' },
		button('‹ 换一场', back),
		htmlElement('h2', {}, `${village}　${title}`),
		htmlElement('p', {}, `${shortDay(start)} ${clockOf(start)}`),
		counter('来了多少人', report.people, (people) => void change({ people })),
		counter('多少志愿者', report.volunteers, (volunteers) => void change({ volunteers })),
		photos,
		labelled(
			'一句话：今天最值得说的',
			htmlElement('textarea', {
				rows: 4,
				value: report.text,
				oninput: ({ target }) => void change({ text: (target as HTMLTextAreaElement).value }),
			})
		),
		fault,
		button('交上去', () => void hand(), 'main')
	);
}

/** A figure between two keys; it can be typed as well. */
function counter(words: string, value: string, change: (value: string) => void): HTMLElement {
	const input = htmlElement('input', { inputMode: 'numeric', value, autocomplete: 'off' });
	input.oninput = () => change(input.value);
	const step = (by: number) => () => {
		input.value = String(Math.max(0, (typedFigure(input.value) ?? 0) + by));
		change(input.value);
	};
	const less = button('−', step(-1));
	const more = button('＋', step(1));
	less.setAttribute('aria-label', `${words}，减一`);
	more.setAttribute('aria-label', `${words}，加一`);
	return htmlElement('div', { className: 'counter' }, labelled(words, input), less, more);
}
