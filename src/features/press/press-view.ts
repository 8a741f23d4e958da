/** What the press room says, as plain data. */
import type { Holdings } from '../../domain/holdings.ts';
import type { EntryPhotos } from '../../domain/schemas/entry.ts';
import { comingView } from './calendar.ts';
import { coverageRows } from './coverage-rows.ts';
import { keyFigures } from './key-figures.ts';
import { photosOf } from './practice-info.ts';

const NEWEST = 5;

export type PressView = ReturnType<typeof pressView>;

export function pressView(holdings: Holdings, photoOf: EntryPhotos) {
	const { practices, coverage } = holdings.shelves;
	return {
		site: holdings.site,
		practices: practices.map((practice) => ({ practice, photo: photosOf(practice, photoOf)[0] })),
		coming: comingView(holdings),
		figures: keyFigures(holdings),
		coverage: coverageRows(holdings, coverage.slice(0, NEWEST)),
	};
}
