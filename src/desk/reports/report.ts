/** A report of a session while it is being written, and as the office is sent it. Nothing here knows of a page. */
import type { HandIn } from '../../domain/desk/hand-in.ts';
import { SEEN, SEEN_ASKED, type Seen } from '../../domain/desk/seen.ts';
import type { Day, Moment } from '../../platform/day.ts';

export type ReportPhoto = {
	name: string;
	blob: Blob;
	alt: string;
	caption: string;
	/** Nothing until somebody has looked: what is chosen beforehand is left as it is without a thought. */
	seen?: Seen | undefined;
};

export type Report = {
	/** Whose it is: nobody else is shown it. */
	account: string;
	/** Its own name: sent twice, it arrives once. */
	key: string;
	session: string;
	date?: Day | undefined;
	/** What people call the session: `11月28日 甲村 院坝讲堂`. */
	called: string;
	/** Where it was and what: `甲村“院坝讲堂”`. */
	scene: string;
	/** As they were typed; empty is unknown. */
	people: string;
	volunteers: string;
	hours: string;
	/** Empty: as the session gives them. */
	title: string;
	summary: string;
	text: string;
	credit: string;
	photos: ReportPhoto[];
	at: Moment;
	/** `ready`: finished, and waiting for a signal. */
	state: 'writing' | 'ready';
	/** Whether it goes to review at once. */
	send: boolean;
	/** Why the office did not take it. */
	fault?: string | undefined;
};

export const emptyReport = (
	of: Pick<Report, 'account' | 'session' | 'date' | 'called' | 'scene' | 'at'>,
	credit: string
): Report => ({
	...of,
	key: crypto.randomUUID(),
	...{ people: '', volunteers: '', hours: '', title: '', summary: '', text: '' },
	credit,
	photos: [],
	state: 'writing',
	send: false,
});

/** What is still missing before it can be handed in, in a sentence; nothing when it is whole. */
export function whatIsMissing({ people, volunteers, hours, photos }: Report): string | undefined {
	const counts = [
		['来了多少人', people],
		['多少志愿者', volunteers],
	] as const;
	const open = counts.find(([, typed]) => typed.trim() === '');
	if (open) return `还没有填${open[0]}`;
	const figures = [...counts, ['服务时长', hours] as const];
	const unread = figures.find(([, typed]) => typed.trim() !== '' && typedFigure(typed) === undefined);
	if (unread) return `“${unread[0]}”只写数字，如 35`;
	return photos.some(({ blob }) => blob.size === 0) ? '有一张照片是空的，请移除后重新选' : undefined;
}

/** Fields that somebody types into. */
const TYPED = ['people', 'volunteers', 'hours', 'title', 'summary', 'text', 'credit'] as const;

/** Whether nobody has put anything into it that `fresh`, as it was filled in for them, has not. */
export const isUntouched = (report: Report, fresh: Report): boolean =>
	report.photos.length === 0 && TYPED.every((key) => report[key] === fresh[key]);

/** What a draft may wait for, and a review may not. */
export function whatReviewersMiss({ photos, credit }: Report): string | undefined {
	if (photos.length > 0 && credit.trim() === '') return '还没有填照片是谁拍的（某某 摄）';
	const open = photos.findIndex(({ seen }) => seen === undefined);
	return open < 0 ? undefined : `第 ${open + 1} 张照片还没有选“${SEEN_ASKED}”`;
}

/** A figure as it was typed, with full-width digits too. */
export function typedFigure(typed: string): number | undefined {
	const plain = typed.normalize('NFKC').trim();
	return /^\d{1,6}(?:\.\d{1,2})?$/.test(plain) ? Number(plain) : undefined;
}

export async function handInOf(report: Report): Promise<HandIn> {
	const { key, session, date, title, summary, text, credit, photos, send } = report;
	const hours = typedFigure(report.hours);
	return {
		...{ key, session, send, text },
		...(date !== undefined && { date }),
		...(title.trim() && { title: title.trim() }),
		...(summary.trim() && { summary: summary.trim() }),
		outcome: {
			people: typedFigure(report.people),
			volunteers: typedFigure(report.volunteers),
			...(hours !== undefined && { hours }),
		},
		...(credit.trim() &&
			photos.length > 0 && { byline: { photographer: credit.trim().replace(/\s*摄$/, '') } }),
		photos: photos.map((photo, at) => photoFields(photo, report, at)),
		pictures: await Promise.all(
			photos.map(async ({ name, blob }, at) => ({ name, content: await base64Of(blob, at + 1) }))
		),
	};
}

/** What nobody wrote of a photo follows from where it was taken; the caption from what is to be seen. */
function photoFields({ name, alt, caption, seen }: ReportPhoto, { scene, credit }: Report, at: number) {
	const told = alt.trim() || `${scene}活动现场，第 ${at + 1} 张照片`;
	return {
		src: name,
		alt: told,
		caption: caption.trim() || captionOf(told),
		...(credit.trim() && { credit: credit.trim() }),
		...(seen && { people: SEEN[seen].people, consent: SEEN[seen].consent }),
	};
}

/** `图为老人试穿冬衣。` */
export const captionOf = (alt: string): string =>
	alt.trim() === '' ? '' : `${/^图为/.test(alt.trim()) ? '' : '图为'}${alt.trim().replace(/[。.]$/, '')}。`;

/** A photo that this device kept and cannot read any more. */
export class PhotoUnreadable extends Error {
	override toString(): string {
		return this.message;
	}
}

async function base64Of(blob: Blob, number: number): Promise<string> {
	const read = await blob.arrayBuffer().catch(() => {
		throw new PhotoUnreadable(`第 ${number} 张照片读不出来了，请移除后重新选`);
	});
	const bytes = new Uint8Array(read);
	let text = '';
	// A whole photo is more than a call takes arguments.
	for (let at = 0; at < bytes.length; at += 0x8000)
		text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
	return btoa(text);
}
