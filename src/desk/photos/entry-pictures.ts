/** The pictures that lie with the entry in the form, each with what its form says of it. */
import { collectionForm } from '../../domain/schemas/collection-form.ts';
import { longDay } from '../../platform/day.ts';
import { type DeskEntry, draftOf, toPlainJs } from '../checks/draft-of.ts';
import { type PictureWords, wordsByPicture } from './picture-words.ts';

export type EntryPicture = {
	name: string;
	/** Address of the picture, as the browser has it. */
	url: string;
	/** 图注, or 图片说明 where there is none. */
	caption: string;
	alt: string;
	/** The day in its name. */
	day: string;
};

type MediaFile = { name?: string; path?: string; url?: string; displayURL?: unknown };

export function entryPictures(entry: DeskEntry): EntryPicture[] {
	const kept = toPlainJs(entry.get('mediaFiles'));
	const files = (Array.isArray(kept) ? kept : []) as MediaFile[];
	const words = wordsByName(entry);
	return files.map(({ name, path, url, displayURL }) => {
		const own = String(name ?? path).replace(/^.*\//, '');
		const { caption, alt } = words.get(own) ?? {};
		return {
			name: own,
			url: url ?? (typeof displayURL === 'string' ? displayURL : ''),
			caption: String(caption ?? alt ?? ''),
			alt: String(alt ?? ''),
			day: dayIn(own),
		};
	});
}

function wordsByName(entry: DeskEntry): Map<string, PictureWords> {
	const draft = draftOf(entry);
	return draft ? wordsByPicture(collectionForm(draft.collection), draft.data) : new Map();
}

/** As our own names begin, `20261124-03.jpg`. */
function dayIn(name: string): string {
	const [, year, month, day] = /^(\d{4})(\d\d)(\d\d)-\d+\./.exec(name) ?? [];
	return year ? longDay(`${year}-${month}-${day}`) : '';
}
