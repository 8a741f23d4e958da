/** Which number people are told to call. */
import type { Station } from './collections.ts';
import type { Holdings } from './holdings.ts';

/** The station's own, else the office's; nothing while neither is known, and then nobody is sent to a telephone. */
export const phoneAt = ({ site }: Pick<Holdings, 'site'>, station: Station | undefined): string | undefined =>
	station?.data.phone ?? site.phone;
