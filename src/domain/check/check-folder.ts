/** Rules that take more than one entry, or the date, to decide. Pure: today is an argument. */
import type { Day } from '../../platform/day.ts';
import type { Issue } from '../../platform/issue.ts';
import type { DocumentText } from '../plan/document-text.ts';
import { collectionForm } from '../schemas/collection-form.ts';
import { COLLECTION_NAMES } from '../schemas/collections.ts';
import type { Entry } from '../schemas/entry.ts';
import { placed } from './issue.ts';
import { otherFactsOf } from './other-facts.ts';
import { JUDGES } from './others.ts';
import { clashesIn } from './session-rules.ts';

type FolderContent = { entries: readonly Entry[]; texts: ReadonlyMap<string, DocumentText>; today: Day };

/** Everything wrong between entries that are each sound by themselves: what every form says of its own, of all of them. */
export function checkFolder({ entries, texts, today }: FolderContent): Issue[] {
	const others = otherFactsOf(entries, texts, today);
	const ids = (kind: string) => entries.filter(({ collection }) => collection === kind).map(({ id }) => id);
	const targets = Object.fromEntries(COLLECTION_NAMES.map((kind) => [kind, ids(kind)]));
	const facts = { today, targets, others };
	const told = entries.flatMap((entry) => {
		const { collection, id, data } = entry;
		const text = collection === 'documents' ? texts.get(id) : undefined;
		const judged = { collection, id, fields: data as Record<string, unknown>, facts, text };
		return JUDGES.flatMap((judge) => judge(judged, others))
			.filter(({ inFolder }) => inFolder === 'error')
			.map((issue) => placed({ ...entry, form: collectionForm(collection) }, issue, 'error'));
	});
	return [...told, ...clashesIn(entries, others)];
}
