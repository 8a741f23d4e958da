/** What the village loudspeaker would leave out, because nobody could say how it is read: told at the field. */
import type { Passage } from '../schemas/passages.ts';
import { readAloud } from '../speech/spoken.ts';
import type { Check, EntryIssue } from './issue.ts';

/** Fields that are read out, by collection. */
const READ_OUT: Record<string, readonly string[]> = {
	sessions: ['title', 'place', 'stateNote', 'note'],
	menu: ['title'],
	stations: ['village'],
	stories: ['title', 'summary'],
};

export const loudspeakerIssues: Check = ({ collection, fields, texts }) => {
	// Of stories only notices are read out.
	if (collection === 'stories' && fields['kind'] !== 'notice') return [];
	return texts
		.filter(({ path }) => READ_OUT[collection]?.includes(String(path.at(-1))) && !path.includes('photos'))
		.flatMap(unsaidIn);
};

function unsaidIn({ path, text }: Passage): EntryIssue[] {
	const { unsaid } = readAloud(text);
	if (unsaid.length === 0) return [];
	return [
		{
			code: 'loudspeaker-unsaid',
			level: 'advice',
			inFolder: 'reminder',
			path,
			message: `村村响广播稿没有念“${unsaid.join('”“')}”，因为看不出怎么读：请带上单位，或用文字写明`,
		},
	];
}
