/** A session as structured data (schema.org Event). Says only what was entered: no address is made up. */

import { type Holdings, sessionTitle } from '../../domain/holdings.ts';
import { ADDRESS } from '../../domain/pages/addresses.ts';
import { hrefOf, type Session } from '../../domain/schemas/entry.ts';
import { isoMoment } from '../../platform/day.ts';

const STATUS: Partial<Record<Session['data']['state'], string>> = {
	postponed: 'https://schema.org/EventPostponed',
	cancelled: 'https://schema.org/EventCancelled',
};

/** @param absolute makes a site address absolute */
export function eventOf(holdings: Holdings, session: Session, absolute: (address: string) => string): object {
	const { site } = holdings;
	const { data } = session;
	const station = holdings.find('stations', data.station);
	return {
		'@type': 'Event',
		name: sessionTitle(holdings, session),
		startDate: isoMoment(data.start),
		endDate: data.end && isoMoment(data.end),
		eventStatus: STATUS[data.state] ?? 'https://schema.org/EventScheduled',
		eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
		location: {
			'@type': 'Place',
			name: [station?.data.title, data.place].filter(Boolean).join(' '),
			address: station?.data.address,
		},
		organizer: { '@type': 'Organization', name: site.institute, url: absolute(ADDRESS.home) },
		maximumAttendeeCapacity: data.capacity,
		url: absolute(hrefOf(session)),
	};
}
