/**
 * 发布前检查: everything that stands between a draft and its publication. One pure function that the form, the office
 * server and the content check all run, so that none of them lets through what another refuses.
 */

import { collectionForm } from '../schemas/collection-form.ts';
import { COLLECTIONS } from '../schemas/collections.ts';
import { withoutEmpty } from '../schemas/empty-fields.ts';
import { fieldLabel } from '../schemas/form.ts';
import { BODY, passages } from '../schemas/passages.ts';

import { doubledNames, lostReferences } from '../schemas/references.ts';
import { schemaIssues } from '../schemas/wording.ts';
import { type Facts, targetsOf } from './facts.ts';
import { hiddenRemarks } from './hidden.ts';
import type { Check, Draft, Finding, Level, Looked, Remark } from './issue.ts';
import { linkRemarks } from './links.ts';
import { loudspeakerRemarks } from './loudspeaker.ts';
import { photoRemarks } from './photos.ts';
import { pressRemarks } from './press.ts';
import { reviewRemarks } from './reviews.ts';
import { textRemarks } from './texts.ts';
import { timelyRemarks } from './timely.ts';

const CHECKS: Check[] = [
	linkRemarks,
	photoRemarks,
	timelyRemarks,
	loudspeakerRemarks,
	reviewRemarks,
	pressRemarks,
	hiddenRemarks,
];

/** Everything found, the gravest first, in the order of the form. */
export function readiness(draft: Draft, facts: Facts): Finding[] {
	const { collection, body } = draft;
	const form = collectionForm(collection);
	const given = withoutEmpty(draft.data);
	const fields = (isRecord(given) ? given : {}) as Record<string, unknown>;
	const looked = { ...draft, fields, texts: passages(form, fields, { collection, body }), facts };
	const remarks = [
		...schemaRemarks(looked),
		...textRemarks(looked),
		...lostReferences(form, fields, targetsOf(facts)).map(
			(lost): Remark => ({ code: 'reference-broken', level: 'publish', ...lost })
		),
		...doubledNames(form, fields).map(
			(doubled): Remark => ({ code: 'reference-twice', level: 'publish', ...doubled })
		),
		...CHECKS.flatMap((check) => check(looked)),
	];
	const label = (path: PropertyKey[]) =>
		path.length === 0 ? '整篇' : path[0] === BODY ? '正文' : fieldLabel(form, path);
	return remarks
		.map((remark) => ({ ...remark, label: label(remark.path) }))
		.sort((a, b) => GRAVITY.indexOf(a.level) - GRAVITY.indexOf(b.level));
}

const GRAVITY: Level[] = ['save', 'publish', 'advice'];
const isRecord = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value);

/** What the schema refuses cannot be kept: neither the site nor the next editor could read it. */
function schemaRemarks({ collection, fields }: Looked): Remark[] {
	const result = COLLECTIONS[collection].schema.safeParse(fields, { reportInput: true });
	if (result.success) return [];
	return schemaIssues(result.error, collectionForm(collection)).map(
		(refusal): Remark => ({ ...refusal, level: 'save' })
	);
}
