/** Calendar files (iCalendar, RFC 5545), always in Beijing time with the zone told. */
import ical, { type ICalDayJsStub, ICalEventStatus } from 'ical-generator';
import { type Day, isoMoment, type Moment } from './day.ts';
import { calendarRule } from './recurrence.ts';

export type CalendarEvent = {
	/** The same for ever, whatever else changes. */
	uid: string;
	/** Grows with every change; calendars keep what they have when it does not. */
	sequence: number;
	start: Moment;
	end?: Moment | undefined;
	status: 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED';
	title: string;
	place: string;
	text: string;
	/** Full address of its page. */
	url?: string | undefined;
	/** A rule that `ruleFault` does not refuse. */
	rule?: string | undefined;
	/** The date of a rule that this event, with the same uid, stands in for. */
	insteadOf?: Moment | undefined;
};

export type Calendar = {
	name: string;
	/** The day the file is made: files of one day are equal. */
	made: Day;
	events: readonly CalendarEvent[];
};

export const ICS_TYPE = 'text/calendar; charset=utf-8';

/** The text of a calendar file; lines end as the format wants and are at most 75 bytes. */
export function icsOf({ name, made, events }: Calendar): string {
	const calendar = ical({
		name,
		prodId: { company: 'xinshidai-wenming-shijian', product: 'schedule', language: 'ZH' },
		// The zone is ours alone to write: named here, the stamps would lose their UTC mark.
		timezone: { name: null, generator: () => ZONE },
	});
	for (const { uid, start, end, text, place, title, rule, url, insteadOf, ...event } of events)
		calendar.createEvent({
			id: uid,
			sequence: event.sequence,
			status: ICalEventStatus[event.status],
			stamp: isoMoment(`${made} 00:00`),
			start: local(start),
			...(end && { end: local(end) }),
			timezone: TZID,
			summary: title,
			location: place,
			description: text,
			...(url && { url }),
			...(rule && { repeating: `RRULE:${calendarRule(rule)}` }),
			...(insteadOf && { recurrenceId: local(insteadOf) }),
		});
	return `${calendar.toString().trimEnd()}\r\n`;
}

const TZID = 'Asia/Shanghai';
// China has had one zone without summer time since 1991.
const ZONE = [
	'BEGIN:VTIMEZONE',
	`TZID:${TZID}`,
	'BEGIN:STANDARD',
	'TZOFFSETFROM:+0800',
	'TZOFFSETTO:+0800',
	'TZNAME:CST',
	'DTSTART:19700101T000000',
	'END:STANDARD',
	'END:VTIMEZONE',
].join('\r\n');

/**
 * A moment as the library takes those of other libraries. A text it would read in the machine's own zone, where such an
 * hour may not exist.
 */
const local = (moment: Moment): ICalDayJsStub => {
	const digits = moment.replace(/\D/g, '');
	const date = new Date(isoMoment(moment));
	const stub: ICalDayJsStub = {
		tz: () => stub,
		utc: () => stub,
		format: (form) => (form === 'HHmmss' ? `${digits.slice(8)}00` : digits.slice(0, 8)),
		toDate: () => date,
		toJSON: () => date.toJSON(),
		isValid: () => true,
	};
	return stub;
};
