/**
 * What must stand under every photo, in the gallery or in the text: who and what is seen, and who took it. A picture in the
 * text has its words among the photos, so each is asked for once. Consent is the schema's own rule.
 */

import { pictureSources } from '../../platform/markdown/pictures.ts';
import { illegible } from '../../platform/photo.ts';
import { nameForm } from '../../platform/picture-name.ts';
import { COLLECTIONS } from '../schemas/collections.ts';
import { pictureLeaves } from '../schemas/form.ts';
import { type ContentKind, SETTINGS_COLLECTION } from '../schemas/settings.ts';
import type { Check, EntryIssue } from './issue.ts';

/** A photo in the press is printed across two columns. */
const PRESS_WIDTH = 1920;

export const photoIssues: Check = (input) => [...namedPhotos(input), ...picturesInText(input)];

const namedPhotos: Check = ({ form, fields, facts }) =>
	pictureLeaves(form, fields).flatMap(({ path, text: src }) => {
		const at = path.slice(0, -1);
		const photo = at.reduce<unknown>((data, step) => (data as Record<PropertyKey, unknown>)[step], fields);
		const { caption, credit, people } = photo as Record<string, unknown>;
		const size = facts.pixels?.[src];
		const issues: EntryIssue[] = [];
		const say = (level: EntryIssue['level'], code: string, key: string, message: string) =>
			issues.push({ code, level, path: [...at, key], message });
		if (!caption)
			say('publish', 'caption-missing', 'caption', '照片没有图注：请写“图为……”，从左到右写清人物');
		if (!credit) say('publish', 'credit-missing', 'credit', '照片没有写作者：请写“某某 摄”');
		if (!people)
			say(
				'publish',
				'people-missing',
				'people',
				'没有写画面人物：请看一看照片里有没有认得出的人、有没有孩子，再选'
			);
		if (size && Math.max(size.width, size.height) < PRESS_WIDTH)
			say(
				'advice',
				'photo-small',
				'src',
				`照片只有 ${size.width}×${size.height}，媒体用图长边要 ${PRESS_WIDTH} 像素以上，有原图请换上`
			);
		const hint = size && illegible(size);
		if (hint) say('advice', 'photo-illegible', 'src', hint);
		return issues;
	});

/** Whether entries of a kind have no place for a picture beside them. */
export const isWithoutPictures = (collection: ContentKind): boolean =>
	collection !== SETTINGS_COLLECTION && COLLECTIONS[collection].shape === 'file';

/** Of a picture in the text of such an entry. */
export const pictureNowhere = (name: string) => ({
	code: 'picture-nowhere',
	message: `“${name}”不能插在这里：这类条目不放图片，请删去，或写成稿件再配图`,
});

/**
 * Pictures of texts that cannot be there, or that no photo of the entry speaks for: nobody has said who is seen on them,
 * and who took them.
 */
const picturesInText: Check = ({ collection, form, fields, texts }) => {
	const isNowhere = isWithoutPictures(collection);
	if (!isNowhere && !form.properties?.['photos']) return [];
	const named = new Set(pictureLeaves(form, fields).map(({ text }) => plainName(text)));
	return texts
		.filter(({ markdown }) => markdown)
		.flatMap(({ text, path }) =>
			pictureSources(text.replaceAll('\r\n', '\n'))
				.filter(({ src }) => !named.has(plainName(src)))
				.map(({ src, line }): EntryIssue => {
					const place = { level: 'publish', path, line } as const;
					// In a folder all pictures that are not there are told together.
					if (isNowhere) return { ...place, ...pictureNowhere(src), inFolder: 'unsaid' };
					return {
						...{ ...place, code: 'picture-unnamed' },
						message: `插图“${src}”没有写明谁拍的、画面里有谁、有没有同意：请在照片里也加上它，写好这几样；正文里用过的，不会在下面再出现一次`,
					};
				})
		);
};

const plainName = (src: string): string => nameForm(src.replace(/^\.\//, ''));
