/** Everything wrong with content that was read: its texts, its links, its pictures, and what only many files show. */

import { brokenRules } from '../domain/check/check-folder.ts';
import type { LinkFacts } from '../domain/check/facts.ts';
import { allClauses, type DocumentText, parseDocument } from '../domain/plan/document-text.ts';
import { COLLECTION_NAMES } from '../domain/schemas/collections.ts';
import { brokenReferences, type Targets } from '../domain/schemas/references.ts';
import { dayOf, type Moment } from '../platform/day.ts';
import type { Issue } from '../platform/issue.ts';
import { nameForm } from '../platform/picture-name.ts';
import { linkingOf } from './linkable.ts';
import { unshownPages, unshownPlan } from './needed.ts';
import type { Content } from './read.ts';
import { checkTexts, lostLinks, lostPicture, type PictureUse, picturesOf } from './texts.ts';

export type CheckedContent = {
	/** Text of each official document, by id. */
	texts: Map<string, DocumentText>;
	/** Pictures that are there, each as often as it is shown; `file` as the disk spells it. */
	pictures: (PictureUse & { file: string })[];
	/** What texts may link, for pieces that are still being written. */
	links: LinkFacts | undefined;
	/** All issues, those of the reading first. */
	issues: Issue[];
};

/** @param now Beijing time, for what depends on the date */
export function checkContent(content: Content, now: Moment): CheckedContent {
	const { entries, readings, files } = content;
	const texts = documentTexts(content);
	const pictures: CheckedContent['pictures'] = [];
	const spelled = new Map([...files].map((file) => [nameForm(file), file]));
	const lost: Issue[] = [];
	for (const reading of readings)
		for (const use of picturesOf(reading)) {
			const file = files.has(use.picture) ? use.picture : spelled.get(nameForm(use.picture));
			if (file === undefined) lost.push(lostPicture(use, reading));
			else pictures.push({ ...use, file });
		}
	const targets = targetsOf(content, texts);
	const linking = linkingOf(content, texts, targets, now);
	const found = [
		// Both of one text in a row: it is parsed once.
		...readings.flatMap((reading) => [...checkTexts(reading), ...lostLinks(reading, linking.from(reading))]),
		...brokenReferences(readings, targets),
		...unshownPlan(content),
		...unshownPages(content),
		...brokenRules({ entries, texts, today: dayOf(now) }),
		...lost,
	];
	return {
		texts,
		pictures,
		links: linking.facts,
		issues: [...content.issues, ...unless(content.issues, found)],
	};
}

function documentTexts({ sources, readings }: Content): Map<string, DocumentText> {
	const bodies = new Map(readings.map(({ file, body }) => [file, body]));
	const documents = sources.filter(({ collection, file }) => collection === 'documents' && bodies.has(file));
	return new Map(documents.map(({ id, file }) => [id, parseDocument(bodies.get(file)!)]));
}

// A file that is refused still exists: what names it is not at fault.
function targetsOf({ sources, site }: Content, texts: Map<string, DocumentText>): Targets {
	const ids = COLLECTION_NAMES.map((name) => {
		const own = sources.filter(({ collection }) => collection === name);
		return [name, new Set(own.map(({ id }) => id))] as const;
	});
	const plan = texts.get(site?.plan ?? '')?.parts.flatMap((part) => allClauses(part.clauses));
	return { ...Object.fromEntries(ids), ...(plan && { clauses: new Set(plan.map(({ id }) => id)) }) };
}

/** One word for one field: what the schema refused is not judged twice. */
function unless(refused: readonly Issue[], found: readonly Issue[]): Issue[] {
	const place = ({ file, line, field }: Issue) => `${file}:${line} ${field}`;
	const told = new Set(refused.filter(({ code }) => code.startsWith('field-')).map(place));
	return found.filter((issue) => !told.has(place(issue)));
}
