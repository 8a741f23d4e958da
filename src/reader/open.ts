/** A content folder, read, checked and with its photos taken in: all that the site, the checks and the desk need. */
import { join } from 'node:path';
import type { Facts } from '../domain/check/facts.ts';
import { placed } from '../domain/check/issue.ts';
import { gatherHoldings, type Holdings, type HoldingsSources } from '../domain/holdings.ts';
import type { DocumentText } from '../domain/plan/document-text.ts';
import type { Emergency } from '../domain/schemas/emergency.ts';
import type { Entry } from '../domain/schemas/entry.ts';
import type { Site } from '../domain/schemas/site.ts';
import type { SiteThesaurus } from '../domain/schemas/thesaurus.ts';
import { missingFromPapers } from '../media/papers/missing.ts';
import type { CopyQuality } from '../media/photos/copies.ts';
import { createPhotoIntake, type PhotoIntake } from '../media/photos/intake.ts';
import { postered, undrawable } from '../media/posters/glyphs.ts';
import type { Moment } from '../platform/day.ts';
import type { Issue } from '../platform/issue.ts';
import { illegible, PHOTO_FOLDER, type Photo } from '../platform/photo.ts';
import { type CheckedContent, checkContent } from './check.ts';
import { ContentMemory, Findings, type NamedState } from './memory.ts';
import { readContent } from './read.ts';
import { trackedHoldings } from './tracked-holdings.ts';

/** Everything read from a content folder; `site` is absent only when its file is missing or refused. */
export type OpenedContent = {
	site: Site | undefined;
	/** 紧急提示, running or over. */
	emergency: Emergency | undefined;
	entries: Entry[];
	/** Text of each official document, by id. */
	texts: Map<string, DocumentText>;
	/** Text below the front matter, by file. */
	bodies: Map<string, string>;
	/** Photos by path from the content folder; a refused file is absent and named in `issues`. */
	photos: Map<string, Photo>;
	/** 说法表. */
	thesaurus: SiteThesaurus;
	issues: Issue[];
	/** What is shown although the desk would not have let it out. */
	reminders: Issue[];
	/** What the checks of a single draft must know of all this. */
	facts: Facts;
};

/**
 * Reads and checks a folder.
 * @param folder absolute path of the content folder
 * @param cache absolute path of a folder that keeps photo copies between runs
 * @param now Beijing time, for rules that depend on the date
 * @param copyQuality which copies of photos are made
 * @param memory of the same folder: what has not changed is neither read nor checked again
 * @param state of the folder, where whoever writes it names that
 */
export async function openContent({
	folder,
	cache,
	now,
	copyQuality = 'whole',
	memory = new ContentMemory(),
	state,
}: {
	folder: string;
	cache: string;
	now: Moment;
	copyQuality?: CopyQuality;
	memory?: ContentMemory;
	state?: NamedState | undefined;
}): Promise<OpenedContent> {
	memory.open(folder, state);
	const content = readContent(folder, memory);
	const checked = checkContent(content, now, memory);
	const { texts, pictures, issues, reminders } = checked;
	const intake = createPhotoIntake({ folder: join(cache, PHOTO_FOLDER), copyQuality });
	const { photos, told } = await takePhotos(pictures, folder, (file) =>
		memory.ofFile(`${copyQuality} ${file}`, file, () => intake.take(file))
	);
	const bodies = new Map(content.readings.map(({ file, body }) => [file, body]));
	const { site, emergency, entries, thesaurus } = content;
	// Posters say what entries say together, which only whole content can tell.
	const isWhole = site !== undefined && issues.every(({ severity }) => severity !== 'error');
	const boxed = isWhole ? undrawn({ site, now, entries, texts, samples: true }, memory) : [];
	return {
		site,
		emergency,
		entries,
		texts,
		bodies,
		photos,
		thesaurus,
		get facts() {
			return checked.facts;
		},
		reminders,
		issues: [...issues, ...boxed, ...told],
	};
}

/** What posters and papers cannot show, entry by entry. */
function undrawn(sources: HoldingsSources, memory: ContentMemory): Issue[] {
	const shown: { holdings?: Holdings } = memory.once('shown', () => ({}));
	const findings = memory.once('undrawn', () => new Findings());
	const tracked = memory.once('holdings', () => trackedHoldings(findings.tracker, () => shown.holdings!));
	shown.holdings = gatherHoldings(sources);
	findings.turn();
	const posters = postered(shown.holdings).flatMap((entry) =>
		findings.in(entry, '', () => undrawable(tracked, entry))
	);
	findings.forget();
	return [...posters, ...missingFromPapers(shown.holdings)];
}

/** A photo that cannot be used is named and left out, one that cannot be read is named; the rest of the site goes on. */
async function takePhotos(uses: CheckedContent['pictures'], folder: string, take: PhotoIntake['take']) {
	const firstUse = new Map(uses.toReversed().map((use) => [use.picture, use]));
	const answers = await Promise.all(
		[...firstUse.values()].map(async (use) => ({ ...use, taken: await take(join(folder, use.file)) }))
	);
	const photos = new Map<string, Photo>();
	const told: Issue[] = [];
	// In the order of the content, whichever was ready first: two runs say the same.
	for (const { picture, taken, ...use } of answers) {
		const tell = (found: Pick<Issue, 'code' | 'message'>) => {
			const issue = placed(use.reading, { ...use, ...found }, 'warning');
			told.push({ ...issue, field: `${issue.field}（${picture}）` });
		};
		if ('refusal' in taken) {
			tell(taken.refusal);
			continue;
		}
		photos.set(picture, taken.photo);
		const message = illegible(taken.photo);
		if (message) tell({ code: 'photo-illegible', message });
	}
	return { photos, told };
}
