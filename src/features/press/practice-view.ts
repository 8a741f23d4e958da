/** What the page and the card of a practice say, as plain data. */
import { citation } from '../../domain/citation.ts';
import type { Holdings } from '../../domain/holdings.ts';
import type { EntryPhotos, Practice } from '../../domain/schemas/entry.ts';
import { photosOf, practiceSource } from './practice-info.ts';
import { relatedTo } from './related.ts';

export type PracticeView = ReturnType<typeof practiceView>;

/** @param url permanent address of the page, with the host where it is known */
export function practiceView(holdings: Holdings, practice: Practice, photoOf: EntryPhotos, url: string) {
	const { title, published, sample } = practice.data;
	const source = practiceSource(holdings, practice);
	return {
		practice,
		source,
		site: holdings.site,
		photos: photosOf(practice, photoOf),
		related: relatedTo(holdings, practice),
		citation: citation({ title, source, published, url, sample }),
	};
}
