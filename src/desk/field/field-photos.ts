/** Photos of a report on a phone: from the camera or the album, each with a line that may be left empty. */
import { SEEN, SEEN_ASKED, type Seen } from '../../domain/desk/seen.ts';
import { nowAtDesk } from '../clock.ts';
import { takeInTurn } from '../photos/rounds.ts';
import type { Report, ReportPhoto } from '../reports/report.ts';
import { takeReportPhotos, withTaken } from '../reports/report-photos.ts';
import { button, htmlElement, labelled } from './dom.ts';

type Change = (more: Partial<Report>) => Promise<unknown>;

export function fieldPhotos(report: Report, change: Change): HTMLElement {
	const list = htmlElement('ol', { className: 'photos' });
	const busy = htmlElement('p', { className: 'said' });
	busy.setAttribute('role', 'status');
	const credit = labelled(
		'谁拍的（写一次，下次记得）',
		htmlElement('input', {
			value: report.credit,
			placeholder: '某某 摄',
			oninput: ({ target }) => void change({ credit: (target as HTMLInputElement).value }),
		})
	);
	const draw = () => {
		credit.hidden = report.photos.length === 0;
		list.replaceChildren(...report.photos.map((photo, at) => card(photo, at)));
	};
	const put = (photo: ReportPhoto, more: Partial<ReportPhoto>) =>
		void change({
			photos: report.photos.map((one) => (one.name === photo.name ? { ...one, ...more } : one)),
		});
	const card = (photo: ReportPhoto, at: number) => {
		const url = URL.createObjectURL(photo.blob);
		const picture = htmlElement('img', {
			src: url,
			alt: `照片 ${at + 1}`,
			onload: () => URL.revokeObjectURL(url),
		});
		const seen = htmlElement(
			'select',
			{ onchange: () => put(photo, { seen: seen.value as Seen }) },
			...(photo.seen ? [] : [htmlElement('option', { value: '', selected: true, disabled: true }, '请选')]),
			...Object.entries(SEEN).map(([value, { label }]) =>
				htmlElement('option', { value, selected: value === photo.seen }, label)
			)
		);
		const told = htmlElement('input', { value: photo.alt, oninput: () => put(photo, { alt: told.value }) });
		const remove = async () => {
			await change({ photos: report.photos.filter(({ name }) => name !== photo.name) });
			draw();
		};
		return htmlElement(
			'li',
			{},
			picture,
			labelled('谁在做什么（选填）', told),
			labelled(SEEN_ASKED, seen),
			button('移除', () => void remove())
		);
	};
	const input = htmlElement('input', { type: 'file', accept: 'image/*,.heic,.heif', multiple: true });
	const take = async (files: readonly File[]) => {
		const { taken, refused } = await takeReportPhotos(files, (number) => {
			busy.textContent = `正在处理第 ${number} 张，共 ${files.length} 张……`;
		});
		busy.textContent = refused.join('；');
		await change({ photos: withTaken(report.photos, taken, nowAtDesk()) });
		draw();
	};
	input.onchange = () => {
		const files = [...(input.files ?? [])];
		input.value = '';
		void takeInTurn(report.key, () => take(files));
	};
	draw();
	return htmlElement('div', {}, labelled('拍照，或选照片', input, 'pick'), busy, credit, list);
}
