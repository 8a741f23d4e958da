/** Which number people are told to call, when somebody answers it, and where to go while none is known. */

import type { Holdings } from '../holdings.ts';
import type { Station } from '../schemas/entry.ts';

/** The station's own, else the office's; nothing while neither is known, and then nobody is sent to a telephone. */
export const phoneAt = ({ site }: Pick<Holdings, 'site'>, station: Station | undefined): string | undefined =>
	station?.data.phone ?? site.phone;

export type Contact = {
	phone: string | undefined;
	/** When somebody answers that number. */
	hours: string | undefined;
	/** Whose number it is, or who is there to be visited. */
	whose: string;
	/** Where one can go in person: the station where its address is entered, else the office. */
	visit: string;
};

/** Whom to ask about a station's affairs, or about everybody's where none is given. */
export function contactAt({ site }: Pick<Holdings, 'site'>, station?: Station | undefined): Contact {
	const own = station?.data;
	const office = site.office ? `${site.office}（实践所办公室）` : site.institute;
	const atOffice = site.address ? `${office}，${site.address}` : office;
	return {
		phone: own?.phone ?? site.phone,
		hours: own?.phone ? own.hours : site.hours,
		whose: own?.phone ? own.title : (site.office ?? site.institute),
		visit: own?.address ? `${own.title}，${own.address}` : atOffice,
	};
}
