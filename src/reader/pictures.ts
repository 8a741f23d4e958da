/** The pictures that content shows, each with the place that names it. */
import { posix } from 'node:path';
import { type EntryIssue, placed } from '../domain/check/issue.ts';
import { isWithoutPictures, pictureNowhere } from '../domain/check/photos.ts';
import { passages } from '../domain/schemas/passages.ts';
import type { Issue } from '../platform/issue.ts';
import { pictureSources } from '../platform/markdown/pictures.ts';
import type { ParsedFile } from './read.ts';

/** A picture that a file shows, as a path from the content folder, and where it says so. */
export type PictureUse = Pick<EntryIssue, 'path' | 'line'> & { picture: string; reading: ParsedFile };

/** Every picture of a file: those its fields name and those in its text. */
export function picturesOf(reading: ParsedFile): readonly PictureUse[] {
	const found = known.get(reading) ?? picturesIn(reading);
	known.set(reading, found);
	return found;
}

// A file that did not change shows what it showed.
const known = new WeakMap<ParsedFile, readonly PictureUse[]>();

function picturesIn(reading: ParsedFile): PictureUse[] {
	const { form, data, file } = reading;
	const texts = passages(form, data, reading);
	const use = (src: string, place: Pick<PictureUse, 'path' | 'line'>) => ({
		...{ ...place, reading },
		picture: posix.join(posix.dirname(file), src),
	});
	return [
		...texts.filter(({ picture }) => picture).map(({ text, path }) => use(text, { path })),
		...texts
			.filter(({ markdown }) => markdown)
			.flatMap(({ text, path }) => pictureSources(text).map(({ src, line }) => use(src, { path, line }))),
	];
}

/** Says that a picture is not there, or can not be where it is looked for. */
export function lostPicture({ picture, path, line, reading }: PictureUse): Issue {
	const [folder, name] = [posix.dirname(picture), posix.basename(picture)];
	const told = isWithoutPictures(reading.collection)
		? pictureNowhere(name)
		: {
				code: 'picture-missing',
				message: `找不到图片“${name}”：请把它放进 ${folder}，或改对文件名（大小写也要一样）`,
			};
	return placed(reading, { ...told, path, line }, 'error');
}
