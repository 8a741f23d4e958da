/** Everything wrong with content that was read: each entry by itself, and what only many files show. */

import { checkEntry } from '../domain/check/check-entry.ts';
import { checkFolder } from '../domain/check/check-folder.ts';
import { type Facts, factsOf, targetsOf } from '../domain/check/facts.ts';
import { type EntryIssue, placed } from '../domain/check/issue.ts';
import { type DocumentText, parseDocument } from '../domain/plan/document-text.ts';
import { dayOf, type Moment } from '../platform/day.ts';
import type { Issue } from '../platform/issue.ts';
import { anchorsIn } from '../platform/markdown/links.ts';
import { nameForm } from '../platform/picture-name.ts';
import { linkingOf } from './linkable.ts';
import { ContentMemory } from './memory.ts';
import { unshownPages, unshownPlan } from './needed.ts';
import { notedFacts } from './noted-facts.ts';
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

/**
 * @param now Beijing time, for what depends on the date
 * @param memory of the same folder
 */
export function checkContent(content: Content, now: Moment, memory = new ContentMemory()): CheckedContent {
	const { entries, readings, site, sources, lexicon } = content;
	memory.turn();
	const texts = documentTexts(content, memory);
	const today = dayOf(now);
	const villages = entries.flatMap((entry) => ('village' in entry.data ? entry.data.village : []));
	const known = factsOf({ site, sources, villages, texts, lexicon, today });
	const targets = targetsOf(known);
	const byFile = new Map(readings.map((reading) => [reading.file, reading]));
	const linking = linkingOf(content, texts, targets, now, ({ file }) => {
		const reading = byFile.get(file);
		return reading ? memory.found(reading, 'anchors', '', () => anchorsIn(reading.body)) : [];
	});
	const asked = memory.once('facts', () => notedFacts(memory.notebook));
	asked.stand({ facts: known, targets, linking });
	const found = readings.flatMap((reading) => {
		const viewpoint = linking.viewpoint(reading);
		return memory.found(reading, 'issues', viewpoint, () => {
			const { refused } = reading;
			const told = checkEntry(reading, asked.facts, { linkable: asked.linkable(viewpoint), refused });
			return unrefused(told, reading).map((issue) => ({ reading, issue, level: inFolder(issue) }));
		});
	});
	const at = (...levels: (typeof found)[number]['level'][]) =>
		found.filter(({ level }) => levels.includes(level));
	const { pictures, lost } = findPictures(content);
	return {
		...{ texts, pictures },
		get facts() {
			return { ...known, ...(linking.facts && { links: linking.facts }) };
		},
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

function documentTexts({ readings }: Content, memory: ContentMemory): Map<string, DocumentText> {
	const documents = readings.filter(({ collection }) => collection === 'documents');
	return new Map(
		documents.map((reading) => [
			reading.id,
			memory.found(reading, 'text', '', () => parseDocument(reading.body)),
		])
	);
}
