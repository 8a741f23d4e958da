/** Everything wrong with content that was read: each entry by itself, and what only many files show. */

import { checkEntry } from '../domain/check/check-entry.ts';
import { checkFolder } from '../domain/check/check-folder.ts';
import { type Facts, factsOf, targetsOf } from '../domain/check/facts.ts';
import { type EntryIssue, placed } from '../domain/check/issue.ts';
import { otherFactsOf } from '../domain/check/other-facts.ts';
import type { AnchorsOf } from '../domain/pages/site-pages.ts';
import { type DocumentText, parseDocument } from '../domain/plan/document-text.ts';
import type { Entry } from '../domain/schemas/entry.ts';
import { dayOf, type Moment } from '../platform/day.ts';
import type { Issue } from '../platform/issue.ts';
import { anchorsIn } from '../platform/markdown/links.ts';
import { nameForm } from '../platform/picture-name.ts';
import { linkingOf } from './linkable.ts';
import { ContentMemory, Findings } from './memory.ts';
import { unshownPages, unshownPlan } from './needed.ts';
import { lostPicture, type PictureUse, picturesOf } from './pictures.ts';
import type { Content, ParsedFile } from './read.ts';
import { trackedFacts } from './tracked-facts.ts';

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
	const texts = documentTexts(content, memory);
	const today = dayOf(now);
	const known = memory.madeFrom('known facts', [site, sources, entries, texts, lexicon, today], () =>
		factsOf({ site, sources, villages: villagesOf(entries), texts, lexicon, today })
	);
	const targets = targetsOf(known);
	const byFile = new Map(readings.map((reading) => [reading.file, reading]));
	const anchorsOf: AnchorsOf = ({ file }) => {
		const reading = byFile.get(file);
		return reading ? memory.of(reading, 'anchors', () => anchorsIn(reading.body)) : [];
	};
	const linking = linkingOf(content, texts, targets, { now, anchorsOf, memory });
	const findings = memory.once('findings', () => new Findings());
	const asked = memory.once('facts', () => trackedFacts(findings.tracker));
	asked.stand({ facts: known, targets, linking });
	findings.turn();
	const found = readings.flatMap((reading) => {
		const viewpoint = linking.viewpoint(reading);
		return findings.in(reading, viewpoint, () => {
			const { refused } = reading;
			const issues = checkEntry(reading, asked.facts, { linkable: asked.linkable(viewpoint), refused });
			// Where each stands is looked up once: that takes reading the fields again.
			return unrefused(issues, reading).flatMap((issue) => {
				const told = inFolder(issue);
				const isDraft = (reading.data as { draft?: unknown }).draft === true;
				if (told === 'unsaid' || (told === 'reminder' && isDraft)) return [];
				return { told, issue: placed(reading, issue, told === 'error' ? 'error' : 'warning') };
			});
		});
	});
	findings.forget();
	const at = (isReminder: boolean) =>
		found.flatMap(({ told, issue }) => ((told === 'reminder') === isReminder ? issue : []));
	const { pictures, lost } = findPictures(content);
	return {
		...{ texts, pictures },
		get facts() {
			return {
				...known,
				...(linking.facts && { links: linking.facts }),
				others: otherFactsOf(entries, texts, today),
			};
		},
		issues: [
			...content.issues,
			...at(false),
			...unshownPlan(content),
			...unshownPages(content),
			...memory.madeFrom('folder', [entries, texts, today], () => checkFolder({ entries, texts, today })),
			...lost.map(lostPicture),
		],
		reminders: at(true),
	};
}

const villagesOf = (entries: readonly Entry[]) =>
	Object.fromEntries(entries.flatMap(({ id, data }) => ('village' in data ? [[id, data.village]] : [])));

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
	let spelled: Map<string, string> | undefined;
	const asSpelled = (picture: string) => {
		spelled ??= new Map([...files].map((file) => [nameForm(file), file]));
		return spelled.get(nameForm(picture));
	};
	const pictures: CheckedContent['pictures'] = [];
	const lost: PictureUse[] = [];
	for (const reading of readings) {
		const missing: PictureUse[] = [];
		for (const use of picturesOf(reading)) {
			const file = files.has(use.picture) ? use.picture : asSpelled(use.picture);
			if (file === undefined) missing.push(use);
			else pictures.push({ ...use, file });
		}
		if (missing.length > 0) lost.push(...unrefused(missing, reading));
	}
	return { pictures, lost };
}

function documentTexts({ readings }: Content, memory: ContentMemory): Map<string, DocumentText> {
	const documents = readings.filter(({ collection }) => collection === 'documents');
	const texts = documents.map((reading) => memory.of(reading, 'text', () => parseDocument(reading.body)));
	return memory.madeFrom(
		'texts',
		[...documents, ...texts],
		() => new Map(documents.map(({ id }, at) => [id, texts[at]!]))
	);
}
