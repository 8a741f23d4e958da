/** The machine's site map and the readers': what search engines may keep, without lists that hold nothing true yet. */
import type { Holdings } from '../holdings.ts';
import { isSample } from '../schemas/entry.ts';
import { type IndexablePage, indexablePages } from './page-of.ts';

/** What pages made of this list, and the search, say of samples. */
export const WITHOUT_SAMPLES = '搜索结果不含示例。';

/** Said only while samples are shown. */
export const samplesNote = ({ shelves }: Holdings): string | undefined =>
	Object.values(shelves).flat().some(isSample) ? WITHOUT_SAMPLES : undefined;

/** All public pages, column by column; within a column the order of its lists. */
export const publicAddresses = (holdings: Holdings): IndexablePage[] =>
	indexablePages(holdings).filter(({ isListed }) => isListed);
