/**
 * 发布前检查: everything that stands between a draft and its publication. One pure function that the form, the office
 * server and the content check all run, so that none of them lets through what another refuses.
 */

import { entryForm, entrySchema } from '../schemas/collection-form.ts';
import { withoutEmpty } from '../schemas/empty-fields.ts';
import { type FieldIssue, schemaIssues } from '../schemas/field-issues.ts';
import { passages } from '../schemas/passages.ts';
import { doubledNames, lostReferences } from '../schemas/references.ts';
import { SETTINGS_COLLECTION } from '../schemas/settings.ts';
import { type Facts, targetsOf } from './facts.ts';
import { hiddenIssues } from './hidden.ts';
import {
	type Check,
	type EntryDraft,
	type EntryIssue,
	type LabelledIssue,
	type Level,
	placeLabel,
	type SettingDraft,
	type Surroundings,
} from './issue.ts';
import { linkableBy } from './links.ts';
import { loudspeakerIssues } from './loudspeaker.ts';
import { otherIssues } from './others.ts';
import { photoIssues } from './photos.ts';
import { plainClauseIssues } from './plain-rules.ts';
import { pressIssues } from './press.ts';
import { quoteIssues } from './quotes.ts';
import { reviewIssues } from './reviews.ts';
import { textIssues } from './texts.ts';
import { timelyIssues } from './timely.ts';
import { titleIssues } from './titles.ts';
import { villageIssues } from './villages.ts';

const referenceIssues: Check = ({ form, fields, facts }) => [
	...lostReferences(form, fields, targetsOf(facts)).map(
		(lost): EntryIssue => ({ ...lost, level: 'publish', inFolder: 'error' })
	),
	...doubledNames(form, fields).map(
		(doubled): EntryIssue => ({ ...doubled, level: 'publish', inFolder: 'warning' })
	),
];

const ALWAYS: Check[] = [textIssues, referenceIssues];
const OF_ENTRIES: Check[] = [
	photoIssues,
	timelyIssues,
	titleIssues,
	loudspeakerIssues,
	reviewIssues,
	pressIssues,
	villageIssues,
	hiddenIssues,
	otherIssues,
	quoteIssues,
	plainClauseIssues,
];

/** Everything found, the gravest first, in the order of the form. */
export function checkEntry(
	draft: EntryDraft | SettingDraft,
	facts: Facts,
	{ linkable, refused = refusedBySchema(draft) }: Surroundings = {}
): LabelledIssue[] {
	const { collection, id, body } = draft;
	const form = entryForm(draft);
	const fields = fieldsOf(draft);
	const input = {
		...{ collection, id, body, form, fields, facts },
		texts: passages(form, fields, { collection, body }),
		linkable: linkable ?? linkableBy(draft, fields, facts),
	};
	const checks = collection === SETTINGS_COLLECTION ? ALWAYS : [...ALWAYS, ...OF_ENTRIES];
	return [
		...refused.map((one): EntryIssue => ({ ...one, level: levelOf(one), inFolder: 'error' })),
		...checks.flatMap((check) => check(input)),
	]
		.map((issue) => ({ ...issue, label: placeLabel(form, issue.path) }))
		.sort((a, b) => GRAVITY.indexOf(a.level) - GRAVITY.indexOf(b.level));
}

/** Of what a schema refuses, only this cannot be kept: no form could show it, and a save would lose it. */
const UNREADABLE = /^field-(?:unknown|invalid-(?:type|union|key|element))$/;

/**
 * What is missing, too long or not yet right may wait in a draft. A face that nobody has consented to may not: drafts stay
 * in the history.
 */
const levelOf = ({ code, path }: FieldIssue): Level =>
	UNREADABLE.test(code) || path.at(-1) === 'consent' ? 'save' : 'publish';

const GRAVITY: Level[] = ['save', 'publish', 'advice'];

function fieldsOf({ data }: Pick<EntryDraft, 'data'>): Record<string, unknown> {
	const given = withoutEmpty(data);
	const isRecord = typeof given === 'object' && given !== null && !Array.isArray(given);
	return isRecord ? (given as Record<string, unknown>) : {};
}

function refusedBySchema(draft: EntryDraft | SettingDraft): FieldIssue[] {
	const result = entrySchema(draft).safeParse(fieldsOf(draft), { reportInput: true });
	return result.success ? [] : schemaIssues(result.error, entryForm(draft));
}
