/** What editors wrote, checked where it stands: unsafe mark-up, lost pictures, private numbers. */
import { posix } from 'node:path';
import { type Linkable, linkFault } from '../domain/check/own-links.ts';
import { privateIn, privateMessage } from '../domain/check/privacy.ts';
import { COLLECTIONS } from '../domain/schemas/collections.ts';
import { BODY, type Passage, passages } from '../domain/schemas/passages.ts';
import { strayLines } from '../platform/characters.ts';
import type { Issue } from '../platform/issue.ts';
import { checkMarkdown } from '../platform/markdown/check.ts';
import { anchorsIn, linksIn } from '../platform/markdown/links.ts';
import { pictureSources } from '../platform/markdown/pictures.ts';
import type { ParsedFile } from './read.ts';

/** Where something stands, in the words of `Issue`. */
type Place = Required<Pick<Issue, 'file' | 'line' | 'field'>>;

/** One text of a file; `at` places its lines, counted from 1. */
type Placed = Passage & { at: (line: number) => Place };

/** Faults in the mark-up of a file's texts, and private numbers anywhere in it. */
export const checkTexts = (reading: ParsedFile): Issue[] => [
	...markdownOf(reading).flatMap(({ text, at }) =>
		checkMarkdown(text).map((finding): Issue => ({ ...finding, ...at(finding.line) }))
	),
	...passagesOf(reading)
		.filter(({ own, markdown, picture }) => own && !markdown && !picture)
		.flatMap(characterIssues),
	// The text of an official document is published as issued and never ours to judge.
	...passagesOf(reading)
		.filter(({ own }) => own)
		.flatMap((passage) => privateIssues(passage, reading.data)),
];

/** Links to pages of this site, or places on them, that are not there, or not yet. */
export const lostLinks = (reading: ParsedFile, linkable: Omit<Linkable, 'own'>): Issue[] =>
	markdownOf(reading).flatMap(({ text, at }) => {
		const links = linksIn(text);
		const own = links.length > 0 ? anchorsIn(text) : [];
		return links.flatMap(({ url, line }) => {
			const fault = linkFault(url, { ...linkable, own });
			return fault ? [{ level: 'error' as const, ...fault, ...at(line) }] : [];
		});
	});

/** A picture that a file shows, as a path from the content folder, and where it says so. */
export type PictureUse = { picture: string; place: Place };

/** Every picture of a file: those its fields name and those in its text. */
export function picturesOf(reading: ParsedFile): PictureUse[] {
	const use = (src: string, place: Place) => ({
		picture: posix.join(posix.dirname(reading.file), src),
		place,
	});
	const named = passagesOf(reading)
		.filter(({ picture }) => picture)
		.map(({ text, at }) => use(text, at(1)));
	const inText = markdownOf(reading).flatMap(({ text, at }) =>
		pictureSources(text).map(({ src, line }) => use(src, at(line)))
	);
	return [...named, ...inText];
}

/** Says that a picture is not there, or can not be where it is looked for. */
export function lostPicture({ picture, place }: PictureUse, { collection }: ParsedFile): Issue {
	const [folder, name] = [posix.dirname(picture), posix.basename(picture)];
	if (collection !== undefined && COLLECTIONS[collection].shape === 'file')
		return {
			code: 'picture-nowhere',
			level: 'error',
			...place,
			message: `“${name}”不能插在这里：这类条目不放图片，请删去，或写成稿件再配图`,
		};
	const message = `找不到图片“${name}”：请把它放进 ${folder}，或改对文件名（大小写也要一样）`;
	return { code: 'picture-missing', level: 'error', ...place, message };
}

/** The texts of a file, with the line in the file on which each of their lines stands. */
const passagesOf = ({ file, form, data, lineOf, collection, body, bodyLine }: ParsedFile): Placed[] =>
	passages(form, data, { collection, body }).map((passage) => ({
		...passage,
		at: (line) => ({
			file,
			line: passage.path[0] === BODY ? bodyLine + line - 1 : lineOf([...passage.path, line - 1]),
			field: passage.label,
		}),
	}));

const markdownOf = (reading: ParsedFile) => passagesOf(reading).filter(({ markdown }) => markdown);

/** Characters that fields mend by themselves; the schema refuses the rest. */
const characterIssues = ({ text, at }: Placed): Issue[] =>
	strayLines(text)
		.filter(({ level }) => level === 'warning')
		.map(({ line, ...found }) => ({ ...found, ...at(line) }));

const privateIssues = ({ text, path, at }: Placed, fields: unknown): Issue[] =>
	privateIn({ path, text }, fields).map((finding) => ({
		code: `private-${finding.kind}`,
		level: finding.isCertain ? 'error' : 'warning',
		...at(text.slice(0, finding.offset).split('\n').length),
		message: privateMessage(finding),
	}));
