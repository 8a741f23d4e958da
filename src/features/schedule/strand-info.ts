/** What the schedule of one kind of practice says about itself to browsers, search engines and the state's inspection. */
import { scheduleOfStrand } from '../../domain/pages/addresses.ts';

import { COLUMNS } from '../../domain/pages/columns.ts';
import { strandTitle } from '../../domain/pages/page-titles.ts';
import type { Session } from '../../domain/schemas/entry.ts';
import { STRANDS, type Strand } from '../../domain/schemas/vocabulary.ts';

export function strandInfo(strand: Strand, sessions: readonly Session[]) {
	const { schedule } = COLUMNS;
	const { label, note } = STRANDS[strand];
	return {
		title: strandTitle(strand),
		description: `“${label}”类活动（${note}）：哪天、几点、在哪个村`,
		address: scheduleOfStrand(strand),
		column: schedule,
		trail: [{ label: schedule.name, address: schedule.address }],
		// A list that shows nothing true is kept out of search engines like the samples themselves.
		noindex: sessions.length > 0 && sessions.every(({ data }) => data.sample),
	};
}
