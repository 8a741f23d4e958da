/** What a list says of an official document beside its title: number, issuer and date, as far as they are known. */
import type { Document } from '../../domain/schemas/entry.ts';

import { longDay } from '../../platform/day.ts';

export const documentLine = ({ number, issuer, dateSigned }: Document['data']): string =>
	[number, issuer, longDay(dateSigned)].filter(Boolean).join(' · ');
