/** Everything wrong with content that was read: each entry by itself, and what only many files show. */

import { checkEntry } from '../domain/check/check-entry.ts';
import { checkFolder } from '../domain/check/check-folder.ts';
import { type Facts, factsOf, targetsOf } from '../domain/check/facts.ts';
import { type EntryIssue, placed } from '../domain/check/issue.ts';
import { type DocumentText, parseDocument } from '../domain/plan/document-text.ts';
import { dayOf, type Moment } from '../platform/day.ts';
import type { Issue } from '../platform/issue.ts';
import { nameForm } from '../platform/picture-name.ts';
import { linkingOf } from './linkable.ts';
import { unshownPages, unshownPlan } from './needed.ts';
import { lostPicture, type PictureUse, picturesOf } from './pictures.ts';
import type { Content, ParsedFile } from './read.ts';

export type CheckedContent = {
	/** Text of each official document, by id. */
	texts: Map<string, DocumentText>;
	/** Pictures that are there, each as often as it is shown; `file` as the disk spells it. */
	pictures: (PictureUse & { file: string })[];
	/** What the checks of a single draft must know of all this. */
	facts: Facts;
	/** All issues, those of the reading first. */
	issues: Issue[];
	/** What is shown although the desk would not have let it out. */
	reminders: Issue[];
};

/** @param now Beijing time, for what depends on the date */
export function checkContent(content: Content, now: Moment): CheckedContent {
	const { entries, readings, site, sources, lexicon } = content;
	const texts = documentTexts(content);
	const today = dayOf(now);
	const villages = entries.flatMap((entry) => ('village' in entry.data ? entry.data.village : []));
	const known = factsOf({ site, sources, villages, texts, lexicon, today });
	const linking = linkingOf(content, texts, targetsOf(known), now);
	const facts = { ...known, ...(linking.facts && { links: linking.facts }) };
	const found = readings.flatMap((reading) => {
		const { refused } = reading;
		const told = checkEntry(reading, facts, { linkable: linking.from(reading), refused });
		return unrefused(told, reading).map((issue) => ({ reading, issue, level: inFolder(issue) }));
	});
	const at = (...levels: (typeof found)[number]['level'][]) =>
		found.filter(({ level }) => levels.includes(level));
	const { pictures, lost } = findPictures(content);
	return {
		...{ texts, pictures, facts },
		issues: [
			...content.issues,
			...at('error', 'warning').map(({ reading, issue, level }) =>
				placed(reading, issue, level === 'error' ? 'error' : 'warning')
			),
			...unshownPlan(content),
			...unshownPages(content),
			...checkFolder({ entries, texts, today }),
			...lost.map(lostPicture),
		],
		reminders: at('reminder')
			.filter(({ reading }) => (reading.data as { draft?: unknown }).draft !== true)
			.map(({ reading, issue }) => placed(reading, issue, 'warning')),
	};
}

const BY_LEVEL = { save: 'error', publish: 'reminder', advice: 'unsaid' } as const;
const inFolder = (issue: EntryIssue) => issue.inFolder ?? BY_LEVEL[issue.level];

/** One word for one field: what the schema refused is not judged twice. */
function unrefused<Placed extends Pick<EntryIssue, 'path'> & { code?: string }>(
	found: readonly Placed[],
	{ refused }: ParsedFile
): Placed[] {
	const paths = new Set(refused.map(({ path }) => path.join('\n')));
	return found.filter(({ code, path }) => code?.startsWith('field-') || !paths.has(path.join('\n')));
}

function findPictures({ readings, files }: Content) {
	const spelled = new Map([...files].map((file) => [nameForm(file), file]));
	const pictures: CheckedContent['pictures'] = [];
	const lost: PictureUse[] = [];
	for (const reading of readings) {
		const uses = picturesOf(reading).map((use) => ({
			...use,
			file: files.has(use.picture) ? use.picture : spelled.get(nameForm(use.picture)),
		}));
		for (const { file, ...use } of uses) if (file !== undefined) pictures.push({ ...use, file });
		lost.push(
			...unrefused(
				uses.filter(({ file }) => file === undefined),
				reading
			)
		);
	}
	return { pictures, lost };
}

function documentTexts({ sources, readings }: Content): Map<string, DocumentText> {
	const bodies = new Map(readings.map(({ file, body }) => [file, body]));
	const documents = sources.filter(({ collection, file }) => collection === 'documents' && bodies.has(file));
	return new Map(documents.map(({ id, file }) => [id, parseDocument(bodies.get(file)!)]));
}
