/**
 * What is remembered of each file of a rendered site, so that it need not be read again: where it leads, what it names,
 * what can be searched of it, and what is wrong with it by itself.
 */
import type { Issue } from '../../platform/issue.ts';
import { photoFilesIn } from '../../platform/photo.ts';
import { POSTER_FOLDER, posterFile, postersIn } from '../../platform/poster-file.ts';
import { type PageText, pageText } from '../../search/writer/page-text.ts';
import { addressOfFile } from '../../search/writer/search-files.ts';
import { parsePage } from '../checks/built-page.ts';
import { inspectPage } from '../checks/inspect.ts';
import { brokenLinks, idsOf, type LinkingPage, linksOf } from '../checks/links.ts';
import { privateFile, privateWords } from '../checks/private-words.ts';

export type FileRecord = LinkingPage & {
	/** Absent for a file that is no page. */
	ids?: ReadonlySet<string>;
	/** What can be searched; nothing for a page that must not be found. */
	text?: PageText | undefined;
	/** Names of photo copies and posters. */
	photos: readonly string[];
	posters: readonly string[];
	issues: readonly Issue[];
};

const TEXT = /\.(?:html|xml|json|txt)$/;

export function fileRecord(file: string, bytes: Buffer): FileRecord {
	const source = bytes.toString('utf8');
	const photos = TEXT.test(file) ? photoFilesIn(source) : [];
	if (!file.endsWith('.html'))
		return { file, links: [], photos, posters: [], issues: privateFile(file, source) };
	const page = parsePage(file, source);
	return {
		...linksOf(page),
		ids: idsOf(page),
		text: pageText(addressOfFile(file), page.document),
		photos,
		posters: postersIn(source),
		issues: [...inspectPage(page), ...privateWords([page])],
	};
}

export type FileRecords = ReadonlyMap<string, FileRecord>;

/**
 * Links of the site that lead nowhere. Only pages that are new are looked at, unless something that could be linked is gone.
 * @param before records of the site as it was found sound
 * @param beside files that stand in the site and are not rendered
 */
export function lostLinks(
	now: FileRecords,
	before: FileRecords,
	{ beside, base }: { beside: Iterable<string>; base: string }
): Issue[] {
	const records = [...now.values()];
	const targets = {
		files: new Set([...now.keys(), ...beside, ...records.flatMap(({ posters }) => posters.map(posterPath))]),
		ids: { get: (file: string) => now.get(file)?.ids },
	};
	const isGone = [...before.values()].some((old) => {
		const { ids } = now.get(old.file) ?? {};
		return old !== now.get(old.file) && ![...(old.ids ?? [])].every((id) => ids?.has(id));
	});
	const isNew = (record: FileRecord) => isGone || before.get(record.file) !== record;
	return records.filter(isNew).flatMap((record) => brokenLinks(record, targets, base));
}

export const posterPath = (name: string): string => `${POSTER_FOLDER}/${posterFile(name)}`;
