/** Files that an editor picked, taken in one after the other and handed to Decap as pictures of the entry. */
import { useState } from 'react';
import { collectionForm } from '../../domain/schemas/collection-form.ts';
import { pictureLeaves } from '../../domain/schemas/form.ts';
import { deskFacts, setDeskFacts } from '../checks/desk-facts.ts';
import { type DeskEntry, draftOf, toPlainJs } from '../checks/draft-of.ts';
import { formOnPage } from '../unsaved/open-form.ts';
import { takePhoto } from './intake.ts';
import { photoName } from './photo-name.ts';
import { takeInTurn } from './rounds.ts';

/** What Decap gives every field, as far as pictures go. */
export type Media = {
	getEntry: () => DeskEntry;
	getAsset: (path: string) => unknown;
	onPersistMedia: (file: File, options: object) => Promise<unknown>;
};

/** What is known of a picture that comes from elsewhere. */
type PhotoWords = { alt?: string; caption?: string };
const wordsOf = ({ alt, caption }: PhotoWords = {}): PhotoWords => ({
	...(alt && { alt }),
	...(caption && { caption }),
});

/**
 * `take` adds each file that could be read, in the order they were picked, and calls `added` with its name at once; it
 * ends when its form is left.
 * `refused` holds a sentence for each file that could not; `busy` says how far it is.
 */
export function useIntake(
	{ getEntry, onPersistMedia }: Media,
	added: (src: string, words: PhotoWords) => void
) {
	const [busy, setBusy] = useState('');
	const [refused, setRefused] = useState<string[]>([]);
	const takeEach = async (files: readonly File[], known: readonly PhotoWords[], isLeft: () => boolean) => {
		setRefused([]);
		// Names given in this round, which the form does not know yet.
		const given: string[] = [];
		for (const [at, file] of files.entries()) {
			if (isLeft()) return tellLeft(files.length - at);
			setBusy(`正在处理第 ${at + 1} 张，共 ${files.length} 张……`);
			const taken = await takePhoto(file);
			if (isLeft()) return tellLeft(files.length - at);
			if ('refusal' in taken) {
				setRefused((before) => [...before, `${file.name}：${taken.refusal}`]);
				continue;
			}
			const name = photoName(dayOf(getEntry()), [...namesIn(getEntry()), ...given]);
			given.push(name);
			await onPersistMedia(new File([taken.blob], name, { type: 'image/jpeg' }), {});
			if (isLeft()) return tellLeft(files.length - at);
			const { width, height } = taken;
			setDeskFacts({ pixels: { ...deskFacts().pixels, [name]: { width, height } } });
			added(name, wordsOf(known[at]));
		}
	};
	const take = (files: readonly File[], known: readonly PhotoWords[] = []): Promise<void> => {
		const form = formOnPage();
		// Decap takes what it is handed for whatever form is open by then.
		const isLeft = () => form !== undefined && formOnPage() !== form;
		return takeInTurn(form, () => takeEach(files, known, isLeft).finally(() => setBusy('')));
	};
	return { take, busy, refused };
}

const tellLeft = (count: number): void =>
	window.alert(`刚才离开的那一条，还有 ${count} 张照片没有处理完，没有放进去：请回去再选一次。`);

/** The day that the entry is about. */
function dayOf(entry: DeskEntry): string | undefined {
	const { published, start } = (draftOf(entry)?.data ?? {}) as Record<string, unknown>;
	return [published, start].find(
		(day): day is string => typeof day === 'string' && /^\d{4}-\d\d-\d\d/.test(day)
	);
}

/** Every picture's name that the entry uses or keeps. */
function namesIn(entry: DeskEntry): string[] {
	const draft = draftOf(entry);
	const used = draft
		? pictureLeaves(collectionForm(draft.collection), draft.data).map(({ text }) => text)
		: [];
	const kept = toPlainJs(entry.get('mediaFiles'));
	const files = Array.isArray(kept)
		? kept.map(({ name, path }) => String(name ?? path).replace(/^.*\//, ''))
		: [];
	return [...used, ...files];
}
