/** What the schedule of one kind of practice says about itself to browsers, search engines and the state's inspection. */
import { scheduleOfStrand } from '../../domain/addresses.ts';
import type { Session } from '../../domain/collections.ts';
import { COLUMNS } from '../../domain/columns.ts';
import { strandTitle } from '../../domain/page-titles.ts';
import { STRANDS, type Strand } from '../../domain/vocabulary.ts';

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
