/** Entries and issues for people who know an entry by its title: neither files nor ids, and where each is at the desk. */
import type { BuildIssue, TitledEntry } from '../../domain/desk/answers.ts';
import type { Issue } from '../../platform/issue.ts';
import { titleOfText } from '../entry-title-of.ts';
import { type EntryLocation, entryLocation, entryLocationAt, fileInContent } from '../git/entry-location.ts';
import { PUBLISHED_REF, type Repository } from '../git/repository.ts';

export async function titledAt(
	repository: Repository,
	commit: string,
	location: EntryLocation
): Promise<TitledEntry> {
	const { collection, slug, file } = location;
	const id = await repository.idAt(commit, file);
	const title = await titleOfText(
		{ repository },
		location,
		id === undefined ? '' : await repository.text(id)
	);
	return { collection, slug, title };
}

/** What is to be mended, with the titles of the published entries that it is in. */
export const withTitles = (repository: Repository, issues: readonly BuildIssue[]): Promise<BuildIssue[]> =>
	Promise.all(
		issues.map(async (issue) => {
			if (!issue.entry) return issue;
			const { collection, slug } = issue.entry;
			return { ...issue, entry: await titledAt(repository, PUBLISHED_REF, entryLocation(collection, slug)) };
		})
	);

/**
 * @param trees where an entry is looked for, the first that has it
 * @param own the entry that a message names by its id
 */
export async function toldByTitle(
	repository: Repository,
	trees: readonly string[],
	own: EntryLocation,
	issues: readonly Issue[]
): Promise<{ words: string[]; entries: TitledEntry[] }> {
	const entries = new Map<string, TitledEntry>();
	const named = async (file: string): Promise<string> => {
		const known = entries.get(file);
		if (known) return `《${known.title}》`;
		const location = entryLocationAt(`content/${file}`);
		const ids = await Promise.all(trees.map((tree) => repository.idAt(tree, location.file)));
		const entry = await titledAt(repository, trees[ids.findIndex(Boolean)] ?? trees[0]!, location);
		entries.set(file, entry);
		return `《${entry.title}》`;
	};
	const words: string[] = [];
	for (const { file, field, message: inFile, deskMessage } of issues) {
		const message = deskMessage ?? inFile;
		let said = message.replaceAll(`“${own.id}”`, await named(fileInContent(own)));
		for (const other of new Set(message.match(/[a-z]+\/[a-z0-9/-]+\.md/g)))
			said = said.replaceAll(other, await named(other));
		words.push(`${await named(file)}${field ? `【${field}】` : '：'}${said}`);
	}
	return { words, entries: [...entries.values()] };
}
