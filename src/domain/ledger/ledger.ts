/**
 * 台账: the record of what was done, one line a held session, computed from the sessions and never typed.
 * Samples have a ledger of their own that shows how one looks; they never stand in the true one.
 */
import { type Day, dayOf } from '../../platform/day.ts';
import { derived } from '../derived.ts';
import { dishOf, type Holdings, sessionStrand, sessionTitle } from '../holdings.ts';
import {
	type Coverage,
	type Entry,
	isSample,
	type Session,
	type Station,
	type Story,
} from '../schemas/entry.ts';
import type { PhotoFields } from '../schemas/photo.ts';
import type { Strand } from '../schemas/vocabulary.ts';
import { occurrenceReported } from '../sessions/occurrence-told.ts';

/** A photo and the entry whose folder it lies in. */
type LedgerPhoto = { entry: Entry; photo: PhotoFields };

/** One held session. */
export type LedgerLine = {
	/** 序号, from 1 within the ledger asked for. */
	number: number;
	date: Day;
	session: Session;
	station: Station;
	title: string;
	strand: Strand | undefined;
	platform: NonNullable<ReturnType<typeof dishOf>>['data']['platform'];
	people: number;
	volunteers: number;
	/** Person-hours; absent when nobody wrote them down. */
	hours: number | undefined;
	/** 受益人次: everyone who took part, counted once at each session. Who gained without coming is not known. */
	served: number;
	photos: LedgerPhoto[];
	stories: Story[];
	coverage: Coverage[];
};

/** A year `2026`, a quarter `2026-Q4` or a month `2026-11`. */
export type Period = string;

export const isIn = (day: Day, period: Period): boolean => {
	const [year, quarter] = period.split('-Q');
	if (quarter === undefined) return day.startsWith(`${period}-`);
	return day.startsWith(`${year}-`) && Math.ceil(Number(day.slice(5, 7)) / 3) === Number(quarter);
};

export type LedgerQuery = { station?: string | undefined; period?: Period; samples?: boolean };

/** The ledger, oldest first: all of it, or that of a station and period; `samples` asks for the one of samples. */
export function ledger(
	holdings: Holdings,
	{ station, period, samples = false }: LedgerQuery = {}
): LedgerLine[] {
	return heldSessions(holdings, station, period)
		.filter((session) => isSample(session) === samples)
		.flatMap((session, at) => line(holdings, session, at + 1) ?? []);
}

const heldSessions = derived(
	'held sessions',
	({ shelves, citing }: Holdings, station: string | undefined, period: Period | undefined) =>
		(station === undefined ? shelves.sessions : citing('sessions', 'stations', station))
			.filter(({ data }) => data.state === 'held')
			.filter(({ data }) => period === undefined || isIn(dayOf(data.start), period))
);

function line(holdings: Holdings, session: Session, number: number): LedgerLine | undefined {
	const { outcome } = session.data;
	const station = holdings.find('stations', session.data.station);
	if (!outcome || !station) return undefined;
	const stories = reportsOn(holdings, session);
	// What a repeating entry shows was taken on one of its days, and nobody wrote down which.
	const own = session.occurrence === undefined ? pictures(session, session.data.photos) : [];
	const coverage = stories.flatMap((story) => holdings.citing('coverage', 'stories', story.id));
	return {
		number,
		date: dayOf(session.data.start),
		session,
		station,
		title: sessionTitle(holdings, session),
		strand: sessionStrand(holdings, session),
		platform: dishOf(holdings, session)?.data.platform,
		people: outcome.people,
		volunteers: outcome.volunteers,
		hours: outcome.hours,
		served: outcome.people,
		photos: [...own, ...stories.flatMap(photosOf)],
		stories,
		coverage: coverage.filter((one) => isSample(one) === isSample(session)),
	};
}

/** Stories on a session: of a repeating one, those that tell of this date. */
function reportsOn({ citing }: Holdings, session: Session): Story[] {
	return citing('stories', 'sessions', session.id)
		.filter((story) => isSample(story) === isSample(session))
		.filter(
			({ data }) => occurrenceReported({ citing }, session, data.published).data.start === session.data.start
		)
		.toSorted((a, b) => (a.data.published < b.data.published ? -1 : 1));
}

const photosOf = (story: Story): LedgerPhoto[] =>
	pictures(story, [...(story.data.cover ? [story.data.cover] : []), ...story.data.photos]);

const pictures = (entry: Entry, photos: readonly PhotoFields[]): LedgerPhoto[] => [
	...new Map(photos.map((photo) => [photo.src, { entry, photo }])).values(),
];
