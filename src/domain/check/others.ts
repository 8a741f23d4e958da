/** What an entry contradicts in others: told while it is written, at the newer of the two, and by what people call them. */
import { nextCode, nextNumber } from '../desk/next-number.ts';
import { parseDocument } from '../plan/document-text.ts';
import type { CollectionName } from '../schemas/collections.ts';
import { entryFile } from '../schemas/entry.ts';
import { references } from '../schemas/references.ts';
import { SETTINGS_COLLECTION } from '../schemas/settings.ts';
import { STRANDS } from '../schemas/vocabulary.ts';
import type { Facts } from './facts.ts';
import { formerIdTaken } from './former-ids.ts';
import type { Check, EntryIssue } from './issue.ts';
import { firstBefore, type Judge } from './judge.ts';
import { isNumbered, NUMBERED } from './other-facts.ts';
import { plainSentences } from './plain-rules.ts';
import { programmeQuote } from './quotes.ts';
import { clashing, heldAhead } from './session-rules.ts';

const numberTwice: Judge = ({ collection, id, fields, facts }, { numbers }) => {
	if (!isNumbered(collection)) return [];
	const key = NUMBERED[collection];
	const number = String(fields[key] ?? '');
	const first = firstBefore(id, numbers[collection]?.[number]);
	if (!first) return [];
	const free = freeNumber(collection, fields, facts);
	const told = (owner: string, cure: string) => `“${number}”已经用在${owner}，${cure}`;
	const issue: EntryIssue = {
		...{ code: 'number-duplicate', level: 'publish', inFolder: 'error', path: [key] },
		message: told(`《${first.title}》`, free ? `下一个没用过的是“${free}”` : '请换一个'),
		fileMessage: told(` ${entryFile({ collection, id: first.id })}`, '请换一个'),
	};
	// Two issuers may each have a sixth document of the year.
	return [collection === 'documents' ? { ...issue, level: 'advice', inFolder: 'unsaid' } : issue];
};

/** The next number of this kind that nobody has, published or at the desk; empty where none can be told. */
export function freeNumber(
	collection: CollectionName,
	{ strand, acceptedOn, dateSigned }: Record<string, unknown>,
	{ others, today }: Pick<Facts, 'others' | 'today'>
): string {
	if (!isNumbered(collection)) return '';
	const taken = others?.numbers[collection] ?? {};
	if (collection === 'menu')
		return typeof strand === 'string' && strand in STRANDS
			? nextCode(Object.keys(taken), STRANDS[strand as keyof typeof STRANDS].label)
			: '';
	// The numbers of samples are invented.
	const known = Object.keys(taken).filter((number) => taken[number]?.some(({ sample }) => !sample));
	const year = String(acceptedOn ?? dateSigned ?? today).slice(0, 4);
	// Not every document of a year is on the site: where none of this year is, its first number is not known.
	if (collection === 'documents' && !known.some((number) => number.includes(year))) return '';
	return nextNumber(known, year);
}

/** True entries stand by themselves: they are still whole when the samples are taken away. */
const trueOnSample: Judge = ({ collection, fields }, { samples }) => {
	if (fields['sample'] === true) return [];
	return references({ collection, data: fields }).flatMap(({ path, relation, target }): EntryIssue[] => {
		const title = samples[relation as CollectionName]?.[target];
		if (title === undefined) return [];
		const told = (sample: string, entry: string) =>
			`${sample}是示例内容，正式内容不能引用它：请换成真实的${entry}，或删去`;
		return [
			{
				...{ code: 'reference-sample', level: 'publish', inFolder: 'error', path },
				message: told(`《${title}》`, '一条'),
				fileMessage: told(`“${target}”`, '条目'),
			},
		];
	});
};

const cannotReceive: Judge = ({ collection, fields }, { dishes }) => {
	const id = String(fields['dish']);
	const dish = collection === 'sessions' ? dishes[id] : undefined;
	const station = fields['station'];
	if (!dish || dish.stations.length === 0 || typeof station !== 'string' || dish.stations.includes(station))
		return [];
	return [
		{
			...{ code: 'station-cannot-receive', level: 'publish', inFolder: 'error', path: ['station'] },
			message: `《${dish.title}》不送这个站：请换站，或先在菜单项的“可送到的站”里加上它`,
			fileMessage: `菜单项“${id}”不能送到这个站：请换站，或在菜单项里加上它`,
		},
	];
};

/** Everything that takes other entries to decide; what a folder is checked for is here, so that no form is silent on it. */
export const JUDGES: readonly Judge[] = [
	numberTwice,
	trueOnSample,
	cannotReceive,
	heldAhead,
	clashing,
	formerIdTaken,
	programmeQuote,
	plainSentences,
];

export const otherIssues: Check = ({ collection, id, body, fields, facts }) => {
	const { others } = facts;
	if (others === undefined || collection === SETTINGS_COLLECTION) return [];
	const text = collection === 'documents' && body.trim() !== '' ? parseDocument(body) : undefined;
	return JUDGES.flatMap((judge) => judge({ collection, id, fields, facts, text }, others));
};
